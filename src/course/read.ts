/** Reads the course's files; says file, line and reason where one of them is wrong. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { Chapter, STEPS } from "./course.ts";
import { type Course, courseOf } from "./deck.ts";
import { unpacked, WEIGHTS, type Weights } from "./weights.ts";
import { readYaml, type Yaml, YamlError } from "./yaml.ts";

/** A fault in the course's files, one line a fault: "file:line: field: reason". */
export class CourseError extends Error {
  override name = "CourseError";
}

interface Located {
  chapter: Chapter;
  lineOf(path: readonly PropertyKey[]): string;
}

/** @throws CourseError naming file, line and field of everything wrong in the folder's files. */
export function readCourse(folder: string): Course {
  const files = yamlIn(folder);
  if (files.length === 0) throw new CourseError(`${folder}: no .yaml file of the course here`);
  const read = files.map((name) => readChapter(join(folder, name)));
  const faults = read.flatMap((result) => (Array.isArray(result) ? result : []));
  const located = read.flatMap((result) => (Array.isArray(result) ? [] : [result]));
  faults.push(...repeated(located));
  if (located.length === files.length) faults.push(...incomplete(folder, located));
  if (faults.length > 0) throw new CourseError(faults.join("\n"));
  return courseOf(
    located.map(({ chapter }) => chapter),
    readWeights(join(folder, WEIGHTS)),
  );
}

/** Without them the look-up goes by words alone. */
function readWeights(file: string): Weights | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return unpacked(readFileSync(file));
  } catch (cause) {
    throw new CourseError(`${file}: cannot be read; \`npm run train\` makes it anew`, { cause });
  }
}

function yamlIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .sort();
  } catch (cause) {
    throw new CourseError(`${folder}: the course's folder cannot be read`, { cause });
  }
}

function readChapter(file: string): Located | string[] {
  let yaml: Yaml;
  try {
    yaml = readYaml(readFileSync(file, "utf8"));
  } catch (fault) {
    if (!(fault instanceof YamlError)) throw fault;
    return [`${file}${fault.line === undefined ? "" : `:${fault.line}`}: ${fault.message}`];
  }
  const lineOf = (path: readonly PropertyKey[]) => `${file}:${yaml.lineOf(path)}`;
  const checked = Chapter.safeParse(yaml.value);
  if (checked.success) return { chapter: checked.data, lineOf };
  return checked.error.issues.flatMap((issue) => reasons(issue, lineOf));
}

function reasons(issue: z.core.$ZodIssue, lineOf: Located["lineOf"]): string[] {
  return [`${lineOf(issue.path)}: ${issue.path.join(".") || "file"}: ${issue.message}`];
}

/** Steps that no file has, or more than one. */
function incomplete(folder: string, located: Located[]): string[] {
  return STEPS.flatMap((step) => {
    const having = located.filter(({ chapter }) => chapter.step === step);
    if (having.length === 1) return [];
    const [, second] = having;
    return second
      ? [`${second.lineOf(["step"])}: step: ${step} has a file already`]
      : [`${folder}: step: no file has the step ${step}`];
  });
}

/** Ids that stand twice, and items that stand twice in one fact. */
function repeated(located: Located[]): string[] {
  const seen = new Map<string, () => string>();
  const faults: string[] = [];
  for (const { chapter, lineOf } of located)
    chapter.facts.forEach((fact, index) => {
      const ids = [
        fact.id,
        ...("items" in fact ? fact.items.map(({ id }) => `${fact.id}.${id}`) : []),
      ];
      ids.forEach((id, place) => {
        const path =
          place === 0 ? ["facts", index, "id"] : ["facts", index, "items", place - 1, "id"];
        const first = seen.get(id);
        if (first)
          faults.push(`${lineOf(path)}: ${path.join(".")}: "${id}" is taken by ${first()}`);
        else seen.set(id, () => lineOf(path));
      });
    });
  return faults;
}
