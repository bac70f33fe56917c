/** What the bot says: one kind a meaning, drawn natively by each platform. */
import type { Member, Room } from "./ask.ts";
import type { Language } from "./language/language.ts";
import type { Inline, Prose } from "./prose.ts";
import type { Ticket } from "./ticket.ts";

/** A button. `main` is the one most people press; at most one a post. */
export interface Press {
  label: string;
  ticket: Ticket;
  weight: "main" | "plain" | "danger";
}

/** One of the values that may be chosen. At most 25 a field, Discord's limit on a select. */
export interface Choice {
  value: string;
  label: string;
}

/**
 * One field of a form. `line` and `long` are typed, `choice` is picked from `choices`, `member` is
 * picked from the team and comes back as the platform's id of the person.
 */
export interface Field {
  name: string;
  /** At most 45 characters, Discord's limit. */
  label: string;
  /** What it does, in a sentence of at most 100 characters. */
  says?: string;
  kind: "line" | "long" | "choice" | "member";
  choices?: Choice[];
  /** What it holds already. */
  value?: string;
  /** The longest text that is taken, in UTF-16 units, where that is less than `LONGEST_TEXT`. */
  most?: number;
  optional: boolean;
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

/** The letter under which the option or item at that place stands, from 0, and its button has. */
export function letterOf(place: number): string {
  return String.fromCharCode("A".charCodeAt(0) + place);
}

/** The front of a flashcard. */
export interface QuestionPost {
  kind: "question";
  language: Language;
  /** Where in the course, then how much is left today. */
  place: string;
  left: string;
  prompt: string;
  /** What is to be put in order, each under its letter: see `letterOf`. */
  items: string[];
  hint?: string;
  presses: Press[];
}

/** One thing that the answer holds, or that was typed, and how it stood. */
export interface Mark {
  text: string;
  mark: "right" | "misplaced" | "missed" | "wrong";
  /** The mark in a word, for those who do not see its colour or sign. */
  says: string;
}

/** The back of a flashcard, with the four grades and their next intervals. */
export interface AnswerPost {
  kind: "answer";
  language: Language;
  place: string;
  prompt: string;
  answer: Answer;
  /** What the learner typed or ordered, inert, and what it was worth, point by point. */
  typed?: { text: string; verdict: Inline[]; right: boolean; marks: Mark[] };
  source: Source;
  /** How to grade oneself, in a sentence. */
  ask: string;
  /** Four, or none where nothing is graded. */
  grades: Press[];
  /** What else can be done with the card. */
  presses: Press[];
}

/** The team's own policy, as a member or its owner wrote it. */
export interface TeamPolicy {
  /** That it is the team's. */
  label: string;
  text: Prose;
  /** Who answers for it, since when and until when. */
  source: Inline[];
  /** That its time is over. */
  warning?: string;
  /** The words above what the course says, where that is shown beside it. */
  course?: string;
}

/** An answer from the team's own policy and the course, or the word that neither says. */
export interface PolicyPost {
  kind: "policy";
  language: Language;
  /** The policy's subject, the question of the fact, or the word that the course does not say. */
  title: string;
  /** How it was understood, where it goes on with what was said before. */
  about?: string;
  /** It answers before the course. */
  team?: TeamPolicy;
  answer?: Answer;
  source?: Source;
  /** What lies near: other facts, as such. */
  near: { label: string; titles: string[] };
  /** Whether it helped, for anyone of the team who sees it. */
  feedback?: { says: string; helpful: Press; unhelpful: Press };
  presses: Press[];
}

/** The list of what the bot does. */
export interface HelpPost {
  kind: "help";
  language: Language;
  intro: Prose;
  /** `localName`: in the reader's language, where commands have a name in each. */
  verbs: { name: string; localName?: string; args: string; says: string }[];
  more: Prose;
  presses: Press[];
}

/** One thing that may be chosen, under the letter of its button; after the reveal, how it fared. */
export interface RoundOption {
  text: string;
  right?: boolean;
  /** "12 · 60 %", and whether it was right, in words. */
  says?: string;
}

/** A question of a team's quiz, for a whole room: it shows nobody's answer before the reveal. */
export interface RoundPost {
  kind: "round";
  language: Language;
  /** "Quiz · question 2 of 5". */
  title: string;
  /** What came of the question before, where it is told of only now. */
  before?: {
    title: string;
    prompt: string;
    /** "B. …", the option that was right. */
    right: string;
    share: string;
    answer: Answer;
    source: Source;
  };
  prompt: string;
  options: RoundOption[];
  /** When it closes, with the words before the time. */
  closes?: { says: string; at: Date };
  /** How many have answered; after the reveal, who was right. */
  tally: string;
  reveal?: { answer: Answer; source: Source };
  /** The letters first, then what the host may do. */
  presses: Press[];
}

/** Who stands where, and what is ranked. */
export interface BoardPost {
  kind: "board";
  language: Language;
  title: string;
  /** What is ranked, over which time. */
  says: string;
  /** The words above the columns. */
  columns: { rank: string; who: string; points: string; right: string };
  /** Ties share a rank; "1000+" is farther down than is counted. `own`: the reader's. */
  rows: { rank: number | `${number}+`; who: string; points: string; right: string; own: boolean }[];
  /** What stands below. */
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

/** Whether it says why something was not done: private, and never in another post's place. */
export function isSorry(post: Post): boolean {
  return post.kind === "notice" && post.tone === "sorry";
}

/** Where a learner stands. Every number comes with its words, so that it can be read aloud. */
export interface ProgressPost {
  kind: "progress";
  language: Language;
  title: string;
  /** The words of the three counts. */
  legend: { fresh: string; learning: string; known: string };
  /** One line a chapter, in course order. Counts are cards. */
  steps: { label: string; fresh: number; learning: number; known: number }[];
  /** What is due on each of the next seven days, today first. `day` is "Mon 24". */
  week: { title: string; days: { day: string; due: number }[] };
  /** What was remembered against what was desired, the streak and its freezes. */
  facts: { label: string; value: string }[];
  /** The last weeks, day by day, oldest first: reviews done. `date` is ISO, "2026-03-02". */
  calendar: { title: string; days: { date: string; reviews: number }[] };
  presses: Press[];
}

/** What can be set, what it is now, and what it does. */
export interface SettingsPost {
  kind: "settings";
  language: Language;
  title: string;
  rows: { label: string; value: string; says: string }[];
  presses: Press[];
}

/** A file to keep, made of text. */
export interface FilePost {
  kind: "file";
  language: Language;
  text: Prose;
  /** "rappel-export.json" */
  name: string;
  body: string;
}

export type Post =
  | QuestionPost
  | AnswerPost
  | PolicyPost
  | HelpPost
  | ProgressPost
  | SettingsPost
  | RoundPost
  | BoardPost
  | FilePost
  | NoticePost;

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

/**
 * A post and who it is for: "asker" answers the ask as its `First` said, a room is posted in, and
 * a member is written to directly.
 */
export interface Send {
  to: "asker" | Room | Member;
  post: Post;
}
