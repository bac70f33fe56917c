/** What Prometheus reads: true, of few labels, for those who may; and a log that keeps no secret. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { type Logger, pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createDiscord } from "../../adapters/discord/index.ts";
import { readEnv } from "../../adapters/env.ts";
import { serve } from "../../adapters/http.ts";
import { createLog } from "../../adapters/log.ts";
import { createMetrics } from "../../adapters/metrics.ts";
import { openStore } from "../../src/index.ts";
import { openLoopback as openDiscord } from "../support/discord/loopback.ts";
import { interaction } from "../support/discord/payloads.ts";
import { type Product, startProduct, ticketIn } from "../support/product.ts";
import { APP_TOKEN, BOT_TOKEN, openLoopback as openSlack } from "../support/slack/loopback.ts";
import * as payloads from "../support/slack/payloads.ts";

/** However busy the machine is. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const log = pino({ level: "silent" });
const folder = mkdtempSync(join(tmpdir(), "rappel-metrics-"));
let slack: Awaited<ReturnType<typeof openSlack>>;
let discord: Awaited<ReturnType<typeof openDiscord>>;
let product: Product;
beforeAll(async () => {
  [slack, discord] = [await openSlack(), await openDiscord()];
  product = await startProduct({
    ...{ DATABASE_URL: `file:${join(folder, "metrics.db")}`, WEB: "on", LOG_LEVEL: "trace" },
    ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl },
    ...{ DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.apiUrl },
  });
});
afterAll(async () => {
  await product.kill("SIGTERM");
  await Promise.all([slack.close(), discord.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Each sample by its name and labels, "rappel_up{platform="web"}". */
async function samples(address = product.address): Promise<Map<string, number>> {
  const body = await (await fetch(`${address}/metrics`)).text();
  const lines = body.split("\n").filter((line) => line.startsWith("rappel_"));
  return new Map(
    lines.map((line) => [line.replace(/ [^ ]+$/, ""), Number(line.split(" ").at(-1))]),
  );
}
const asked = (verb: string, outcome: string) =>
  `rappel_asks_total{platform="web",verb="${verb}",outcome="${outcome}"}`;

test("asks, lookups and reviews are counted as they come by", async () => {
  const before = await samples();
  const front = await product.ask({ text: "/flashcard" });
  const back = await product.ask({ ticket: ticketIn(front, "Show the answer") });
  const good = ticketIn(back, "Good");
  await product.ask({ ticket: good });
  await product.ask({ ticket: good }); // twice is once
  await product.ask({ ticket: good, member: "service" }); // another's
  await product.ask({ text: "how fast should we reply?" });
  await product.ask({ text: "what is the capital of Mongolia?" });
  await product.ask({ ticket: "nonsense:at:en:all" });
  const after = await samples();
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  expect(grown(asked("flashcard", "answered"))).toBe(4);
  expect(grown(asked("flashcard", "sorry"))).toBe(1);
  expect(grown(asked("policy", "answered"))).toBe(2);
  expect(grown(asked("none", "sorry"))).toBe(1);
  expect(grown('rappel_lookups_total{outcome="answered"}')).toBe(1);
  expect(grown('rappel_lookups_total{outcome="refused"}')).toBe(1);
  expect(grown("rappel_reviews_total")).toBe(1);
  expect(grown('rappel_ask_seconds_count{platform="web"}')).toBe(8);
  expect(grown('rappel_ack_seconds_count{platform="web"}')).toBe(8);
  expect(grown('rappel_ack_seconds_bucket{le="+Inf",platform="web"}')).toBe(8);
  expect(after.get("rappel_model_tokens_total")).toBe(0);
});

