/** What a learner is told of the answer they gave, in both languages. */
import { expect, test } from "vitest";
import { LANGUAGES, type Language, voiceOf } from "../../src/index.ts";
import { GRAMMAR } from "../../src/review/grammar.ts";
import { verdictOn, verdictOnOrder } from "../../src/verbs/verdict.ts";
import { course } from "../support/world.ts";

const cardWith = (id: string) => {
  const card = course.cards.find((one) => one.id === id || one.id.endsWith(`.${id}`));
  if (!card) throw new Error(`no card ${id}`);
  return card;
};

function told(typed: string, id: string, language: Language = "en") {
  const { typed: given, proposed } = verdictOn(typed, cardWith(id), voiceOf(language));
  const marks = given.marks.map(({ text, mark, says }) => [text, mark, says]);
  return { ...given, verdict: JSON.stringify(given.verdict), marks, proposed };
}

test("of an explanation no word of grammar is missed, and the learner judges what it says", () => {
  const en = told("no but must know what is said about it", "obligation");
  expect(en.marks).toEqual([
    ["know, said", "right", "in your answer"],
    ["media", "missed", "missed"],
  ]);
  expect(en.verdict).toContain("you judge yourself");
  const fr = told("non mais il faut savoir ce qui se dit", "obligation", "fr");
  expect(fr.marks).toEqual([
    ["savoir", "right", "dans votre réponse"],
    ["obligée, médias", "missed", "oublié"],
  ]);
  expect(fr.verdict).toContain("À vous de juger");
  const none = told("bananas", "obligation");
  expect(none).toMatchObject({ marks: [], proposed: 1, right: false });
  expect(none.verdict).toContain("None of the answer's words");
});

test("no explanation of the course is called wrong, or has a word of grammar missed", () => {
  for (const card of course.cards.filter(({ kind, items }) => kind === "text" && !items.length))
    for (const language of LANGUAGES) {
      const answer = card.answer?.[language] ?? "";
      const [first = ""] = (answer.match(/[\p{L}\p{N}]{5,}/gu) ?? []).filter(
        (word) => !GRAMMAR.has(word.toLowerCase()),
      );
      const { typed } = verdictOn(`${first} bananas`, card, voiceOf(language));
      expect(JSON.stringify(typed.verdict), card.id).not.toMatch(/not what|pas ce que/);
    }
});

test("an acronym with a letter lost is almost it, and says why", () => {
  const { id } = course.cards.find(({ answer }) => answer?.en === "RASAAI") ?? { id: "" };
  expect(told("rasaai", id)).toMatchObject({ right: true, proposed: 3 });
  const almost = told("RASAI", id);
  expect(almost).toMatchObject({ right: false, proposed: 2 });
  expect(almost.verdict).toContain("each letter of an acronym counts");
  expect(told("bananas", id).verdict).toContain("not what the course says");
});

test("of an order it is said what each stands after, and where each other belongs", () => {
  const card = course.cards.find(({ kind, items }) => kind === "sequence" && items.length === 3);
  if (!card) throw new Error("no sequence of three");
  const [a = "", b = "", c = ""] = card.items.map(({ answer }) => answer.en);
  const marks = [
    [a, "right", "right"],
    [c, "right", `in the right order after “${a}”`],
    [b, "misplaced", "its place is 2"],
  ];
  expect(told(`${a}\n${c}\n${b}`, card.id).marks).toEqual(marks);
  const pressed = verdictOnOrder([0, 2, 1], card, voiceOf("en"));
  expect(pressed.typed.marks.map(({ text, mark, says }) => [text, mark, says])).toEqual(marks);
  // What is left out shifts nobody's place.
  expect(told(`${b}\n${c}`, card.id).marks).toEqual([
    [b, "right", `in the right order before “${c}”`],
    [c, "right", `in the right order after “${b}”`],
    [a, "missed", "missed"],
  ]);
});
