/** What the bot says: one kind a meaning, drawn natively by each platform. */
import type { Room } from "./ask.ts";
import type { Language } from "./language/language.ts";
import type { Inline, Prose } from "./prose.ts";
import type { Ticket } from "./ticket.ts";

/** A button. `main` is the one most people press; at most one a post. */
export interface Press {
  label: string;
  ticket: Ticket;
  weight: "main" | "plain" | "danger";
}

/** One field of a form. `long` is a field of several lines. */
export interface Field {
  name: string;
  label: string;
  long: boolean;
}

/**
 * A form. Its words come from the course and the ticket alone, never from the database, since on
 * Slack and Discord it can only be the first answer to a press.
 */
export interface Form {
  title: string;
  /** What is asked, shown above the fields. */
  intro: Prose;
  fields: Field[];
  submit: string;
  cancel: string;
  send: Ticket;
}

/** Where a fact comes from, in words ("Course · Step 5 · Policy C · lines 68–79"). */
export interface Source {
  label: string;
}

/** What a fact answers: a text, or items in order or not. `note` says what must stand beside it. */
export interface Answer {
  text: Prose;
  mnemonic?: string;
  /** What the course leaves to be decided, or what has changed since. */
  notes: Prose;
}

/** The front of a flashcard. */
export interface QuestionPost {
  kind: "question";
  language: Language;
  /** Where in the course, then how much is left today. */
  place: string;
  left: string;
  prompt: string;
  hint?: string;
  presses: Press[];
}

/** The back of a flashcard, with the four grades and their next intervals. */
export interface AnswerPost {
  kind: "answer";
  language: Language;
  place: string;
  prompt: string;
  answer: Answer;
  /** What the learner typed, inert, and what it was worth. */
  typed?: { text: string; verdict: Inline[]; right: boolean };
  source: Source;
  /** How to grade oneself, in a sentence. */
  ask: string;
  grades: Press[];
}

/** An answer from the course, or the word that the course does not say. */
export interface PolicyPost {
  kind: "policy";
  language: Language;
  /** The question of the fact that answers, or the word that the course does not say. */
  title: string;
  answer?: Answer;
  source?: Source;
  /** What lies near: other facts, as such. */
  near: { label: string; titles: string[] };
  presses: Press[];
}

/** The list of what the bot does. */
export interface HelpPost {
  kind: "help";
  language: Language;
  intro: Prose;
  verbs: { name: string; args: string; says: string }[];
  more: Prose;
  presses: Press[];
}

/** A plain word: information, or why something was not done and what to do about it. */
export interface NoticePost {
  kind: "notice";
  language: Language;
  tone: "info" | "sorry";
  text: Prose;
  presses: Press[];
}

export type Post = QuestionPost | AnswerPost | PolicyPost | HelpPost | NoticePost;

/** One drawing a kind: a kind that a platform forgets does not compile. */
export type Renderer<Native> = {
  [K in Post["kind"]]: (post: Extract<Post, { kind: K }>) => Native;
};

/**
 * What the acknowledgement must already know, since on both platforms it fixes what can follow.
 * `private` and `public`: a new message; `replace`: the message that was pressed moves on;
 * `form`: the form opens, and the ask goes no further.
 */
export type First = { how: "private" | "public" | "replace" } | { how: "form"; form: Form };

/** A post and who it is for: "asker" answers the ask as its `First` said. */
export interface Send {
  to: "asker" | Room;
  post: Post;
}
