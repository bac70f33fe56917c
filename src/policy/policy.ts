/** A team's own policy: what it holds on a subject, and who answers for that. */
import type { Language } from "../language/language.ts";

/** The answers to a subject's questions, in order, in each language that they are written in. */
export type Texts = Partial<Record<Language, string[]>>;

/** One version of a policy; none is ever changed. */
export interface Policy {
  /** At most 8 characters. */
  id: string;
  /** It is the n-th version, from 1. */
  n: number;
  /** What of the course it is on, as `subjectOf` knows it; undefined: what `title` says. */
  subject: string | undefined;
  /** The subject in the team's own words; "" where the course has words for it. */
  title: string;
  texts: Texts;
  /** Who answers for it; undefined once nobody does. */
  owner: string | undefined;
  /** What the platform last called the owner. */
  ownerName: string | undefined;
  /** Since when it says what it says. */
  since: Date;
  /** From then on it is to be renewed: it is answered with a warning. */
  until: Date;
  /** How long it is valid each time it is renewed, in days. */
  days: number;
  withdrawn: boolean;
  /** Who made this version, and when. */
  writer: string | undefined;
  at: Date;
}

/** One for one state of a team's policies. */
export function versionOf(policies: readonly Policy[]): string {
  return policies.map(({ id, n }) => `${id}.${n}`).join(" ");
}

/** What it says to who speaks that language: in the other, where it is not written in theirs. */
export function textsIn({ texts }: Pick<Policy, "texts">, language: Language): string[] {
  return texts[language] ?? Object.values(texts)[0] ?? [];
}
