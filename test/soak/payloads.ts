/** The tests of what is malformed, with thousands of each: payloads, tickets, files and variables. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Outcome } from "./outcome.ts";

const TESTS = [
  ...["test/adapters/slack/malformed.test.ts", "test/adapters/discord/garbage.test.ts"],
  ...["test/adapters/discord/fuzz.test.ts", "test/adapters/web/malformed.test.ts"],
  ...["test/verbs/malformed.test.ts", "test/course/malformed.test.ts"],
  ...["test/door/malformed.test.ts"],
];

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

interface Options {
  seed: number;
  /** Of each kind. */
  payloads: number;
}

export async function malformed({ seed, payloads }: Options): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-soak-"));
  const file = join(folder, "report.json");
  const env = { ...process.env, FUZZ_RUNS: String(payloads), FUZZ_SEED: String(seed) };
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      ...["node_modules/vitest/vitest.mjs", "run", ...TESTS],
      ...["--reporter=json", `--outputFile=${file}`, "--fileParallelism=false"],
    ],
    { env, encoding: "utf8" },
  );
  const read = Report.safeParse(JSON.parse(readFileSync(file, "utf8")));
  rmSync(folder, { recursive: true, force: true });
  if (!read.success) throw new Error(`vitest says nothing of its tests:\n${stderr}`);
  const files = read.data.testResults;
  const tests = files.flatMap((one) => one.assertionResults);
  const broken = [
    ...files
      .filter((file) => file.assertionResults.length === 0)
      .map(({ name, message }) => `${name} has no tests: ${message}`),
    ...tests
      .filter(({ status }) => status !== "passed")
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages?.join("\n")}`),
  ];
  if (files.length < TESTS.length) broken.push(`${TESTS.length - files.length} files are missing`);
  if (status !== 0 && broken.length === 0) broken.push(`vitest ended with ${status}:\n${stderr}`);
  const counts = { "of each kind": payloads, tests: tests.length };
  return { part: "malformed payloads, tickets, files, variables", seed, broken, counts };
}
