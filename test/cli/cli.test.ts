/** The command line as a person calls it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const run = (script: string, args: readonly string[], input = "", env = process.env) =>
  spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", `adapters/cli/${script}.ts`, ...args],
    {
      ...{ input, env },
      encoding: "utf8",
    },
  );

test("content --json says what the course holds", () => {
  const { stdout, status } = run("content", ["--json"]);
  const sum = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(Object.keys(sum)).toEqual(["facts", "cards", "lines", "languages"]);
  expect(sum.cards).toBeGreaterThan(sum.facts);
  expect(sum.languages).toEqual(["fr", "en"]);
  expect(sum.lines).toHaveLength(106);
});

test("ask answers in the language it is told, whatever the question's", () => {
  const en = run("ask", ["--lang", "en", "en combien de temps faut-il répondre ?"]);
  expect(en.stdout).toContain("Course · Step 5");
  expect(en.stdout).toMatch(/Left open by the course/);
  const fr = run("ask", ["--lang", "fr", "how fast should we reply?"]);
  expect(fr.stdout).toContain("Cours · Étape 5");
  expect(run("ask", ["--lang", "en", "will it rain tomorrow?"]).stdout).toContain("does not say");
});

test("ask --jsonl writes a line for each line", () => {
  const lines = [
    { id: "a", question: "how fast should we reply?", language: "en" },
    { id: "b", question: "quel temps fera-t-il demain ?", language: "fr" },
  ];
  const { stdout, status } = run(
    "ask",
    ["--jsonl"],
    `${lines.map((l) => JSON.stringify(l)).join("\n")}\n\n`,
  );
  const [a, b] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(a).toMatchObject({ id: "a", answered: true });
  expect(a.source).toContain(74);
  expect(a.facts.length).toBeGreaterThan(0);
  expect(b).toMatchObject({ id: "b", answered: false, source: [] });
  expect(b.text).toContain("Le cours ne le dit pas");
});

test("a line that is none has one in its place, and the others are answered", () => {
  const good = JSON.stringify({ id: "b", question: "how fast should we reply?", language: "en" });
  const bad = JSON.stringify({ id: "c", question: "how?", language: "de" });
  const { stdout, status } = run("ask", ["--jsonl"], `nope\n${good}\n${bad}\n`);
  const lines = stdout.trim().split("\n");
  expect(status).toBe(1);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { error: expect.stringMatching(/^line 1: not a line of JSON/) },
    expect.objectContaining({ id: "b", answered: true }),
    { id: "c", error: expect.stringMatching(/^line 3: language/) },
  ]);
});

test("a command that looks at the database makes none where there is none", () => {
  const folder = mkdtempSync(join(tmpdir(), "rappel-cli-"));
  try {
    const file = join(folder, "nowhere.db");
    for (const [script, ...args] of [
      ["memories", "--rebuild"],
      ["preview", "--team", "t:x"],
    ] as const)
      for (const [url, why] of [
        [`file:${file}`, `there is no ${file}`],
        ["file::memory:", "lives in the process"],
      ] as const) {
        const looked = run(script, args, "", { ...process.env, DATABASE_URL: url });
        expect(looked).toMatchObject({ status: 1, stdout: "" });
        expect(looked.stderr).toContain(why);
        expect(looked.stderr).not.toMatch(/^ +at /m);
      }
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a line that is none is said, and the exit code is 1", () => {
  expect(run("ask", ["--jsonl"], "{}\n")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^line 1: id/),
  });
  expect(run("ask", ["--jsonl"], "nope\n")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("line 1: not a line of JSON"),
  });
});

const COMMANDS = [
  ...["ask", "backup", "content", "eval", "manifest", "memories", "preview"].map(
    (name) => `adapters/cli/${name}.ts`,
  ),
  ...["bench", "simulate", "soak"].map((name) => `test/${name}/run.ts`),
];

type Misused = [command: string, argument: string, why: string];
const MISUSED: Misused[] = [
  ...COMMANDS.map((command): Misused => [command, "--unknown", "Unknown option '--unknown'"]),
  ["adapters/cli/ask.ts", "", "There is no question"],
  ["adapters/cli/ask.ts", "--lang=de", "--lang de: must be one of fr, en"],
  ["adapters/cli/ask.ts", "--jsonl extra", "Unexpected argument 'extra'"],
  ["adapters/cli/eval.ts", "/nope", "/nope cannot be read"],
  ["adapters/cli/eval.ts", "package.json", "package.json:1: not a line of JSON"],
  ["adapters/cli/content.ts", "more", "Unexpected argument 'more'"],
  ["adapters/cli/manifest.ts", "--url=http://x", "--url http://x: must be https"],
  ["adapters/cli/memories.ts", "", "What is to be done"],
  ["adapters/cli/preview.ts", "--days", "Option '--days <value>' argument missing"],
  ["test/bench/run.ts", "--only=luck", "--only luck: there is none"],
  ["test/simulate/run.ts", "--seeds=x", "whole numbers"],
  ["test/soak/run.ts", "luck", "luck: there is no such part"],
  ["test/soak/run.ts", "--seed=x", "--seed x: must be a whole number"],
];

test.each(MISUSED)(
  "%s %s: what is wrong, and how it is called, is all that is said",
  (command, argument, why) => {
    const args = ["--disable-warning=ExperimentalWarning", command, ...argument.split(" ")];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      args.filter((one) => one !== ""),
      { encoding: "utf8" },
    );
    // The bench looks first whether there is a Postgres to measure, too.
    const lines = stderr.trimEnd().split("\n");
    const [first, second, ...rest] = lines.filter((line) => !line.startsWith("SKIPPED"));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(first).toContain(why);
    expect(second).toMatch(/^usage: npm run /);
    for (const line of rest) expect(line).toMatch(/^ {7}npm run /); // another way to call it
  },
);
