/** How many posts a Slack on loopback takes: by channel and by workspace, on its own clock. */

export interface Allowance {
  /** A channel takes one post in so many ms. */
  channelMs: number;
  /** A workspace takes `count` in any `ms`. */
  workspace: { count: number; ms: number };
}

/** Without one it takes everything, and without a wait. */
export const SWIFT = { ms: 1, workspace: 1000, settles: 0 };

/** A post that was taken, or refused for coming too soon. */
export interface Arrival {
  at: number;
  team: string;
  channel: string;
  taken: boolean;
}

export function createAllowance({ channelMs, workspace }: Allowance) {
  const arrivals: Arrival[] = [];

  /** Seconds to wait, where it comes too soon. */
  function wait(team: string, channel: string, at: number): number | undefined {
    const taken = arrivals.filter((one) => one.taken && one.team === team);
    const last = taken.findLast((one) => one.channel === channel);
    const within = taken.filter((one) => at - one.at < workspace.ms);
    const waits = [
      last ? channelMs - (at - last.at) : 0,
      within.length >= workspace.count ? workspace.ms - (at - (within[0]?.at ?? at)) : 0,
    ];
    const longest = Math.max(...waits);
    return longest > 0 ? Math.ceil(longest / 1000) : undefined;
  }

  return {
    arrivals,
    take(team: string, channel: string): number | undefined {
      const at = performance.now();
      const seconds = wait(team, channel, at);
      arrivals.push({ at, team, channel, taken: seconds === undefined });
      return seconds;
    },
  };
}
