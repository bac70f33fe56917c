/** Whatever stands in a file of the course: it is read, or refused with file, line and reason. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { dump } from "js-yaml";
import { afterAll, expect, test } from "vitest";
import { CourseError, readCourse } from "../../src/index.ts";
import { FUZZ_TIMEOUT, fuzzed } from "../support/fuzz.ts";
import { placesIn, spoilt } from "../support/spoil.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-course-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const both = (text: string) => ({ fr: text, en: text });
const ways = { fr: ["quelle lampe"], en: ["which lamp"] };
const shared = { source: ["1-2", 4], question: both("Which?"), asked: ways };
const item = (id: string) => ({ id, answer: both(id), question: both("Which?"), source: [3] });
const chapter = (step: string | number) => ({
  step,
  title: both("Watch"),
  facts: [
    { id: `term-${step}`, kind: "term", ...shared, answer: both("Lamp"), denies: ways },
    {
      id: `list-${step}`,
      kind: "list",
      ...shared,
      lead: both("Two:"),
      items: [item("a"), item("b")],
    },
  ],
});
/** Of the others, one fact: they are read each time too. */
const brief = (step: string | number) => ({
  ...chapter(step),
  facts: chapter(step).facts.slice(0, 1),
});
const STEPS = ["foundations", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const put = (at: number, text: string | Buffer) => writeFileSync(join(folder, `${at}.yaml`), text);
for (const [at, step] of STEPS.entries()) put(at, JSON.stringify(brief(step)));
const SOUND = dump(chapter("foundations"));

/** The foundations so; a refusal says where. */
function reads(text: string | Buffer): void {
  put(0, text);
  try {
    readCourse(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(CourseError);
    // YAML's own reason shows the place over several lines; the first of them names it.
    const [first] = (error as Error).message.split("\n");
    expect(first).toMatch(/^[^:]+(\.yaml:\d+)?: \S/);
  }
}

const anything = fc.oneof(
  fc.constantFrom(undefined, null, "", 0, -1, 1e20, [], {}, "1-99999999999", "9-1", "__proto__"),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "binary", maxLength: 60 }),
);

test("the course is sound before anything is spoilt", () => {
  put(0, SOUND);
  expect(readCourse(folder).cards.length).toBeGreaterThan(STEPS.length);
});

test("a chapter with anything anywhere", { timeout: FUZZ_TIMEOUT }, () => {
  const changes = fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(changes, (spoils) => {
      let value: unknown = chapter("foundations");
      for (const [place, other] of spoils) {
        const places = placesIn(value);
        value = spoilt(value, places[place % places.length] ?? [], other);
      }
      reads(dump(value));
    }),
    fuzzed(200),
  );
});

test("a file that is no chapter, or a piece of one", { timeout: FUZZ_TIMEOUT }, () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some));
  const cut = fc
    .tuple(fc.nat(600), fc.string({ unit: "grapheme", maxLength: 5 }), fc.nat(40))
    .map(([from, text, gone]) => SOUND.slice(0, from) + text + SOUND.slice(from + gone));
  const yaml = fc.constantFrom(
    "",
    "---",
    "- 1",
    "a: &a [*a]",
    "!!binary x",
    "a: b: c",
    "\t",
    "{",
    "*x",
  );
  fc.assert(fc.property(fc.oneof(bytes, cut, yaml), reads), fuzzed(200));
});
