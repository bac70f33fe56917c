/** Questions as people ask them, with the cards that answer each: what a classifier learns from. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "../language/language.ts";
import type { Course } from "./deck.ts";
import { CourseError } from "./read.ts";

const Asked = z.strictObject({
  language: z.enum(LANGUAGES),
  question: z.string().trim().min(1),
  /** The best first; none where the course does not treat it. */
  cards: z.array(z.string()),
});
export type Asked = z.infer<typeof Asked>;

/** Beside the course's files. */
const FOLDER = "examples";

/** @throws CourseError naming file and line of everything wrong in the course's examples. */
export function readExamples(folder: string, course: Course): Asked[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const examples = filesIn(join(folder, FOLDER)).flatMap((file) =>
    readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .flatMap((line, at) => {
        const fault = (what: string) => {
          faults.push(`${file}:${at + 1}: ${what}`);
          return [];
        };
        const example = Asked.safeParse(jsonOf(line));
        if (!example.success) return fault(z.prettifyError(example.error));
        const { question, cards } = example.data;
        const unknown = cards.find((id) => !course.card(id));
        if (unknown !== undefined) return fault(`no card of the course is "${unknown}"`);
        if (seen.has(question)) return fault("this question stands here already");
        seen.add(question);
        return [example.data];
      }),
  );
  if (faults.length > 0) throw new CourseError(faults.join("\n"));
  return examples;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