test("what Slack and Discord sent is counted when they have its acknowledgement", async () => {
  const acks = async (platform: string) =>
    (await samples()).get(`rappel_ack_seconds_count{platform="${platform}"}`) ?? 0;
  const before = { slack: await acks("slack"), discord: await acks("discord") };
  const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
  const help = payloads.command({ id: "U0ANA", locale: "en" }, "rappel", "help", handles);
  await slack.envelope({ envelope_id: "e1", ...help });
  const { world, gateway } = discord;
  const command = { type: 1, name: "help", options: [] };
  const person = { id: "100000000000000003", locale: "en" } as const;
  const said = { kind: "command", channel: world.channel, data: command } as const;
  gateway.dispatch("INTERACTION_CREATE", interaction(world, person, said));
  await vi.waitFor(async () => {
    expect(await acks("slack")).toBe(before.slack + 1);
    expect(await acks("discord")).toBe(before.discord + 1);
  }, 60_000);
});

test("how each platform is, and what waits for it, is read from where it is known", async () => {
  const now = await samples();
  for (const platform of ["slack", "discord", "web"]) {
    expect(now.get(`rappel_up{platform="${platform}"}`)).toBe(1);
    expect(now.get(`rappel_outbox_age_seconds{platform="${platform}"}`)).toBe(0);
  }
  for (const platform of ["slack", "discord"])
    expect(now.get(`rappel_heartbeat_age_seconds{platform="${platform}"}`)).toBeLessThan(60);
  expect(now.has('rappel_heartbeat_age_seconds{platform="web"}')).toBe(false);
});

test("pushes are counted by how they stand, and the oldest that waits says how long", async () => {
  const { store } = await openStore("file::memory:");
  const [now, team] = [new Date("2026-03-02T15:00:00Z"), "discord:t"];
  const due = new Date(now.getTime() - 100_000);
  const until = new Date(now.getTime() + 100_000);
  await store.inTeam(team, async (records) => {
    for (const key of ["waits", "sent", "failed"]) {
      const push = { key, kind: "due", to: { team, id: key }, day: "2026-03-02", body: {} };
      await records.push({ ...push, due, until }, now);
      if (key === "waits") continue;
      await records.takePush(key, now);
      await records.settlePush(key, { state: key as "sent" | "failed" }, now);
    }
    const before = new Date(now.getTime() - 86_400_001);
    const old = { key: "old", kind: "due", to: { team, id: "old" }, day: "2026-03-01", body: {} };
    await records.push({ ...old, due: before, until }, before);
    await records.takePush("old", before);
    await records.settlePush("old", { state: "sent" }, before);
  });
  const adapters = [createDiscord({ token: "t", apiUrl: discord.apiUrl, log, clock: () => now })];
  const house = { port: 0, host: "127.0.0.1", ready: async () => [], open: false };
  const metrics = createMetrics({ adapters, store, log, clock: () => now });
  const server = await serve(adapters, { ...house, metrics, without: (text) => text });
  const read = await samples(server.address);
  for (const [state, count] of Object.entries({ pending: 1, sent: 1, failed: 1 }))
    expect(read.get(`rappel_pushes{platform="discord",state="${state}"}`)).toBe(count);
  expect(read.get('rappel_outbox_age_seconds{platform="discord"}')).toBe(100);
  expect(read.get('rappel_up{platform="discord"}')).toBe(0);
  await server.close();
  await store.close();
});

test("no label grows with who asks or what they ask", async () => {
  for (const word of ["a", "b", "web%3Ademo", "flashcard", "constructor"])
    await product.ask({ ticket: `${word}:${word}:en:${word}` });
  const known = {
    platform: /^(slack|discord|web)$/,
    verb: /^(flashcard|policy|quiz|leaderboard|daily|progress|settings|help|none)$/,
    outcome: /^(answered|sorry|silent|refused)$/,
    state: /^(pending|sending|sent|failed|unknown|dropped)$/,
    le: /^(\d+(\.\d+)?|\+Inf)$/,
  };
  const labels = [...(await samples()).keys()].flatMap((name) => [
    ...name.matchAll(/(\w+)="(.*?)"/g),
  ]);
  expect(labels.length).toBeGreaterThan(20);
  for (const [, label = "", value] of labels)
    expect(value).toMatch(known[label as keyof typeof known] ?? /^$/);
});

