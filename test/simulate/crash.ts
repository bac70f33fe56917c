/** A process that can die at any await: whatever it waits for then never comes. */

export interface Life {
  /** Every await goes through here: sooner or later one of them is the last. */
  step(): Promise<void>;
  /** Resolves when it has died. */
  died: Promise<void>;
  dead(): boolean;
}

/** `mortal`: how likely each await is to be the last. */
export function lifeOf(random: () => number, mortal: number): Life {
  let dead = false;
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  return {
    died,
    dead: () => dead,
    async step() {
      if (!dead && random() < mortal) {
        dead = true;
        die();
      }
      if (dead) await new Promise(() => {});
      // What runs at the same time is shuffled.
      for (let turns = Math.floor(random() * 3); turns > 0; turns -= 1) await undefined;
    },
  };
}

/** These answer at once, and what they are given or give is mortal too. */
const AT_ONCE = new Set(["of", "onBooked"]);

/** The same thing, dying before or after each call. Work that is handed over is given the same. */
export function mortal<Thing extends object>(thing: Thing, life: Life): Thing {
  return new Proxy(thing, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member === "object" && member !== null) return mortal(member, life);
      if (typeof member !== "function") return member;
      const call = (...args: unknown[]): unknown => member.apply(target, args.map(workOf));
      if (AT_ONCE.has(String(name)))
        return (...args: unknown[]) => {
          const made = call(...args);
          return typeof made === "object" && made !== null ? mortal(made, life) : made;
        };
      return async (...args: unknown[]) => {
        await life.step();
        const result = await call(...args);
        await life.step();
        return result;
      };
    },
  });

  /** A transaction's work gets records, which are mortal as well. */
  function workOf(arg: unknown): unknown {
    if (typeof arg !== "function") return arg;
    return (...given: unknown[]) =>
      arg(...given.map((one) => (isRecords(one) ? mortal(one, life) : one)));
  }
}

function isRecords(one: unknown): one is object {
  return typeof one === "object" && one !== null && "inTeam" in one === false && "of" in one;
}
