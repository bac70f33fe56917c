/** What is under way: a stop waits for it, and for whatever that begins. */

export interface UnderWay {
  /** Holds the work until it is over, and gives it back. */
  hold(work: Promise<void>): Promise<void>;
  /** How many are held. */
  count(): number;
  /** Resolves once nothing is. Never rejects: what goes wrong is for who began it. */
  settled(): Promise<void>;
}

export function openUnderWay(): UnderWay {
  const held = new Set<Promise<void>>();
  return {
    hold(work) {
      const one = work.finally(() => held.delete(one));
      held.add(one);
      return one;
    },
    count: () => held.size,
    async settled() {
      while (held.size > 0) await Promise.allSettled(held);
    },
  };
}
