/** What the questions of a quiz promise, for every card of the course. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Card } from "../../src/course/deck.ts";
import { bare } from "../../src/language/bare.ts";
import { type Both, LANGUAGES } from "../../src/language/language.ts";
import type { QuizQuestion } from "../../src/quiz/made.ts";
import { makeQuestion, type QuestionKind } from "../../src/quiz/question.ts";
import { seeded } from "../../src/random.ts";
import { isRight } from "../../src/review/typed.ts";
import { course } from "../support/world.ts";

/** Every card, asked so many times. */
const TIMES = 6;
const asked = course.cards.map((card) => ({
  card,
  questions: Array.from({ length: TIMES }, (_, time) =>
    makeQuestion(card, course, seeded(`${card.id} ${time}`)),
  ).flatMap((question) => question ?? []),
}));
const all = asked.flatMap(({ card, questions }) =>
  questions.map((question) => ({ card, question })),
);
const of = (kind: QuestionKind) => all.filter(({ question }) => question.kind === kind);

/** The cards whose answers are right: all items of the list that is asked for, or the card alone. */
function rightCards(card: Card): readonly Card[] {
  const list = card.list ?? card;
  const items = course.cards.filter((one) => one.list === list);
  return items.length > 0 ? items : [card];
}

/** An answer as it may be shown: shortened where it would give itself away, never in other words. */
const saysSame = (shown: string, answer: string) =>
  answer === shown ||
  answer
    .replace(/^[A-D]\) /, "")
    .replace(/ \(“[^”]*”\)/g, "")
    .replace(/\.$/, "") === shown;
const isOf = (shown: Both, { answer }: Card) =>
  answer !== undefined &&
  LANGUAGES.every((language) => saysSame(shown[language], answer[language]));

/** What a truth claims: what stands after the question. */
function claimed({ prompt }: QuizQuestion, card: Card): Both {
  const { question } = card.list ?? card;
  const after = (language: "fr" | "en") =>
    prompt[language].split(`${question[language]} — `)[1] ?? "";
  return { fr: after("fr"), en: after("en") };
}

function sound({ kind, options, right, prompt }: QuizQuestion): void {
  if (kind === "truth") expect(options).toHaveLength(2);
  else expect([3, 4]).toContain(options.length);
  expect(options[right]).toBeDefined();
  for (const language of LANGUAGES) {
    expect(new Set(options.map((option) => bare(option[language]))).size).toBe(options.length);
    for (const option of options) expect(option[language].length).toBeLessThanOrEqual(200);
    expect(prompt[language].length).toBeLessThanOrEqual(300);
    expect(prompt[language]).not.toMatch(/quiz\.make|\{\{|undefined/);
  }
  expect(prompt.fr).not.toMatch(/ [?!:;»]|« /);
}

test("every fact of the course can be asked, and every kind of question is made", () => {
  const silent = asked.filter(({ questions }) => questions.length < TIMES);
  expect(silent.map(({ card }) => card.id)).toEqual([]);
  expect(asked.length).toBeGreaterThanOrEqual(120);
  const cardsOf = (kind: QuestionKind) => new Set(of(kind).map(({ card }) => card.id)).size;
  expect(cardsOf("choice")).toBeGreaterThan(120);
  expect(cardsOf("truth")).toBeGreaterThan(120);
  expect(cardsOf("step")).toBeGreaterThan(25);
  expect(cardsOf("order")).toBeGreaterThan(8);
});

test("the options differ, are short enough, and one of them is right", () => {
  for (const { question } of all) sound(question);
});

test("whatever the dice, a question is sound", () => {
  const dice = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.constantFrom(...course.cards), dice, (card, throws) => {
      let at = 0;
      const question = makeQuestion(card, course, () => throws[at++ % throws.length] ?? 0);
      if (question) sound(question);
    }),
    { numRuns: 60 },
  );
});

test("a choice has one answer of the course's; all others answer other questions and no wording takes them", () => {
  for (const { card, question } of of("choice")) {
    const own = rightCards(card);
    question.options.forEach((option, at) => {
      expect(own.some((one) => isOf(option, one))).toBe(at === question.right);
      expect(course.cards.some((one) => isOf(option, one))).toBe(true);
      if (at === question.right) return;
      for (const { accept } of own)
        for (const language of LANGUAGES)
          expect(isRight(option[language], accept[language]), option[language]).toBe(false);
    });
    if (card.list) expect(isOf(question.options[question.right] as Both, card)).toBe(true);
  }
});

/** The long words of a text, as they are written. */
const longWords = (text: string) =>
  bare(text)
    .split(" ")
    .filter((word) => word.length > 4);

