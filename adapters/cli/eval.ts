/** `npm run -s eval`: how well the course's questions are answered, by half and language. */
import {
  CourseError,
  createLookup,
  LANGUAGES,
  type Lookup,
  policyPost,
  readCourse,
  voiceOf,
} from "../../src/index.ts";
import { called, carryOut, misused } from "./called.ts";
import { inventedIn } from "./invented.ts";
import {
  foundFor,
  latencies,
  measured,
  type Question,
  QuestionsError,
  questionsIn,
} from "./measure.ts";
import { plain } from "./plain.ts";

const SETS = ["questions", "fresh", "third", "fourth", "fifth", "sixth"].map(
  (name) => `test/policy/${name}.jsonl`,
);
const HALVES = ["dev", "held"] as const;

const USAGE = "npm run -s eval [-- --json] [FILE…]";

const { values, positionals } = called(USAGE, {
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});

await carryOut(() => {
  const sum = evaluated(positionals.length > 0 ? positionals : SETS);
  console.log(values.json ? JSON.stringify(sum) : inWords(sum));
  if (sum.invented.length > 0) process.exitCode = 1;
}, CourseError);

function evaluated(paths: readonly string[]) {
  const course = readCourse("content");
  const lookup = createLookup(course);
  const sets = paths.map((path) => ({ path, questions: asked(path) }));
  const questions = sets.flatMap((set) => set.questions);
  const invented = questions.flatMap((question) => {
    const found = foundFor(question, lookup);
    const [best] = found.cards;
    if (!found.answered || !best) return [];
    // The source names lines of the notes, which are no part of what is said.
    const { source: _, ...post } = policyPost(found, { voice: voiceOf(question.language) });
    const wrong = inventedIn(plain(post), best);
    return wrong.length > 0 ? [{ id: question.id, figures: wrong }] : [];
  });
  const [p50 = 0, p99 = 0] = latencies(() => createLookup(course), questions, [0.5, 0.99]);
  return {
    sets: [...sets, ...(sets.length > 1 ? [{ path: "together", questions }] : [])].map(
      ({ path, questions: own }) => ({ path, figures: figuresOf(own, lookup) }),
    ),
    invented,
    milliseconds: { p50, p99 },
  };
}

function asked(path: string): Question[] {
  try {
    return questionsIn(path);
  } catch (error) {
    if (error instanceof QuestionsError) misused(error.message, USAGE);
    throw error;
  }
}

function figuresOf(questions: readonly Question[], lookup: Lookup) {
  const parts = HALVES.flatMap((half) => [
    { half, language: "all" as const },
    ...LANGUAGES.map((language) => ({ half, language })),
  ]);
  return parts.flatMap(({ half, language }) => {
    const own = questions.filter(
      (one) => one.half === half && (language === "all" || one.language === language),
    );
    return own.length === 0 ? [] : [{ half, language, ...measured(lookup, own) }];
  });
}

function inWords({ sets, invented, milliseconds }: ReturnType<typeof evaluated>): string {
  const share = (value: number) => value.toFixed(3);
  return [
    ...sets.flatMap(({ path, figures }) => [
      path,
      "half  lang  questions  hit@1  hit@3  answered right  refusals  false refusals",
      ...figures.map((one) =>
        [
          one.half.padEnd(4),
          one.language.padEnd(4),
          String(one.questions).padStart(9),
          share(one.hitAt1),
          share(one.hitAt3),
          share(one.answeredRight).padStart(14),
          share(one.refusals).padStart(8),
          share(one.falseRefusals).padStart(14),
        ].join("  "),
      ),
      "",
    ]),
    `invented figures: ${invented.length}${invented.map(({ id }) => ` ${id}`).join("")}`,
    `one look-up: ${milliseconds.p50.toFixed(2)} ms p50, ${milliseconds.p99.toFixed(2)} ms p99`,
  ].join("\n");
}
