/** The tables of what is a team's own policy, and of what owners are asked. */

/** The team's own policies, append-only: the n-th version of each, from 1. */
export interface PoliciesTable {
  team: string;
  id: string;
  n: number;
  /** What of the course it is on; null is a subject of the team's own. */
  subject: string | null;
  title: string;
  /** JSON: the texts by language. */
  texts: string;
  owner: string | null;
  /** Since when it says what it says. */
  since: number;
  until: number;
  /** How long it is valid each time it is renewed. */
  days: number;
  /** 1: it holds no more. */
  withdrawn: number;
  /** Who made this version, and when. */
  writer: string | null;
  at: number;
}

/** A question that an owner is asked; those alike are one. */
export interface InquiriesTable {
  team: string;
  id: string;
  at: number;
  /** The fact that it is about, if one is. */
  card: string | null;
  /** Whom it was put to; null the leads. */
  owner: string | null;
  /** How many it was put to. */
  asked: number;
  /** JSON: the texts by language. */
  answer: string | null;
  answered: number | null;
  answerer: string | null;
  /** The policy that the answer became. */
  policy: string | null;
}

/** Who asked it, in which words. */
export interface InquirersTable {
  team: string;
  member: string;
  inquiry: string;
  question: string;
  /** In which they were answered. */
  language: string;
  at: number;
  /** JSON: the room in which they asked; null where nobody else was. */
  room: string | null;
}
