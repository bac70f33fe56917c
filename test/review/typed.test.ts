/** Typed answers: slips are forgiven, another answer never is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/index.ts";
import { distance } from "../../src/review/distance.ts";
import { coverage, gradeList, inOrder, isRight } from "../../src/review/typed.ts";
import { course } from "../support/world.ts";

const lists = course.cards.filter(({ items }) => items.length > 0);
/** Every list in every language, as the wordings of its items. */
const worded = lists.flatMap((card) =>
  LANGUAGES.map((language) => ({
    ordered: card.kind === "sequence",
    items: card.items.map((item) => [
      item.answer[language],
      ...(item.short ? [item.short[language]] : []),
      ...(item.accept[language] ?? []),
    ]),
  })),
);

/** One slip of the kind that people make. */
const slip = fc.constantFrom<(text: string, at: number) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.normalize("NFD").replace(/\p{M}/gu, ""),
  (text) => `le ${text}`,
  (text) => `${text} !`,
  (text, at) => swapped(text, at),
);

/** Two neighbouring letters of a word of five or more letters in each other's place. */
function swapped(text: string, seed: number): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  const word = words[seed % (words.length || 1)];
  if (!word) return text;
  const at = word.index + 1 + (seed % (word[0].length - 2));
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

test("an item with an accent lost, letters swapped or an article added is still right", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...worded),
      fc.nat(),
      fc.nat(),
      slip,
      ({ items }, pick, at, slipped) => {
        const index = pick % items.length;
        const others = items.filter((_, other) => other !== index);
        for (const wording of items[index] ?? [])
          expect(isRight(slipped(wording, at), items[index] ?? [], others), wording).toBe(true);
      },
    ),
  );
});

test("another item never is", () => {
  for (const { items } of worded)
    for (const [index, wordings] of items.entries())
      for (const [other, theirs] of items.entries())
        if (index !== other)
          for (const wording of theirs)
            expect(
              isRight(
                wording,
                wordings,
                items.filter((_, one) => one !== index),
              ),
              wording,
            ).toBe(false);
});

test("a whole list is right in any order, unless it is a sequence", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...worded),
      fc.infiniteStream(fc.nat()),
      ({ items, ordered }, dice) => {
        const places = items.map((_, place) => place);
        const order = fc.sample(fc.shuffledSubarray(places, { minLength: places.length }), {
          numRuns: 1,
          seed: dice.next().value,
        })[0] as number[];
        const typed = order.map((place) => items[place]?.[1] ?? items[place]?.[0]).join("\n");
        const { said, missed, wrong } = gradeList(typed, items, ordered);
        expect(wrong).toEqual([]);
        expect(missed).toEqual([]);
        const inOrder = order.every((place, at) => place === at);
        expect(said.some(({ misplaced }) => misplaced)).toBe(ordered && !inOrder);
      },
    ),
  );
});

test("what is missed, wrong or said twice is told", () => {
  const items = [["viral"], ["recrutement"], ["faibles coûts"]];
  expect(gradeList("Virale, bananes; recrutement\nrecrutement", items, false)).toEqual({
    said: [
      { typed: "Virale", item: 0, misplaced: false },
      { typed: "recrutement", item: 1, misplaced: false },
    ],
    missed: [2],
    wrong: ["bananes", "recrutement"],
  });
  const comma = gradeList(
    "a glossary, and a list\nviral",
    [["viral"], ["A glossary, and a list"]],
    false,
  );
  expect(comma).toMatchObject({ said: [{ item: 1 }, { item: 0 }], missed: [], wrong: [] });
  expect(gradeList("", items, false)).toEqual({ said: [], missed: [0, 1, 2], wrong: [] });
});

test("an explanation is measured by its words", () => {
  const answer = "L'organisation n'est pas obligée d'y être, mais obligée de savoir ce qui se dit.";
  const words = ["organisation", "obligée", "savoir"];
  expect(coverage(answer, answer)).toEqual({ said: words, missed: [] });
  expect(coverage("bananes", answer)).toEqual({ said: [], missed: words });
  const half = coverage("une organisatoin obligee", answer);
  expect(half).toEqual({ said: words.slice(0, 2), missed: ["savoir"] });
});

test("each letter of an acronym counts, and a letter of a word does not", () => {
  expect(isRight("rasaai", ["RASAAI"])).toBe(true);
  expect(isRight("RASAI", ["RASAAI"])).toBe(false);
  expect(isRight("Viralte", ["Viralité"])).toBe(true);
});

test("what comes after one another is in order, and where no two do, what is in its place", () => {
  expect(inOrder([0, 2, 1])).toEqual([0, 2]);
  expect(inOrder([2, 1, 0])).toEqual([1]);
  expect(inOrder([1, 0])).toEqual([]);
  expect(inOrder([2])).toEqual([2]);
  expect(inOrder([])).toEqual([]);
});

test("the distance is one for one slip, and symmetric", () => {
  for (const [a, b] of [
    ["abc", "acb"],
    ["abc", "ab"],
    ["abc", "abcd"],
    ["abc", "abd"],
  ])
    expect(distance(a ?? "", b ?? "")).toBe(1);
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
