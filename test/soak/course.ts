/** A course that is read in a moment: the first facts of each file of the course itself. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

const FACTS = 5;
/** Of each in a language: ways to ask for it. */
const WAYS = 2;

interface Asked {
  asked: Record<string, string[]>;
}

/** Writes it into the folder's `content`, where the product looks for its course. */
export function writeSmallCourse(folder: string): void {
  mkdirSync(join(folder, "content"));
  for (const name of readdirSync("content").filter((one) => one.endsWith(".yaml"))) {
    const chapter = load(readFileSync(join("content", name), "utf8")) as { facts: Asked[] };
    const facts = chapter.facts.slice(0, FACTS).map(briefly);
    // Whatever is JSON is YAML.
    writeFileSync(join(folder, "content", name), JSON.stringify({ ...chapter, facts }));
  }
}

function briefly(fact: Asked): Asked {
  const ways = Object.entries(fact.asked).map(([language, all]) => [language, all.slice(0, WAYS)]);
  return { ...fact, asked: Object.fromEntries(ways) };
}
