/** What was learned for the course: that it is up to date, and how the look-up uses it. */

import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readExamples } from "../../../src/course/examples.ts";
import { CourseError, readCourse } from "../../../src/course/read.ts";
import { digestOf, examplesOf } from "../../../src/policy/classifier/examples.ts";
import { likelihoodOf } from "../../../src/policy/classifier/likelihood.ts";
import { createLookup } from "../../../src/policy/lookup.ts";

const course = readCourse("content");
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with the course in it, and these examples. */
function copyWith(examples: string): string {
  const folder = mkdtempSync(join(tmpdir(), "rappel-learned-"));
  folders.push(folder);
  cpSync("content", join(folder, "content"), { recursive: true });
  rmSync(join(folder, "content/examples"), { recursive: true });
  mkdirSync(join(folder, "content/examples"));
  writeFileSync(join(folder, "content/examples/some.jsonl"), examples);
  return folder;
}

test("the weights were fitted on the course and its examples as they are: else `npm run train`", () => {
  const examples = examplesOf(course, readExamples("content", course));
  expect(course.weights?.of).toBe(digestOf(examples));
});

test("the examples are in both languages, and every card has some, and what is not treated", () => {
  const examples = readExamples("content", course);
  for (const language of ["fr", "en"]) {
    const own = examples.filter((one) => one.language === language);
    expect(own.length).toBeGreaterThan(0.4 * examples.length);
    expect(own.filter(({ cards }) => cards.length === 0).length).toBeGreaterThan(0.3 * own.length);
    const asked = new Set(own.flatMap(({ cards }) => cards));
    expect(course.cards.filter(({ id }) => !asked.has(id))).toEqual([]);
  }
});

test("no question that measures the look-up is among its examples", () => {
  const examples = new Set(readExamples("content", course).map(({ question }) => question));
  const held = ["questions", "fresh", "third", "fourth", "fifth", "sixth"].flatMap((name) =>
    readFileSync(`test/policy/${name}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
  expect(held.filter(({ question }) => examples.has(question))).toEqual([]);
});

test("without weights the look-up goes by words alone", () => {
  const { weights: _, ...bare } = course;
  expect(likelihoodOf(bare)("how fast should we reply?")).toEqual({ cards: new Map(), doubt: 0 });
  const lookup = createLookup(bare);
  expect(lookup("how fast should we reply?", "en")).toMatchObject({ answered: true });
  expect(lookup("will it rain tomorrow?", "en")).toMatchObject({ answered: false });
});

test("weights that cannot be read are named, with what makes them anew", () => {
  const folder = join(copyWith(""), "content");
  writeFileSync(join(folder, "weights.gz"), "no weights");
  expect(() => readCourse(folder)).toThrow(CourseError);
  expect(() => readCourse(folder)).toThrow(/weights\.gz.*npm run train/);
});

test("a wrong example is named by file and line", () => {
  const right = { language: "en", question: "who replies?", cards: ["reply-who"] };
  const lines = [
    right,
    { ...right, question: "who?", cards: ["nobody"] },
    right,
    { question: "what?" },
  ];
  const folder = join(
    copyWith(`${lines.map((line) => JSON.stringify(line)).join("\n")}\nno JSON\n`),
    "content",
  );
  const read = () => readExamples(folder, readCourse(folder));
  expect(read).toThrow(CourseError);
  expect(read).toThrow(/some\.jsonl:2: no card of the course is "nobody"/);
  expect(read).toThrow(/some\.jsonl:3: this question stands here already/);
  expect(read).toThrow(/some\.jsonl:4: /);
  expect(read).toThrow(/some\.jsonl:5: /);
});

test("`npm run train` learns from the examples", () => {
  const question = "zorglub frimoussé et quadrille ?";
  const folder = copyWith(
    `${JSON.stringify({ language: "fr", question, cards: ["reply-who"] })}\n`,
  );
  for (const name of ["src", "adapters", "node_modules", "package.json"])
    symlinkSync(resolve(name), join(folder, name));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", resolve("adapters/cli/train.ts")],
    { cwd: folder, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+ examples, \d+ KB$/m);
  const trained = readCourse(join(folder, "content"));
  const likeliest = [...likelihoodOf(trained)(question).cards].sort(([, a], [, b]) => b - a)[0];
  expect(trained.cards[likeliest?.[0] ?? -1]?.id).toBe("reply-who");
  expect(trained.weights?.of).not.toBe(course.weights?.of);
}, 120_000);