/** The status of a request with these headers, by these means. */
async function knock(address: string, headers: Record<string, string>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  request(`${address}/metrics`, { headers, localAddress: "127.0.0.1" }, (response) => {
    void text(response).then(() => resolve(response.statusCode ?? 0));
  })
    .on("error", reject)
    .end();
  return promise;
}

test("this machine alone reads it, and no proxy for another, unless METRICS=on", async () => {
  expect(await knock(product.address, {})).toBe(200);
  for (const carried of ["x-forwarded-for", "forwarded", "via"])
    expect(await knock(product.address, { [carried]: "203.0.113.7" })).toBe(403);
  const open = await startProduct({
    ...{ DATABASE_URL: `file:${join(folder, "open.db")}`, METRICS: "on" },
  });
  expect(await knock(open.address, { "x-forwarded-for": "203.0.113.7" })).toBe(200);
  await open.kill("SIGTERM");
});

test("each ask is a line with its id and what came of it, and holds nothing that was typed", async () => {
  const id = `web:${randomUUID()}`;
  await product.ask({ id, text: "canary-of-what-was-typed" });
  const last = () =>
    product
      .output()
      .split("\n")
      .findLast((line) => /"msg":"handled"/.test(line));
  await vi.waitUntil(() => last()?.includes('"verb":"policy"'), 60_000);
  expect(JSON.parse(last() ?? "")).toMatchObject({
    ask: id,
    platform: "web",
    verb: "policy",
  });
  const output = product.output();
  for (const secret of ["canary-of-what-was-typed", BOT_TOKEN, APP_TOKEN, discord.world.token])
    expect(output).not.toContain(secret);
});

/** What a log of that environment writes of what it is given. */
function written(env: Record<string, string>, write: (log: Logger) => void) {
  const log = createLog(readEnv(env));
  let lines = "";
  (log as unknown as Record<symbol, object>)[pino.symbols.streamSym] = {
    write: (line: string) => {
      lines += line;
    },
  };
  write(log);
  return lines;
}

test("a secret of the environment is in no line, wherever it stands, and the line stays JSON", () => {
  const secret = fc
    .string({ minLength: 6, unit: "grapheme-ascii" })
    .filter((one) => one.trim() === one);
  fc.assert(
    fc.property(secret, fc.constantFrom("DISCORD_TOKEN", "OPENAI_API_KEY"), (value, name) => {
      const said = "of it: ";
      const env = { [name]: value, OPENAI_MODEL: "m", LOG_LEVEL: "trace" };
      const line = written(env, (log) =>
        log.error({ deep: [{ value }], err: new Error(`${said}${value}`) }, `${said}${value}`),
      );
      const read = JSON.parse(line);
      expect(read.msg).toBe(`${said}[removed]`);
      expect(read.err.message).toBe(`${said}[removed]`);
      expect(read.deep).toEqual([{ value: "[removed]" }]);
    }),
  );
});

test.each([
  ["a renewed token of Slack's", "xoxe.xoxb-1-canary"],
  ["an address that answers in the bot's name", "https://hooks.slack.com/commands/T1/2/canary"],
  ["a socket's address", "wss://wss-primary.slack.com/link/?ticket=canary&app_id=1"],
  ["a webhook of Discord's", "https://discord.com/api/v10/webhooks/123/canary-canary-canary"],
  ["an interaction's", "https://discord.com/api/interactions/123/canary-canary-canary/callback"],
  ["an Authorization", "Bearer canary.canary"],
])("%s is taken out by its shape", (_, value) => {
  const line = written({ LOG_LEVEL: "trace" }, (log) => log.warn({ why: value }, `not ${value}`));
  expect(line).not.toContain("canary");
  expect(JSON.parse(line).msg).toContain("[removed]");
});

test("the password of a database is taken out as it is written and as it is meant", () => {
  const env = { DATABASE_URL: "postgres://rappel:can%40ary1@db/rappel" };
  const line = written(env, (log) => log.error({ url: env.DATABASE_URL }, "can@ary1"));
  expect(line).not.toMatch(/can(%40|@)ary1/);
});
