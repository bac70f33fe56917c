/** The tables of what is sent unasked, and of what is answered to it. */

/** What is sent unasked, at most once: an outbox. */
export interface PushesTable {
  team: string;
  key: string;
  platform: string;
  kind: string;
  /** Whom it goes to, or "" for a room of the team's. */
  member: string;
  /** JSON; null for a direct message. */
  room: string | null;
  /** On the calendar of whom it goes to. */
  day: string;
  /** When it was to be sent, and until when that is of use. */
  due: number;
  until: number;
  /** JSON, of the kind's own. */
  body: string;
  state: "pending" | "sending" | "sent" | "failed" | "unknown" | "dropped";
  why: string | null;
  /** When it came into that state; of a pending one, when it may next be tried. */
  at: number;
  address: string | null;
}

/** A member's answer to the team's card of a day. */
export interface PicksTable {
  team: string;
  member: string;
  day: string;
  choice: number;
  at: number;
  /** 1: it is in the member's memory. */
  graded: number;
}
