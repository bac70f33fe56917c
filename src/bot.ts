/** The bot: one door for every ask, whatever the platform. */

import type { Arrival, Ask, Member } from "./ask.ts";
import type { Delivery } from "./delivery.ts";
import type { Display } from "./display.ts";
import type { Both, Language } from "./language/language.ts";
import type { Choice, First, Post, Send } from "./post.ts";
import type { Ahead, Push, PushMark } from "./push.ts";
import type { Ticket } from "./ticket.ts";

/** One argument of a verb. Where they are typed, the last takes the rest whole: see `argsIn`. */
export interface Arg {
  name: string;
  says: Both;
  required: boolean;
  choices?: { value: string; says: Both }[];
  /** What is likely meant by what is typed so far, best first, at most 25 (Discord's limit). */
  complete?(typed: string, language: Language): Choice[];
}

/** A verb as the outside sees it: the one source of every entrance, menu and help. */
export interface VerbSign {
  name: string;
  /** Its name in French, where a platform's commands have one in each language: lowercase, no
   * spaces, at most 32 characters, Discord's limits. */
  french?: string;
  /** Other words that people call it by, bare: "aide" for help. */
  also?: readonly string[];
  /** What it is called where it is asked about a message that somebody wrote: at most 24
   * characters, Slack's limit on a shortcut. The message is its first argument. */
  onMessage?: Both;
  /** At most 100 characters, Discord's limit on a command's description. */
  says: Both;
  args: Arg[];
}

/** A message that is to be put right: edited where it is, or sent where it is not yet. */
export interface Show {
  display: Display;
  post: Post;
}

/** A push as it is handed to the platform. `since`: when it was taken. */
export interface Parcel {
  push: Push;
  post: Post;
  since: Date;
}

export interface Bot {
  verbs: readonly VerbSign[];
  /** What the acknowledgement must know, without the database, at once. Never throws. */
  first(ask: Ask): First;
  /** The verb that an ask is for, whichever way it is asked; undefined if it is none of `verbs`. */
  verbOf(ask: Ask): string | undefined;
  /** Is told how long something a person did waited for its acknowledgement, in ms. Absent: nobody
   * counts. */
  acknowledged?(ms: number): void;
  /** Reads the course for questions, if none has come yet: it takes as long as half a start. */
  prepare(): void;
  /** Carries the ask out, once however often it comes, and says what to send. Never rejects. */
  handle(ask: Ask): Promise<Send[]>;
  /**
   * The team that someone outside every team speaks for: that of the button they press, where it
   * was written to them for one, or the one that they chose. A word of theirs, which the platform
   * must still confirm.
   */
  home(solo: Member, ticket?: Ticket): Promise<string | undefined>;
  /** A direct message to a member was refused for good: they are told where they next are heard. */
  refused(who: Member, at: Date): Promise<void>;
  /**
   * Does what is due, and says which messages are to be put right, on these platforms alone or on
   * all; each is given back to `delivered`. Neither rejects.
   */
  due(now: Date, on?: readonly string[]): Promise<Show[]>;
  delivered(show: Show, delivery: Delivery, now: Date): Promise<void>;
  /** Whether this process is the one that sends unasked on the platform: of several, one is. */
  sends(platform: string, now: Date): Promise<boolean>;
  /** What may be sent unasked on the platform now, the longest due first, after the one named. */
  pushes(platform: string, now: Date, after?: PushMark): Promise<PushMark[]>;
  /** Takes one to be sent, at the last moment before it is; undefined: it is no use any more. */
  take(push: PushMark, now: Date): Promise<Parcel | undefined>;
  /** What was on its way when the sender before this one ended. */
  orphans(platform: string, now: Date): Promise<Parcel[]>;
  /** Keeps what came of it. Rejects where it was not kept. */
  sent(parcel: Parcel, delivery: Delivery, now: Date): Promise<void>;
  /** What would be sent unasked to a team and its members in so many days, soonest first; nothing is. */
  preview(team: string, now: Date, days: number): Promise<Ahead[]>;
  /** When something is next due, as far as is known. */
  next(now: Date): Promise<Date | undefined>;
  /** `hear` is told when something is due sooner than `next` said; a past time is at once. */
  onDue(hear: (due: Date) => void): void;
  /** A team has the bot: a word of welcome, the first time. Never rejects. */
  joined(arrival: Arrival): Promise<Send[]>;
  /** A team has the bot, as is seen and not told: what was to come to it goes on. Never rejects. */
  stays(team: string): Promise<void>;
  /** A team no longer has the bot: nothing is sent to it, and what it held is erased after 30 days.
   * Never rejects. */
  left(team: string, at: Date): Promise<void>;
  /** The platform's teams that have the bot, as far as it was told; none if it cannot be known. */
  teams(platform: string): Promise<string[]>;
  /** Forgets what is only kept so that nothing counts twice; books anew what a clock that ran ahead
   * booked too late. */
  housekeep(now: Date): Promise<void>;
  /** What the model cost since the start, in tokens. */
  spent(): number;
}
