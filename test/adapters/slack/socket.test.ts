/** Socket Mode over hours: what is said while connections come and go is answered, once. */
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { WebSocket } from "ws";
import { createSlack } from "../../../adapters/slack/index.ts";
import type { Actor } from "../../contracts/stage.ts";
import { APP_TOKEN, BOT_TOKEN, type Loopback, openLoopback } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { CLOSING_MS } from "../../support/slack/sockets.ts";
import { overHttp, SIGNING_SECRET } from "../../support/slack/transport.ts";
import { openWorld, type World } from "../../support/world.ts";

const ana: Actor = { id: "U0ANA", locale: "en" };
const up = { state: "up" };
const lines: string[] = [];
const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });

let world: World;
let slack: Loopback;
/** How often each response_url was answered. */
let answers: Map<string, number>;
beforeEach(async () => {
  world = await openWorld();
  slack = await openLoopback();
  answers = new Map();
  slack.onEffect(({ by: { url } }) => {
    if (url) answers.set(url, (answers.get(url) ?? 0) + 1);
  });
});
afterEach(async () => {
  await slack.close();
  await world.close();
  for (const secret of [BOT_TOKEN, APP_TOKEN, "/socket"])
    expect(lines.join("")).not.toContain(secret);
  lines.length = 0;
});

function create(mode: "socket" | "http" = "socket", { apiUrl } = slack) {
  return createSlack({
    botToken: BOT_TOKEN,
    ...(mode === "socket" ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
    apiUrl,
    log,
    profiles: world.cache,
    clock: () => new Date(),
  });
}

let envelopes = 0;
/** One command, over each of the sockets. Nothing waits for an acknowledgement that a closing one
 * may not give. */
function command(over: Iterable<WebSocket> = slack.sockets): string {
  const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
  const delivery = payloads.command(ana, "rappel", "help", handles);
  for (const socket of over)
    if (socket.readyState === socket.OPEN)
      void slack.envelope({ envelope_id: `e${envelopes++}`, ...delivery }, socket);
  return handles.url;
}

async function answeredOnce(urls: string[]) {
  await vi.waitFor(() => expect(urls.filter((url) => !answers.has(url))).toEqual([]), 5000);
  await sleep(300);
  expect(urls.map((url) => answers.get(url))).toEqual(urls.map(() => 1));
}

describe("a running one", () => {
  let adapter: ReturnType<typeof create>;
  beforeEach(async () => {
    adapter = create();
    await adapter.start(world.bot);
  });
  afterEach(() => adapter.stop());

  test.each(["refresh_requested", "warning"])(
    "connects anew at a %s before the old one ends, and every command is answered once",
    async (reason) => {
      const urls: string[] = [];
      const states: unknown[] = [];
      slack.refresh(reason);
      for (const began = performance.now(); performance.now() - began < CLOSING_MS + 500; ) {
        expect([...slack.sockets].some((socket) => socket.readyState === socket.OPEN)).toBe(true);
        urls.push(command());
        states.push(adapter.state());
        await sleep(25);
      }
      await answeredOnce(urls);
      expect(states.filter((state) => JSON.stringify(state) !== JSON.stringify(up))).toEqual([]);
      expect(slack.sockets.size).toBe(1);
      expect(slack.calls.filter((call) => call === "apps.connections.open")).toHaveLength(2);
    },
  );

  test("answers on the old connection what it is asked there until it closes", async () => {
    const old = [...slack.sockets];
    slack.refresh();
    await vi.waitFor(() => expect(slack.sockets.size).toBe(2));
    const urls = [command(old), command(old)];
    await answeredOnce(urls);
  });

  test("that is warned twice opens one more connection", async () => {
    slack.refresh("warning");
    slack.refresh("refresh_requested");
    await vi.waitFor(() => expect(slack.sockets.size).toBe(2));
    await vi.waitFor(() => expect(slack.sockets.size).toBe(1), 5000);
    await sleep(300);
    expect(slack.calls.filter((call) => call === "apps.connections.open")).toHaveLength(2);
  });

  test("a broken socket comes back, and one that cannot yet is tried for again", async () => {
    slack.faults.set("apps.connections.open", [
      { status: 503, body: {} },
      { body: { ok: false, error: "internal_error" } },
    ]);
    for (const socket of slack.sockets) socket.terminate();
    await vi.waitFor(() => expect(adapter.state()).not.toEqual(up));
    await vi.waitFor(() => expect(adapter.state()).toEqual(up), 3000);
    await answeredOnce([command()]);
  });

  test("a token that is revoked at a refresh is told of when the old connection ends", async () => {
    slack.revoke("token_revoked");
    slack.refresh();
    const why = expect.stringContaining("the app token is refused");
    await vi.waitFor(() => expect(adapter.state()).toEqual({ state: "down", why }), 5000);
    const calls = slack.calls.length;
    await sleep(500);
    expect(slack.calls).toHaveLength(calls);
  });

  test("that is stopped connects no more", async () => {
    slack.refresh();
    await adapter.stop();
    await sleep(600);
    expect(slack.sockets.size).toBe(0);
    expect(adapter.state()).toEqual({ state: "stopped" });
  });
});

describe("a Slack that is not there at the start", () => {
  test.each(["socket", "http"] as const)("is waited for, over %s", async (mode) => {
    const down = { status: 503, body: {} };
    slack.faults.set("auth.test", [down, down]);
    const adapter = create(mode);
    await expect(adapter.start(world.bot)).rejects.toThrow("Slack cannot be started");
    expect(adapter.state()).toMatchObject({ state: "down" });
    await vi.waitFor(() => expect(adapter.state()).toEqual(up), 3000);
    if (mode === "socket") await answeredOnce([command()]);
    else {
      const http = await overHttp(adapter);
      const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
      await http.send(payloads.command(ana, "rappel", "help", handles));
      await answeredOnce([handles.url]);
      await http.close();
    }
    await adapter.stop();
  });

  test("is tried for no more once it is stopped", async () => {
    const apiUrl = "http://127.0.0.1:9/api/";
    const adapter = create("socket", { ...slack, apiUrl });
    await expect(adapter.start(world.bot)).rejects.toThrow("Slack cannot be started");
    await adapter.stop();
    await sleep(400);
    expect(adapter.state()).toEqual({ state: "stopped" });
  });
});
