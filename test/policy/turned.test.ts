/** True sentences with one thing turned: none of them stands. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/index.ts";
import { linesOf } from "../../src/policy/line.ts";
import type { Material } from "../../src/policy/material.ts";
import { aLine, fact, saying, stands, tokens } from "./stands.ts";

interface Said {
  line: string;
  language: Language;
}

const words = (text: string) => text.split(/\s+/);

/** One sentence of what a fact says. */
const aSentence = aLine.filter(
  ({ line, language }) => linesOf(line, language).length === 1 && tokens(line, language).length > 1,
);

/** The sentence as it is turned is refused, whatever else the fact says. */
function turned<More extends unknown[]>(
  turn: (line: string, language: Language, ...more: More) => string | undefined,
  ...more: { [K in keyof More]: fc.Arbitrary<More[K]> }
) {
  fc.assert(
    fc.property(aSentence, fc.tuple(...more), ({ fact, language, line }, drawn) => {
      const said = turn(line, language, ...(drawn as More));
      fc.pre(said !== undefined && words(said).join(" ") !== words(line).join(" "));
      expect([said, stands(said ?? "", [fact], language)]).toEqual([said, false]);
    }),
    { numRuns: 1000 },
  );
}

/** The sentence without the words of it that are such. */
function without(line: string, such: (word: string) => boolean): string {
  return words(line)
    .filter((word) => !such(word))
    .join(" ");
}

const DENIALS = /^(?:pas|jamais|aucune?|sans|ni|ne|non|not|never|no|without|nothing|only)\b/i;

test("a denial left out", () => {
  turned((line) => without(line, (word) => DENIALS.test(word)));
});

test("a denial put in", () => {
  const put = { fr: ["ne pas", "jamais", "aucun"], en: ["not", "never", "no"] };
  turned(
    (line, language, which: number, place: number) =>
      words(line)
        .toSpliced(place % (words(line).length + 1), 0, put[language][which % 3] ?? "")
        .join(" "),
    fc.nat(),
    fc.nat(),
  );
});

test("any word of content left out", () => {
  turned((line, language, at: number) => {
    const left = words(line)
      .toSpliced(at % words(line).length, 1)
      .join(" ");
    return tokens(left, language).length < tokens(line, language).length ? left : undefined;
  }, fc.nat());
});

test("any two words of content exchanged", () => {
  turned(
    (line, language, one: number, other: number) => {
      const all = words(line);
      const [a, b] = [one % all.length, other % all.length];
      const said = all
        .with(a, all[b] ?? "")
        .with(b, all[a] ?? "")
        .join(" ");
      const [before, after] = [tokens(line, language), tokens(said, language)];
      return before.join(" ") === after.join(" ") ? undefined : said;
    },
    fc.nat(),
    fc.nat(),
  );
});

test("a figure or a name changed", () => {
  turned(
    (line, _, by: number) => line.replace(/\d+/, (figure) => String(Number(figure) + by)),
    fc.integer({ min: 1, max: 99 }),
  );
  turned((line) => line.replace(/(?<=\s)\p{Lu}\p{L}+/u, "Zorglub"));
});

/** Less of the sentence than all, with a word of content that is not in the fact. */
function isHalf(part: string[], { line, language }: Said, fact: Material): boolean {
  const said = tokens(part.join(" "), language);
  const there = new Set(tokens(saying(fact), language));
  return said.length < tokens(line, language).length && said.some((word) => !there.has(word));
}

test("two facts' halves joined", () => {
  const pair = fc
    .tuple(aSentence, aSentence)
    .filter(([one, other]) => one.language === other.language && one.fact.id !== other.fact.id);
  fc.assert(
    fc.property(pair, fc.nat(), fc.nat(), ([one, other], cutOne, cutOther) => {
      const [a, b] = [words(one.line), words(other.line)];
      fc.pre(a.length > 1 && b.length > 1);
      const half = a.slice(0, 1 + (cutOne % (a.length - 1)));
      const rest = b.slice(1 + (cutOther % (b.length - 1)));
      // Each half is one, and brings what the other's fact says nowhere.
      fc.pre(isHalf(half, one, other.fact) && isHalf(rest, other, one.fact));
      const said = [...half, ...rest].join(" ");
      const all = tokens(said, one.language).join(" ");
      const whole = [...one.fact.lines, ...other.fact.lines].map((line) =>
        tokens(line, one.language).join(" "),
      );
      fc.pre(all !== "" && !whole.includes(all));
      for (const facts of [[one.fact], [other.fact], [one.fact, other.fact]] as Material[][])
        expect([said, stands(said, facts, one.language)]).toEqual([said, false]);
    }),
    { numRuns: 1000 },
  );
});

describe("who does it and whom it is done to", () => {
  test.each<[Language, string, string[]]>([
    [
      "en",
      "The organisation validates the scheme with the agency.",
      [
        "The scheme validates the organisation with the agency.",
        "The organisation is validated by the scheme with the agency.",
        "The organisation validates the agency with the scheme.",
        "The organisation validates the scheme.",
        "The organisation validates the scheme and the agency.",
        "The organisation validates the scheme for the agency.",
        "The organisation and the agency validate the scheme.",
      ],
    ],
    [
      "en",
      "The delay is decided by the director or the lawyer.",
      [
        "The delay decides the director or the lawyer.",
        "The delay is decided by the director and the lawyer.",
        "The delay is decided by the director, the lawyer.",
        "The delay is decided by the director.",
        "The director is the delay decided by the lawyer.",
        "The director or the lawyer is decided by the delay.",
        "The delay has to be decided by the director or the lawyer.",
      ],
    ],
    [
      "fr",
      "Le schéma est validé avec l'organisation par l'expert.",
      [
        "Le schéma valide l'organisation par l'expert.",
        "L'organisation est validée avec le schéma par l'expert.",
        "Le schéma est validé par l'organisation avec l'expert.",
        "L'expert est validé avec l'organisation par le schéma.",
        "Le schéma est validé avec l'organisation et l'expert.",
      ],
    ],
    [
      "fr",
      "Le directeur répond s'il y a crise, ou à un journaliste.",
      [
        "Le directeur répond.",
        "Le directeur répond à un journaliste.",
        "Le directeur y répond, crise ou journaliste.",
        "Le journaliste répond s'il y a crise, ou à un directeur.",
        "Le directeur ne répond que s'il y a crise, ou à un journaliste.",
      ],
    ],
  ])("%s: %s", (language, line, others) => {
    expect(stands(line, [fact("a", line)], language)).toBe(true);
    for (const said of others)
      expect([said, stands(said, [fact("a", line)], language)]).toEqual([said, false]);
  });
});

test("what two lines say is not made into one", () => {
  const rule = fact("a", "Delete insults.", "Never delete critical comments.", "Your photos");
  for (const said of [
    "Delete critical comments.",
    "Never delete insults.",
    "Delete insults, critical comments.",
    "Delete insults are your photos.",
    "Delete insults your photos.",
    "Never delete critical comments of your photos.",
  ])
    expect([said, stands(said, [rule])]).toEqual([said, false]);
  expect(stands("Delete insults and never delete critical comments.", [rule])).toBe(true);
});

test("a quotation is word for word", () => {
  const said = fact("a", "The guide is the “bible” of the team.");
  expect(stands("The guide is the “bible” of our team.", [said])).toBe(true);
  expect(stands("The guide is the bible “of team”.", [said])).toBe(false);
  expect(stands("“The guide the bible” of the team.", [said])).toBe(false);
});
