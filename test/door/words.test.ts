/** The product with a model and without: what it needs, what it never tells, and how it stops. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Keyv } from "keyv";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readEnv } from "../../adapters/env.ts";
import { wordsOf } from "../../adapters/words.ts";
import { KEY, type ModelServer, openModel } from "../support/model.ts";
import { startProduct } from "../support/product.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-words-"));
let server: ModelServer;
beforeAll(async () => {
  server = await openModel();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A process takes its time to start, more where many do. */
const PATIENCE = { timeout: 60_000 };
const QUESTION = "Who must approve the policies?";
const SAID = [
  { text: "The general management (DG) must approve the policies.", facts: ["policies-approval"] },
];
const start = (name: string, more: Record<string, string> = {}) =>
  startProduct({
    DATABASE_URL: `file:${join(folder, `${name}.db`)}`,
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: `${server.mock.url}/v1`,
    OPENAI_MODEL: "gpt-test",
    ...more,
  });

describe("the environment", () => {
  test("names a model with its key, and a cap that is a number", () => {
    expect(() => readEnv({ OPENAI_API_KEY: KEY })).toThrow(/^OPENAI_MODEL is missing/);
    const model = { OPENAI_API_KEY: KEY, OPENAI_MODEL: "m" };
    expect(readEnv({ ...model, OPENAI_DAILY_TOKENS: "50000" })).toMatchObject({
      OPENAI_DAILY_TOKENS: 50_000,
    });
    for (const [cap, why] of [
      ["0", /at least 10000/],
      ["10000.5", /whole/],
      ["much", /whole/],
    ] as const)
      expect(() => readEnv({ ...model, OPENAI_DAILY_TOKENS: cap })).toThrow(why);
    expect(() => readEnv({ ...model, OPENAI_BASE_URL: "localhost" })).toThrow(/OPENAI_BASE_URL/);
  });
});

test("an answer is put into words, and what it cost outlives the process", PATIENCE, async () => {
  server.says(SAID, 9000);
  const cap = { OPENAI_DAILY_TOKENS: "10000" };
  const first = await start("cost", cap);
  expect(await first.ask({ text: QUESTION })).toContain("Put into words by a model");
  const metrics = await (await fetch(`${first.address}/metrics`)).text();
  expect(metrics).toMatch(/^rappel_model_tokens_total 9000$/m);
  await first.kill("SIGKILL");
  server.mock.clearRequests();
  const second = await start("cost", cap);
  expect(await second.ask({ text: QUESTION })).toContain("Put into words by a model");
  const capped = await second.ask({ text: "Who has to approve the policies?" });
  expect(capped).not.toContain("Put into words by a model");
  expect(capped).toContain("Course · Step 5");
  expect(server.questions()).toEqual([]);
  await second.kill("SIGTERM");
});

test("the key is in no log, however much is logged, and in no answer", PATIENCE, async () => {
  server.refuses(401);
  const product = await start("log", { LOG_LEVEL: "trace", OPENAI_LOG: "debug" });
  const answers = [await product.ask({ text: QUESTION })];
  server.drops();
  answers.push(await product.ask({ text: "Who has to approve the policies?" }));
  server.says("no JSON");
  answers.push(await product.ask({ text: "Qui doit approuver les politiques ?" }));
  expect(await product.kill("SIGTERM")).toBe(0);
  expect(product.output()).toContain("an answer was not phrased");
  expect(product.output() + answers.join()).not.toContain(KEY);
  expect(product.output()).not.toContain("canary");
  expect(product.output()).not.toContain("sending request");
});

test(
  "a model that stalls is waited for 20 s in all, then the course answers",
  PATIENCE,
  async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    const env = readEnv({ OPENAI_API_KEY: KEY, OPENAI_MODEL: "m" });
    const words = wordsOf(env, { cache: new Keyv(), stopping: new AbortController().signal });
    expect(words?.deadline().aborted).toBe(false);
    expect(timeout.mock.calls).toEqual([[20_000]]);
    timeout.mockRestore();

    const product = await start("stalled", { OPENAI_BASE_URL: server.stalled });
    const answer = await product.ask({ text: QUESTION });
    expect(answer).toContain("Course · Step 5");
    expect(answer).not.toContain("Put into words by a model");
    expect(await product.kill("SIGTERM")).toBe(0);
  },
);

test("told to stop while a model thinks, it answers in the course's words and ends", async () => {
  const { asked, go } = server.waits(SAID);
  const product = await start("stop");
  const answer = product.ask({ text: QUESTION });
  await asked;
  expect(await product.kill("SIGTERM")).toBe(0);
  expect(await answer).toContain("Course · Step 5");
  go();
});

test("without a key not a word of the SDK is read", PATIENCE, () => {
  const told = (words: string) => {
    const script = `
      import { registerHooks } from "node:module";
      registerHooks({ resolve: (name, context, next) => {
        if (name === "openai") console.log("openai was read");
        return next(name, context);
      } });
      const { createBot, openStore, readCourse } = await import("./src/index.ts");
      const { store, cache } = await openStore("file::memory:");
      const house = { course: readCourse("content"), store, log: console, zone: "UTC" };
      const bot = createBot({ ...house, language: "en", words: ${words} });
      const who = { team: "t", id: "m" };
      const ask = { id: "a", who, room: { kind: "channel", id: "c" }, heard: "room" };
      const verb = { kind: "verb", verb: "policy", args: { question: "${QUESTION}" } };
      const [{ post }] = await bot.handle({ ...ask, at: new Date(0), locale: "en", ...verb });
      console.log(post.source.label);
      await store.close();`;
    return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  };
  expect(told("undefined").stdout).toMatch(/^Course · Step 5[^\n]*\n$/);
  const words = `{ key: "k", url: "http://127.0.0.1:1/v1", model: "m", cache, most: undefined,
    deadline: () => AbortSignal.abort() }`;
  expect(told(words).stdout).toContain("openai was read");
});
