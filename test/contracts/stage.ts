/** A platform as its members live it: what they do at the wire, and what they then see there. */
import type { Adapter } from "../../src/index.ts";

/** A person: the platform's own id, and the locale their client has. */
export interface Actor {
  id: string;
  locale: "fr" | "en";
  /** What the platform calls them. */
  name?: string;
  /** The platform says that they administer the team. */
  admin?: boolean;
}

/** A form as it opened. `label` of each field is as drawn. */
export interface SeenForm {
  title: string;
  /** Everything that can be read in the form, fields' labels included. */
  text: string;
  fields: { name: string; label: string }[];
}

/** What came back of one thing done. */
export interface Seen {
  /** Everything that can be read in the message as it stands now, as the platform got it. */
  text: string;
  /** The labels of the buttons that it has, in order. */
  labels: string[];
  /** Only the member who asked can see it. */
  private: boolean;
  /** "new": one more message; "replaced": the message that was pressed moved on. */
  place: "new" | "replaced";
  /** A form that opened instead of a message. */
  form?: SeenForm;
  /** From the event's departure to the platform's hearing an acknowledgement, in ms. */
  ackedAfter: number;
}

/** A message as everybody in the room sees it. */
export interface Public {
  /** Everything that can be read in it. */
  text: string;
  /** The labels of the buttons that it has, in order. */
  labels: string[];
}

/** How to do things on one platform. Each resolves once the bot's answer has arrived, or rejects
 * after 15 s without one. */
export interface Stage {
  adapter: Adapter;
  /** What is due is done already; else whoever opens the stage sees to it. */
  ticks?: true;
  /** A slash command, its arguments by name. */
  command(who: Actor, verb: string, args?: Record<string, string>): Promise<Seen>;
  /** "@Rappel text" in a channel; where a platform has threads, in that of the answer `after`. */
  mention(who: Actor, text: string, after?: Seen): Promise<Seen>;
  /** "text" in a direct message to the bot, likewise. */
  direct(who: Actor, text: string, after?: Seen): Promise<Seen>;
  /** A press on the button of that label, on the message as the member sees it. */
  press(who: Actor, on: Seen, label: string): Promise<Seen>;
  /** The same button pressed twice at once, as two events of different ids. */
  doublePress(who: Actor, on: Seen, label: string): Promise<Seen[]>;
  /** Sends back the form that `opened` shows. */
  fill(who: Actor, opened: Seen, values: Record<string, string>): Promise<Seen>;
  /** A press with a ticket that this message does not hold. */
  forge(who: Actor, on: Seen, ticket: string): Promise<Seen>;
  /** What the bot has written in the channel for everybody, as it stands now, edits and all; the
   * oldest first. */
  room(): Promise<Public[]>;
  /** A press on the button of that label, on the room's message at `index`. */
  pressIn(who: Actor, index: number, label: string): Promise<Seen>;
  /** What the bot has written to the member directly, unasked, so far: each message as read. */
  inbox(who: Actor): Promise<string[]>;
  /** The last of those, with its buttons. */
  letter(who: Actor): Promise<Seen>;
  /** The ticket behind a button. */
  ticket(on: Seen, label: string): string;
  /** Delivers the last event once more, exactly as it was; resolves with the number of messages
   * (new, or replaced) that came of it within 500 ms. */
  again(): Promise<number>;
  /** Sends the adapter a payload that is none, in a few shapes; resolves when all are sent. */
  garbage(): Promise<void>;
  close(): Promise<void>;
}
