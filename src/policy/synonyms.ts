/** The words people of the field use for one thing, in both languages: one entry, one meaning. */
import { ATTRIBUTES } from "./synonyms/attributes.ts";
import { CONVERSATION } from "./synonyms/conversation.ts";
import { EVERYDAY } from "./synonyms/everyday.ts";
import { MEDIA } from "./synonyms/media.ts";
import { NUMBERS } from "./synonyms/numbers.ts";
import { OWN } from "./synonyms/own.ts";
import { PEOPLE } from "./synonyms/people.ts";
import { PLAN } from "./synonyms/plan.ts";
import { POLICIES } from "./synonyms/policies.ts";
import { UNTREATED } from "./synonyms/untreated.ts";
import { wordsOf } from "./words.ts";

export interface Meaning {
  /** "~subject", "#number", "?question word" or "!attribute". */
  name: string;
  /** Each one its words, folded. */
  expressions: (readonly string[])[];
}

/** Entries are "name: expression, expression", and may run over several lines. */
const meaningsOf = (entries: string): Meaning[] =>
  entries
    .split(/\n {2}(?=\S)/)
    .filter((entry) => entry.includes(":"))
    .map((entry) => {
      const [name = "", expressions = ""] = entry.split(":");
      return { name: name.trim(), expressions: expressions.split(",").map(wordsOf) };
    });

/** What the course speaks of, and what it is asked besides. */
export const MEANINGS: readonly Meaning[] = meaningsOf(
  [PEOPLE, CONVERSATION, MEDIA, PLAN, POLICIES, NUMBERS, ATTRIBUTES, UNTREATED, EVERYDAY].join(""),
);

/** What only a team's own policies speak of. */
export const OWN_MEANINGS: readonly Meaning[] = meaningsOf(OWN);
