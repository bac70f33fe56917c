/** How Slack is, put together from what may be wrong with it. */
import type { Logger } from "pino";
import type { AdapterState } from "../../src/index.ts";

/** What can take all of Slack down, each until it is well again. */
type Part = "start" | "token" | "socket";

export interface Condition {
  state(): AdapterState;
  /** Tells of that part: why it is down, or undefined once it is well. */
  of(part: Part): (why: string | undefined) => void;
  /** Tells which workspaces are down while Slack itself is up, and why. */
  ailing(why: string | undefined): void;
  started(): void;
  stopped(): void;
}

export function createCondition(log: Logger): Condition {
  const faults = new Map<Part, string>();
  let ailing: string | undefined;
  let life: "starting" | "up" | "stopped" = "starting";

  function state(): AdapterState {
    const why = [...faults.values()].join("; ");
    if (life === "stopped") return { state: life };
    if (why) return { state: "down", why };
    return life === "up" && ailing ? { state: life, why: ailing } : { state: life };
  }

  function change(by: () => void): void {
    const before = state().state;
    by();
    const after = state();
    if (after.state === "down") log.error({ why: after.why }, "slack is down");
    else if (after.state === "up" && before !== "up") log.info("slack is up");
  }

  return {
    state,
    of: (part) => (why) =>
      change(() => {
        if (why) faults.set(part, why);
        else faults.delete(part);
      }),
    ailing(why) {
      ailing = why;
    },
    started: () =>
      change(() => {
        faults.delete("start");
        if (life === "starting") life = "up";
      }),
    stopped() {
      life = "stopped";
    },
  };
}
