/** `npm run -s ask`: an answer from the course, on the command line. */
import { createInterface } from "node:readline";
import { z } from "zod";
import {
  type Card,
  CourseError,
  createLookup,
  LANGUAGES,
  type Lookup,
  languageOf,
  policyPost,
  readCourse,
  voiceOf,
} from "../../src/index.ts";
import { called, carryOut, misused } from "./called.ts";
import { plain } from "./plain.ts";

const USAGE =
  'npm run -s ask -- [--lang fr|en] "question"\n' +
  '       npm run -s ask -- --jsonl   (lines {"id","question","language"} on standard input)';

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  language: z.enum(LANGUAGES),
});

interface Bad {
  id?: string | number;
  error: string;
}

await carryOut(main, CourseError);

async function main() {
  const { values, positionals } = called(USAGE, {
    options: {
      lang: { type: "string", default: "fr" },
      jsonl: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const language = languageOf(values.lang);
  if (!language) misused(`--lang ${values.lang}: must be one of ${LANGUAGES.join(", ")}`, USAGE);
  if (values.jsonl && positionals.length > 0)
    misused(`Unexpected argument '${positionals[0]}': the questions are on standard input`, USAGE);
  const question = positionals.join(" ");
  if (!values.jsonl && question.trim() === "") misused("There is no question", USAGE);
  const lookup = createLookup(readCourse("content"));
  if (values.jsonl) return answerLines(lookup);
  console.log(plain(policyPost(lookup(question, language), { voice: voiceOf(language) })));
}

async function answerLines(lookup: Lookup) {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1;
    if (text.trim() === "") continue;
    const line = lineOf(text, number);
    if ("error" in line) {
      console.log(JSON.stringify(line));
      console.error(line.error);
      process.exitCode = 1;
      continue;
    }
    const { id, question, language } = line;
    const voice = voiceOf(language);
    const found = lookup(question, language);
    const { answered, cards } = found;
    const source: readonly number[] = answered ? (cards[0]?.source ?? []) : [];
    const facts = cards.map((card: Card) => card.id);
    const post = policyPost(found, { voice });
    console.log(JSON.stringify({ id, answered, facts, source, text: plain(post) }));
  }
}

/** A line that is none is said in its place, by its id if it has one, and the next is read. */
function lineOf(text: string, number: number): z.infer<typeof Line> | Bad {
  const json = parsed(text);
  const read = Line.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const why = `${issue?.path.join(".") || "not a line of JSON"}: ${issue?.message}`;
  const { data } = Line.pick({ id: true }).safeParse(json);
  return { ...data, error: `line ${number}: ${why}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
