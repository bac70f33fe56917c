/** The course is whole, in both languages, and says nothing that the notes do not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CourseError, LANGUAGES, readCourse } from "../../src/index.ts";
import { course } from "../support/world.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-content-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The foundations with one thing replaced. */
function broken(from: string | RegExp, to: string): string {
  const [name = ""] = readdirSync("content")
    .filter((one) => one.endsWith(".yaml"))
    .sort();
  const text = readFileSync(join("content", name), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, name), changed);
  try {
    readCourse(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(CourseError);
    return (error as Error).message;
  }
  throw new Error("the broken content was taken");
}

test("every line of the notes is the source of a fact", () => {
  const lines = new Set(course.cards.flatMap(({ source }) => source));
  expect([...lines].sort((x, y) => x - y)).toEqual(
    Array.from({ length: 106 }, (_, index) => index + 2),
  );
});

test("all ten steps are there, and the four policies of the fifth", () => {
  expect(course.chapters.map(({ step }) => step)).toEqual([
    "foundations",
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
  ]);
  const letters = course.cards.filter(({ step }) => step === 5).map(({ policy }) => policy);
  for (const letter of ["A", "B", "C", "D"] as const) expect(letters).toContain(letter);
});

test("every fact can be asked for in both languages", () => {
  for (const card of course.cards)
    for (const language of LANGUAGES) {
      expect(card.question[language].length).toBeGreaterThan(5);
      if (!card.list) expect(card.asked[language].length, card.id).toBeGreaterThan(2);
    }
});

test("the reply time is left open, and no figure is given for it", () => {
  const delay = course.cards.filter(({ source, open }) => source.includes(74) && open);
  expect(delay.length).toBeGreaterThan(0);
  for (const card of delay)
    for (const language of LANGUAGES)
      expect(`${card.answer?.[language]} ${card.open?.[language]}`).not.toMatch(/\d/);
});

test("no digit stands in an answer that the notes do not hold", () => {
  const held = new Set(["7", "10", "1", "2", "3", "4", "5", "6", "8", "9", "2.0"]);
  for (const card of course.cards)
    for (const language of LANGUAGES)
      for (const figure of card.answer?.[language].match(/\d+([.,]\d+)?/g) ?? [])
        expect(held, `${card.id}: ${figure}`).toContain(figure);
});

test("Radian6 is marked as paid where it is named", () => {
  const named = course.cards.filter(({ answer }) => answer?.fr.includes("Radian6"));
  expect(named.length).toBeGreaterThan(0);
  for (const { answer } of named) {
    expect(answer?.fr).toContain("payant");
    expect(answer?.en).toContain("paid");
  }
});

test("a fault is told with file, line, field and reason", () => {
  expect(broken(/kind: list/, "kind: lists")).toMatch(/00-.*\.yaml:\d+: facts\.\d+\.kind: /);
  expect(broken(/\n {4}id: |\n {2}- id: (\S+)/, "\n  - id: Not An Id")).toMatch(
    /yaml:\d+: facts\.0\.id: /,
  );
  expect(broken(/step: foundations/, "step: 11")).toMatch(/yaml:\d+: step: /);
  expect(broken(/facts:/, "facts: [")).toMatch(/yaml:\d+: /);
  expect(broken(/source: \[/, "sauce: [")).toMatch(/facts\.\d+/);
});

test("an empty or missing folder is told", () => {
  expect(() => readCourse(mkdtempSync(join(folder, "empty-")))).toThrow(/no \.yaml file/);
  expect(() => readCourse(join(folder, "nowhere"))).toThrow(CourseError);
});

test("a line that the notes do not have, and a step without a file, are told", () => {
  expect(broken(/source: \[/, "source: [999, ")).toMatch(
    /source: the notes have the lines 1 to 107/,
  );
  expect(broken(/title:/, "title: ")).toMatch(/no file has the step 7/);
});
