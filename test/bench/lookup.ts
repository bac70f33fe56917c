/** How long a look-up in the course takes, over every question of the three sets of test/policy. */
import { readFileSync } from "node:fs";
import { createLookup, type Language } from "../../src/index.ts";
import { course } from "../support/world.ts";
import type { Line } from "./line.ts";
import { percentile } from "./sample.ts";

const SETS = ["questions", "fresh", "third"];
/** Until what is called often was compiled, and then as often as is measured. */
const WARM = 3;
const TIMES = 10;

export async function lookup(): Promise<Line[]> {
  const find = createLookup(course);
  const questions = SETS.flatMap((name) =>
    readFileSync(`test/policy/${name}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { question: string; language: Language }),
  );
  const took: number[] = [];
  for (let time = 0; time < WARM + TIMES; time += 1)
    for (const { question, language } of questions) {
      const from = performance.now();
      find(question, language);
      if (time >= WARM) took.push(performance.now() - from);
    }
  const name = `Look-up of ${questions.length} questions`;
  return [
    { name: `${name}: p50`, value: percentile(took, 0.5), unit: "ms" },
    { name: `${name}: p99`, value: percentile(took, 0.99), unit: "ms", most: 1 },
  ];
}
