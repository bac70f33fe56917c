/** What a verb is: how it is acknowledged and what it says, for its words and for its buttons. */
import type { PressAsk, VerbAsk } from "../ask.ts";
import type { VerbSign } from "../bot.ts";
import type { Course } from "../course/deck.ts";
import type { Topic } from "../course/topic.ts";
import type { Language } from "../language/language.ts";
import type { Voice } from "../language/speak.ts";
import type { Lookup } from "../policy/lookup.ts";
import type { First, Post } from "../post.ts";
import type { Records } from "../store/store.ts";
import type { Sealed, Ticket } from "../ticket.ts";

/** What stays the same from ask to ask. */
export interface House {
  course: Course;
  topics: readonly Topic[];
  lookup: Lookup;
  /** IANA name of the zone whose days count. */
  zone: string;
  verbs: readonly VerbSign[];
}

/** What one ask is answered with. */
export interface Desk extends House {
  records: Records;
  voice: Voice;
  /** The member's own choice, and what is spoken without one. */
  ownLanguage: Language | undefined;
  platformLanguage: Language;
  now: Date;
  /** A ticket for the asker alone. */
  ticket(verb: string, step: string, ...args: (string | number)[]): Ticket;
}

/** One kind of button of a verb. */
export interface Step {
  /** Without the database; `house` holds the course. */
  first(pressed: Sealed, house: House): First;
  run(pressed: Sealed, desk: Desk, ask: PressAsk): Promise<Post>;
}

export interface Verb extends VerbSign {
  first(ask: VerbAsk): First;
  run(ask: VerbAsk, desk: Desk): Promise<Post>;
  steps: Record<string, Step>;
}

/** The asker alone sees it; in a direct message that is said there, nobody else can. */
export function apart(ask: VerbAsk): First {
  return { how: ask.room.kind === "direct" && ask.heard === "room" ? "public" : "private" };
}

/** Whoever heard the question hears the answer. */
export function aloud(ask: VerbAsk): First {
  return { how: ask.heard === "room" ? "public" : "private" };
}
