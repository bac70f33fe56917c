/** The sets of questions, and how well each is answered at the least. */
import { describe, expect, it, test } from "vitest";
import { measured } from "../../adapters/cli/measure.ts";
import { readCourse } from "../../src/course/read.ts";
import { createLookup } from "../../src/policy/lookup.ts";
import { QUESTIONS, SETS } from "./questions.ts";

const lookup = createLookup(readCourse("content"));

// A question or two below what is reached: hit@1, hit@3, refusals; and above, false refusals.
describe("every set is answered by the right lines or refused", () => {
  it.each([
    ["questions", "dev", 0.98, 0.99, 0.97, 0.006],
    ["questions", "held", 0.97, 0.99, 0.88, 0.02],
    ["fresh", "dev", 0.98, 0.99, 0.965, 0.015],
    ["fresh", "held", 0.965, 0.99, 0.91, 0.035],
    ["third", "dev", 0.985, 0.99, 0.955, 0.006],
    ["third", "held", 0.98, 0.99, 0.94, 0.02],
    ["fourth", "dev", 0.98, 0.99, 0.96, 0.04],
    ["fourth", "held", 0.92, 0.975, 0.96, 0.06],
    ["fifth", "dev", 0.965, 0.98, 0.965, 0.08],
    ["fifth", "held", 0.94, 0.975, 0.91, 0.05],
    ["sixth", "held", 0.95, 0.97, 0.96, 0.05],
    ["together", "held", 0.96, 0.985, 0.95, 0.03],
  ] as const)("%s, %s", (name, half, hitAt1, hitAt3, refusals, falseRefusals) => {
    const own = (name === "together" ? QUESTIONS : SETS[name]).filter(
      (question) => question.half === half,
    );
    const figures = measured(lookup, own);
    expect(figures.hitAt1).toBeGreaterThanOrEqual(hitAt1);
    expect(figures.hitAt3).toBeGreaterThanOrEqual(hitAt3);
    expect(figures.refusals).toBeGreaterThanOrEqual(refusals);
    expect(figures.falseRefusals).toBeLessThanOrEqual(falseRefusals);
  });
});

test("the sets are large, in both languages, and a third or so of them cannot be answered", () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(2250);
  expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
  for (const half of ["dev", "held"]) {
    const own = QUESTIONS.filter((question) => question.half === half);
    const untreated = own.filter(({ lines }) => !lines).length / own.length;
    expect(untreated).toBeGreaterThan(0.3);
    expect(own.filter(({ language }) => language === "fr").length / own.length).toBeGreaterThan(
      0.4,
    );
  }
});