test("nothing wrong shares a long word with what is right, nor with what is asked", () => {
  const wrong = [
    ...of("choice").flatMap(({ card, question }) =>
      question.options.filter((_, at) => at !== question.right).map((option) => ({ card, option })),
    ),
    ...of("truth").flatMap(({ card, question }) =>
      question.right === 0 ? [] : [{ card, option: claimed(question, card) }],
    ),
  ];
  for (const { card, option } of wrong)
    for (const language of LANGUAGES) {
      const asks = longWords((card.list ?? card).question[language]);
      const right = rightCards(card).flatMap(({ accept }) => accept[language].flatMap(longWords));
      for (const word of longWords(option[language]))
        expect([...asks, ...right], `${card.id}: ${option[language]}`).not.toContain(word);
    }
});

test("a list of what a step consists of is never mixed with what else stands in that step", () => {
  const parts = of("choice").filter(({ card }) => /étape \d/.test((card.list ?? card).question.fr));
  expect(parts.length).toBeGreaterThan(20);
  for (const { card, question } of parts)
    question.options.forEach((option, at) => {
      if (at !== question.right && (card.list ?? card).items.length > 0)
        expect(
          course.cards.some((one) => one.step === card.step && isOf(option, one)),
          option.fr,
        ).toBe(false);
    });
});

test("a choice has something wrong of the same step, or beside it where all of the step is right", () => {
  const place = ({ step }: Card) => (step === "foundations" ? 0 : step);
  for (const { card, question } of of("choice")) {
    const list = card.list ?? card;
    const parts = list.items.length > 0 && /étape \d/.test(list.question.fr);
    const near = course.cards.filter(
      (one) => Math.abs(place(one) - place(card)) <= (parts ? 1 : 0),
    );
    const wrong = question.options.filter((_, at) => at !== question.right);
    expect(
      wrong.some((option) => near.some((one) => isOf(option, one))),
      card.id,
    ).toBe(true);
  }
});

test("what a truth claims is the course's answer when it is true, and nowhere near it when not", () => {
  const truths = of("truth");
  for (const { card, question } of truths) {
    const text = claimed(question, card);
    expect(rightCards(card).some((one) => isOf(text, one))).toBe(question.right === 0);
    expect(course.cards.some((one) => isOf(text, one))).toBe(true);
    expect(question.options).toEqual([
      { fr: "Vrai", en: "True" },
      { fr: "Faux", en: "False" },
    ]);
  }
  const share = truths.filter(({ question }) => question.right === 0).length / truths.length;
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
});

test("only the right order is the course's, and the card's own item is in it", () => {
  for (const { card, question } of of("order")) {
    const items = (card.list ?? card).items.map(({ answer }) => answer.fr);
    const runs = question.options.map(({ fr }) => fr.split(" → ").map((one) => items.indexOf(one)));
    runs.forEach((run, at) => {
      expect(run).not.toContain(-1);
      const follows = run.every((item, place) => item === (run[0] ?? 0) + place);
      expect(follows).toBe(at === question.right);
      expect([...run].sort()).toEqual([...(runs[0] ?? [])].sort());
    });
    if (card.list) expect(runs[0]).toContain(items.indexOf(card.answer?.fr ?? ""));
  }
});

test("a step is asked for by what no other step says, among steps in their order", () => {
  const titles = course.chapters.map(({ title }) => title);
  for (const { card, question } of of("step")) {
    expect(question.options[question.right]).toEqual(card.stepTitle);
    const places = question.options.map((option) => titles.indexOf(option));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const [, shown = ""] = question.prompt.fr.split("ceci\u00a0: ");
    const own = rightCards(card).filter(({ answer }) => saysSame(shown, answer?.fr ?? ""));
    expect(own.length).toBeGreaterThan(0);
    for (const { step, answer } of course.cards)
      if (step !== card.step) expect(own.map((one) => one.answer?.fr)).not.toContain(answer?.fr);
  }
});

test("what two steps say in other words, or a word alone, is never asked for its step", () => {
  const shared = ["rss-feed", "twitter", "facebook", "listening", "added-value", "value"];
  const cards = course.cards.filter(({ id }) => shared.includes(id.split(".")[1] ?? ""));
  expect(cards).toHaveLength(shared.length);
  for (const card of cards)
    for (let seed = 0; seed < 20; seed += 1)
      expect(makeQuestion(card, course, seeded(String(seed)))?.kind, card.id).not.toBe("step");
});

test("the same seed makes the same question, another one another", () => {
  const [card] = course.cards.slice(4);
  if (!card) throw new Error("the course is empty");
  const made = (seed: string) => JSON.stringify(makeQuestion(card, course, seeded(seed)));
  expect(made("a")).toBe(made("a"));
  expect(new Set([..."abcdefgh"].map(made)).size).toBeGreaterThan(1);
});
