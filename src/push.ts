/** What is sent unasked: to whom, for which of their days, and how it stands. */
import type { Member, Room } from "./ask.ts";

/** A day on somebody's calendar, ISO: "2026-03-02". */
export type Day = string;

/**
 * `pending → sending → sent | failed | unknown`, or `dropped`, where it was no use any more.
 * `unknown`: it was on its way when something broke, and may have arrived. It is not sent again.
 */
export type PushState = "pending" | "sending" | "sent" | "failed" | "unknown" | "dropped";

/** One message for one target on one of their days. Its key holds the kind, the target, the day. */
export interface Push {
  team: string;
  key: string;
  kind: string;
  to: Room | Member;
  day: Day;
  /** When it was to be sent, and until when it is of use. */
  due: Date;
  until: Date;
  /** JSON, of the kind's own. */
  body: unknown;
}

/** As it stands: since when, and why, where it was not sent. */
export interface KeptPush extends Push {
  state: PushState;
  why: string | undefined;
  /** Of a pending one: when it may be tried. */
  at: Date;
}

/** What would be sent, as far as can be known before. `zone` is of whom it goes to. */
export interface Ahead extends Pick<Push, "kind" | "to" | "day"> {
  at: Date;
  zone: string;
  /** Of a member's: how many of the cards that they know now will be due by then. */
  due?: number;
}

/** A place in the order of what is pending, and where it goes. */
export type PushMark = Pick<Push, "team" | "key" | "due" | "to">;
