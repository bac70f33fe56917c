/** Whatever place is claimed of whatever a list names, it is denied or confirmed, as the list has it. */
import { describe, expect, it } from "vitest";
import { plain } from "../../adapters/cli/plain.ts";
import { createLookup, type Language, policyPost, readCourse, voiceOf } from "../../src/index.ts";

const course = readCourse("content");
const lookup = createLookup(course);

const WORDS = {
  steps: { fr: ["l'", "étape", "la"], en: "step" },
  policies: { fr: ["la ", "politique", "la"], en: "policy" },
  challenges: { fr: ["le ", "défi", "le"], en: "challenge" },
  advantages: { fr: ["l'", "avantage", "le"], en: "advantage" },
} as const;
const FIRST: Record<string, string> = { la: "première", le: "premier" };
const FR =
  " deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split(" ");
const EN = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** A place in words: by its number or its letter, and as one among others. */
function placesOf(id: keyof typeof WORDS, at: number): Record<Language, string[]> {
  const { fr, en } = WORDS[id];
  const [article, noun, the] = fr;
  const sign = id === "policies" ? "ABCD"[at] : at + 1;
  return {
    fr: [`${article}${noun} ${sign}`, `${the} ${at === 0 ? FIRST[the] : FR[at]} ${noun}`],
    en: [`${en} ${sign}`, `the ${EN[at]} ${en}`],
  };
}

const ASKS: Record<Language, (name: string, place: string) => string[]> = {
  fr: (name, place) => [
    `${name} est ${place} ?`,
    `${place} est ${name} ?`,
    `${name}, c'est ${place}, non ?`,
    `est-ce que ${place}, c'est ${name} ?`,
  ],
  en: (name, place) => [
    `${name} is ${place}, right?`,
    `is ${name} ${place}?`,
    `is ${place} ${name}?`,
  ],
};

describe.each(Object.keys(WORDS) as (keyof typeof WORDS)[])("of the %s", (id) => {
  const items = course.card(id)?.items ?? [];
  it.each(items.map((item) => [item.id, item] as const))("%s is what it is", (_, item) => {
    const own = items.indexOf(item);
    const said = (["fr", "en"] as const).flatMap((language) =>
      items.flatMap((_, at) =>
        placesOf(id, at)[language].flatMap((place) => {
          const name = (item.short ?? item.answer)[language].replace(/ \(“.*/, "");
          return ASKS[language](name, place).flatMap((question) => {
            const found = lookup(question, language);
            const { source: _, ...post } = policyPost(found, { voice: voiceOf(language) });
            const text = plain({ ...post, title: "" });
            const word = at === own ? /^(?:Yes|Oui), / : /^(?:No|Non), /;
            // "At the seventh step" is a card of its own.
            const card = [`${id}.${item.id}`, "publishing-step"].includes(found.cards[0]?.id ?? "");
            return found.answered && card && word.test(text) ? [] : [[question, text]];
          });
        }),
      ),
    );
    expect(said).toEqual([]);
  });
});
