/** What a model may put into words, and when: from the cache, within the cap, in time, and true. */
import { createHash } from "node:crypto";
import type { Keyv } from "keyv";
import { z } from "zod";
import { grounded, type Sentence } from "../policy/grounded.ts";
import {
  LONGEST_ANSWER,
  type Model,
  PhraseError,
  requestOf,
  type Wanted,
} from "../policy/phrase.ts";
import type { Spend } from "../store/spend.ts";

/** An answer to be put into words. */
export interface Draft extends Wanted {
  team: string;
  /** "2026-03-02", UTC: the day whose spending it counts in. */
  day: string;
  /** Of the team's policies: what was put into words of others is not said again. */
  version: string;
}

/** Puts an answer into words; undefined where the course's own are to stand. Never rejects. */
export type Phrase = (draft: Draft) => Promise<Sentence[] | undefined>;

interface Means {
  model: Model;
  /** The model's name. */
  name: string;
  cache: Keyv;
  spend: Spend;
  /** Tokens a day and a team; undefined is no cap. */
  most: number | undefined;
  /** Aborts when the whole of it has taken too long. */
  deadline(): AbortSignal;
  /** Told why the course's own words stand, where that is a fault. */
  failed(team: string, why: unknown): void;
  /** Told of what was spent, in tokens. */
  counted(tokens: number): void;
}

/** How long it is kept, in ms: a week; what was refused, a day. */
const KEPT = 7 * 86_400_000;
const REFUSED_KEPT = 86_400_000;
/** More, or longer ones, are no answer: in sentences, and in characters of each. */
const MOST_SENTENCES = 6;
const LONGEST_SENTENCE = 400;
/** Fewer characters than a token has in either language, so that no guess is too low. */
const A_TOKEN = 2;

/** Empty where nothing true was said. */
const Kept = z.array(z.strictObject({ text: z.string(), facts: z.array(z.string()) }));

export function phrasingOf(means: Means): Phrase {
  const { model, name, cache, spend, most, deadline, failed, counted } = means;
  /** The same question at the same time is asked once. */
  const underWay = new Map<string, Promise<Sentence[]>>();

  async function worded(draft: Draft, key: string): Promise<Sentence[]> {
    const before = Kept.safeParse(await cache.get(key));
    if (before.success) return trueOf(before.data, draft);
    const { team, day } = draft;
    const reserved = LONGEST_ANSWER + JSON.stringify(requestOf(draft, name)).length / A_TOKEN;
    const guess = Math.ceil(reserved);
    if (!(await spend.reserve(team, day, guess, most ?? Number.MAX_SAFE_INTEGER))) return [];
    let cost = guess;
    try {
      const { sentences = [], tokens = guess } = await model(draft, deadline());
      cost = tokens;
      const said = trueOf(sentences, draft);
      await cache.set(key, said, said.length > 0 ? KEPT : REFUSED_KEPT);
      return said;
    } catch (fault) {
      // What may have been read was paid for, answer or none.
      if (fault instanceof PhraseError && fault.free) cost = 0;
      throw fault;
    } finally {
      counted(cost);
      await spend.add(team, day, cost - guess);
    }
  }

  return async (draft) => {
    const key = keyOf(draft, name);
    const asking = underWay.get(key) ?? worded(draft, key);
    underWay.set(key, asking);
    try {
      const said = await asking;
      return said.length > 0 ? said : undefined;
    } catch (why) {
      failed(draft.team, why);
      return undefined;
    } finally {
      underWay.delete(key);
    }
  };
}

/** All of it, or nothing: one sentence left out may turn what the others say. */
function trueOf(said: Sentence[], { facts, language }: Draft): Sentence[] {
  const short = said.length <= MOST_SENTENCES;
  const fits = ({ text }: Sentence) => text.length <= LONGEST_SENTENCE;
  return short && said.every((one) => fits(one) && grounded(one, facts, language)) ? said : [];
}

/** It begins with whose it is: what a team held is forgotten by that. */
function keyOf({ team, version, question, language, facts }: Draft, name: string): string {
  const of = JSON.stringify([name, version, language, question, facts]);
  return `${team}:${createHash("sha256").update(of).digest("base64url")}`;
}
