/** Who, where, and where an answer can go: Slack's ids in the core's words. */
import type { Member, Room } from "../../src/index.ts";
import type { Origin } from "./form.ts";

/** Where an answer can go. `thread` is where the room hears it, `within` the thread asked in. */
export interface Reply extends Origin {
  user: string;
  /** Asked by a message: in a direct message, what is private is then a message too. */
  spoken: boolean;
  /** Opens a modal, once, within 3 s. */
  trigger?: string;
}

export function team(id: string): string {
  return `slack:${id}`;
}

export function member(teamId: string, id: string): Member {
  return { team: team(teamId), id };
}

export function room(id: string, thread?: string): Room {
  return { kind: id.startsWith("D") ? "direct" : "channel", id, ...(thread ? { thread } : {}) };
}
