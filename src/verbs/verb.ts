/** What a verb is: how it is acknowledged and what it says, for its words and for its buttons. */

import type { Member, PressAsk, Room, VerbAsk } from "../ask.ts";
import type { VerbSign } from "../bot.ts";
import type { Course } from "../course/deck.ts";
import type { Topic } from "../course/topic.ts";
import type { Language } from "../language/language.ts";
import type { Voice } from "../language/speak.ts";
import type { Lookup } from "../policy/lookup.ts";
import type { Policy } from "../policy/policy.ts";
import type { First, Post, Send } from "../post.ts";
import type { Ahead, Push } from "../push.ts";
import type { Refusal } from "../refusal.ts";
import type { Choices, TeamChoices } from "../store/choices.ts";
import type { Records } from "../store/store.ts";
import type { Sealed, Ticket } from "../ticket.ts";
import type { Phrase } from "./phrasing.ts";

/** What stays the same from ask to ask. */
export interface House {
  /** For a team, with its own policies' cards: see `houseOf`. */
  course: Course;
  topics: readonly Topic[];
  lookup: Lookup;
  verbs: readonly VerbSign[];
  /** What is spoken where neither the member, nor the platform, nor the team says. */
  language: Language;
  /** IANA name of the zone whose days count where neither the member nor the team says. */
  usualZone: string;
}

/** The house as one team has it. */
export interface TeamHouse extends House {
  /** The team's own, as they hold now. */
  policies: readonly Policy[];
}

/** What one ask is answered with. */
export interface Desk extends TeamHouse {
  who: Member;
  records: Records;
  voice: Voice;
  /** What is spoken with the member, had they chosen nothing. */
  platformLanguage: Language;
  /** What the team speaks where nobody chose. */
  teamLanguage: Language;
  choices: Choices;
  team: TeamChoices;
  /** They may change what is the team's. */
  lead: boolean;
  /** IANA name of the zone whose days count. */
  zone: string;
  retention: number;
  newADay: number;
  now: Date;
  /** Asked outside every team: see `Ask.apart`. */
  apart: boolean;
  /** A ticket for the asker alone. */
  ticket(verb: string, step: string, ...args: (string | number)[]): Ticket;
}

/** What is done for a team with nobody asking. */
export interface Shop extends TeamHouse {
  /** The team; nobody's id. */
  who: Member;
  records: Records;
  team: TeamChoices;
  /** IANA name of the zone whose days are the team's. */
  zone: string;
  now: Date;
}

/** The zone whose days are the team's, whatever the asker's own. */
export function teamZone({ team, usualZone }: Pick<Desk, "team" | "usualZone">): string {
  return team.zone ?? usualZone;
}

/** What is done when an appointment of that kind is due; in the transaction that takes it. */
export type Duty = (body: unknown, shop: Shop, due: Date) => Promise<void>;

/** A message that moves on. Its display's key is the screen's name and `args`, between colons. */
export interface Screen {
  /** What the message is to look like now; undefined if there is nothing to show any more. */
  draw(args: string[], shop: Shop, shows: string): Promise<Post | undefined>;
  /** The platform has it. */
  shown?(args: string[], shop: Shop, shows: string): Promise<void>;
  /** The platform will not have it: for good, or not after several tries. */
  lost?(args: string[], shop: Shop, why: Refusal | "later", room: Room | Member): Promise<void>;
}

/** A kind of message that is sent unasked. */
export interface PushKind {
  /** What it says now; undefined if it is no use any more. */
  draw(push: Push, shop: Shop): Promise<Post | undefined>;
  /** What would be sent until then, in no order. */
  ahead(shop: Shop, until: Date): Promise<Ahead[]>;
  /** The platform will not have it, for good. */
  lost(push: Push, shop: Shop, says: Refusal): Promise<void>;
}

/** A send that may be put otherwise, once the transaction that it comes from is over. */
export interface Drafted extends Send {
  otherwise?: (phrase: Phrase) => Promise<Post>;
}

/** A post for the asker, or sends of which others may be for others. */
export type Said = Post | Drafted[];

/** One kind of button of a verb. */
export interface Step {
  /** Anyone of the team may press it, where the ticket names the team: it does what a command does. */
  open?: true;
  /** Its ticket's last argument is its team: pressed outside every team, it is for that one. */
  away?: true;
  /** Without the database; `house` holds the course. */
  first(pressed: Sealed, house: House): First;
  run(pressed: Sealed, desk: Desk, ask: PressAsk): Promise<Said>;
}

export interface Verb extends VerbSign {
  first(ask: VerbAsk): First;
  run(ask: VerbAsk, desk: Desk): Promise<Said>;
  steps: Record<string, Step>;
  duties?: Record<string, Duty>;
  /** Of what comes again and again, by kind: books the next anew, as it is planned now. */
  rebooks?: Record<string, Duty>;
  screens?: Record<string, Screen>;
  pushes?: Record<string, PushKind>;
  /** What else would be shown unasked until then. */
  ahead?(shop: Shop, until: Date): Promise<Ahead[]>;
}

/** The asker alone sees it; in a direct message that is said there, nobody else can. */
export function apart(ask: VerbAsk): First {
  return { how: ask.room.kind === "direct" && ask.heard === "room" ? "public" : "private" };
}

/** Whoever heard the question hears the answer. */
export function aloud(ask: VerbAsk): First {
  return { how: ask.heard === "room" ? "public" : "private" };
}

/** A press that moves its own message on. */
export function inPlace(run: Step["run"]): Step {
  return { first: () => ({ how: "replace" }), run };
}

/** What a command does, on a button that anyone of the team may press. */
export function openToAll(step: Step): Step {
  return { ...step, open: true };
}

/** A press that is answered beside its message, for who pressed alone. */
export function beside(run: Step["run"]): Step {
  return { first: () => ({ how: "private" }), run };
}
