/** What goes wrong between Slack and the adapter, and that the process outlives it. */
import { Keyv } from "keyv";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createSlack } from "../../../adapters/slack/index.ts";
import { appointments } from "../../../adapters/tick.ts";
import type { Actor } from "../../contracts/stage.ts";
import { APP_TOKEN, BOT_TOKEN, openLoopback } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { readable } from "../../support/slack/rules.ts";
import { openSlackStage, type SlackStage } from "../../support/slack/stage.ts";
import { overHttp, overSocket, SIGNING_SECRET, signature } from "../../support/slack/transport.ts";
import { openWorld, type World } from "../../support/world.ts";

const ana: Actor = { id: "U0ANA", locale: "en" };
const clock = () => new Date();
const lines: string[] = [];
const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
const SECRETS = [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, "/response/", "/socket"];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => {
  for (const secret of SECRETS) expect(lines.join("")).not.toContain(secret);
  lines.length = 0;
});

describe("at the start", () => {
  test.each(["socket", "http"])(
    "a refused token is a sentence for the operator (%s)",
    async (mode) => {
      const slack = await openLoopback();
      slack.revoke("account_inactive");
      const adapter = createSlack({
        botToken: BOT_TOKEN,
        ...(mode === "socket" ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
        apiUrl: slack.apiUrl,
        log,
        profiles: new Keyv(),
        clock: () => new Date(),
      });
      await expect(adapter.start(world.bot)).rejects.toThrow(/^Slack cannot.*account_inactive$/);
      expect(adapter.state()).toMatchObject({ state: "down" });
      await adapter.stop();
      await slack.close();
    },
  );

  test("an app token that is refused too", async () => {
    const slack = await openLoopback();
    const adapter = createSlack({
      botToken: BOT_TOKEN,
      appToken: "xapp-1-another-one",
      apiUrl: slack.apiUrl,
      log,
      profiles: new Keyv(),
      clock: () => new Date(),
    });
    await expect(adapter.start(world.bot)).rejects.toThrow("invalid_auth");
    await slack.close();
  });
});

describe("while running", () => {
  let stage: SlackStage;
  beforeEach(async () => {
    stage = await openSlackStage(world.bot, { mode: "socket", log });
  });
  afterEach(() => stage.close());

  test("a revoked token takes the adapter down and nothing else", async () => {
    stage.slack.revoke("token_revoked");
    stage.slack.refresh();
    const why = expect.stringContaining("token_revoked");
    await vi.waitFor(() => expect(stage.adapter.state()).toEqual({ state: "down", why }), 5000);
    const calls = stage.slack.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(stage.slack.calls).toHaveLength(calls);
  });

  test("a channel's limit is waited for, and the answer comes once", async () => {
    const body = { ok: false, error: "ratelimited" };
    const limited = { status: 429, headers: { "retry-after": "1" }, body };
    stage.slack.faults.set("chat.postMessage", [limited]);
    expect((await stage.mention(ana, "hello")).place).toBe("new");
    expect(stage.slack.calls.filter((call) => call === "chat.postMessage")).toHaveLength(2);
  });

  test("a lost answer of Slack's is no second message", async () => {
    stage.slack.faults.set("chat.postMessage", [{ status: 500, body: {} }]);
    stage.mention(ana, "hello").catch(() => {});
    await vi.waitFor(() => expect(lines.join("")).toContain("not sent"));
    expect(stage.slack.calls.filter((call) => call === "chat.postMessage")).toHaveLength(1);
  });

  test.each(["cannot_dm_bot", "messages_tab_disabled"])(
    "%s to who wants a daily card: it is paused, and their next command says so",
    async (error) => {
      const { slack } = stage;
      const who: Actor = { id: `U0${error.slice(0, 4).toUpperCase()}`, locale: "en" };
      slack.faults.set(`chat.postMessage ${who.id}`, [{ body: { ok: false, error } }]);
      const opened = await stage.press(who, await stage.command(who, "daily"), "My daily card");
      const own = { hour: "9", quietFrom: "none", quietUntil: "none", easy: "" };
      await stage.fill(who, opened, own);
      const due = appointments({ bot: world.bot, adapters: [stage.adapter], clock, log });
      const { team } = world.asks.at(-1)?.who ?? { team: "" };
      const paused = () =>
        world.store.inTeam(team, async (records) => {
          return (await records.of(who.id).choices()).pushPaused;
        });
      await vi.waitFor(async () => expect(await paused()).toBe("closed"), 20_000);
      await due.stop();
      expect(slack.faults.get(`chat.postMessage ${who.id}`)).toEqual([]);

      const said: string[] = [];
      slack.onEffect((effect) => {
        if (effect.did === "new") said.push(readable(effect.blocks));
      });
      const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
      await overSocket(slack).send(payloads.command(who, "daily", "", handles));
      await vi.waitFor(() => expect(said).toHaveLength(2), 20_000);
      expect(said[0]).toMatch(/paused: direct messages/);
      expect(said[1]).toMatch(/could not write to you/);
    },
  );

  test("a member's locale that Slack does not tell is none, and asked for again", async () => {
    stage.slack.faults.set("users.info", [{ body: { ok: false, error: "fatal_error" } }]);
    for (let times = 0; times < 3; times++) await stage.command(ana, "help");
    const locales = world.asks.slice(-3).map((ask) => ask.locale);
    expect(locales).toEqual([undefined, "en-US", "en-US"]);
    expect(stage.slack.calls.filter((call) => call === "users.info")).toHaveLength(2);
  });
});

describe("over HTTP", () => {
  let stage: SlackStage;
  let http: Awaited<ReturnType<typeof overHttp>>;
  beforeEach(async () => {
    stage = await openSlackStage(world.bot, { mode: "http", log });
    http = await overHttp(stage.adapter);
  });
  afterEach(async () => {
    await http.close();
    await stage.close();
  });

  async function status(at: number, secret?: string, path = ""): Promise<number> {
    const body = JSON.stringify(payloads.mention(ana, "hello", stage.slack.next()).payload);
    const headers = { "content-type": "application/json", ...signature(body, at, secret) };
    return (await fetch(http.url + path, { method: "POST", headers, body })).status;
  }
  const now = () => Math.floor(Date.now() / 1000);

  test("only what Slack signed within five minutes is heard", async () => {
    const before = world.asks.length;
    expect(await status(now() - 301)).toBe(401);
    expect(await status(now() + 310)).toBe(401);
    expect(await status(now(), "another secret")).toBe(401);
    expect(await status(Number.NaN)).toBe(401);
    expect((await fetch(http.url, { method: "POST", body: "{}" })).status).toBe(401);
    expect(world.asks).toHaveLength(before);
    expect(await status(now() + 200)).toBe(200);
    await vi.waitFor(() => expect(world.asks).toHaveLength(before + 1));
  });

  test("other requests are others', and a body without end is refused", async () => {
    expect(await status(now(), undefined, "/more")).toBe(404);
    const headers = signature("", now());
    const body = "x".repeat(2 * 1024 * 1024);
    expect((await fetch(http.url, { method: "POST", headers, body })).status).toBe(413);
  });

  test("Slack's own proof of the address is answered", async () => {
    const body = JSON.stringify({ type: "url_verification", challenge: "c1" });
    const headers = { "content-type": "application/json", ...signature(body, now()) };
    const response = await fetch(http.url, { method: "POST", headers, body });
    expect(await response.json()).toEqual({ challenge: "c1" });
  });
});
