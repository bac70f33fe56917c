/** The page's wire: what it serves, what it refuses, and the two lines of an answer. */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GARBAGE } from "../../support/web/garbage.ts";
import { serveWeb } from "../../support/web/serve.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let served: Awaited<ReturnType<typeof serveWeb>>;

beforeAll(async () => {
  world = await openWorld();
  served = await serveWeb(world.bot);
});
afterAll(async () => {
  await served.close();
  await world.close();
});

const sender = { member: "cm", room: "channel", locale: "en" };
const id = () => `web:${randomUUID()}`;

/** As a client would that sets every header itself. */
async function send(path: string, headers: Record<string, string>, body?: string) {
  const method = body === undefined ? "GET" : "POST";
  const sent = request({ port: served.port, host: "127.0.0.1", path, method, headers });
  sent.end(body);
  const [response] = await once(sent, "response");
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

const post = (body: string, headers = {}) =>
  send("/asks", { "content-type": "application/json", ...headers }, body);
const ask = async (what: object) => {
  const { body } = await post(JSON.stringify({ id: id(), ...sender, ...what }));
  return body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
};

test("the page and its files come with a policy that lets nothing else in", async () => {
  const page = await send("/", { "accept-language": "fr-CA" });
  expect(page.body).toContain('<html lang="fr">');
  const files = [...page.body.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path = ""]) => path);
  expect(files).toContain("/page.js");
  for (const path of ["/", ...files]) {
    const { status, headers } = await send(path, {});
    expect(status, path).toBe(200);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});

test("what is not the page's is left to others", async () => {
  for (const path of ["/healthz", "/slack/events", "/page", "/asks/", "//", "/../page.js"])
    expect((await send(path, {})).status, path).toBe(404);
});

test("a stranger gets one sentence", async () => {
  for (const [path, headers] of [
    ["/", { host: "evil.example" }],
    ["/page.js", { "x-forwarded-for": "203.0.113.9" }],
  ] as const) {
    const { status, body } = await send(path, headers);
    expect(status).toBe(403);
    expect(JSON.parse(body).error).toMatch(/\.$/);
  }
  const forged = await post("{}", { origin: "https://evil.example" });
  expect(forged.status).toBe(403);
});

test("an answer is two lines: the acknowledgement, then the posts", async () => {
  const [ack, answer] = await ask({ text: "/flashcard" });
  expect(ack).toEqual({ ack: "private" });
  expect(answer.posts).toMatchObject([{ private: true, place: "new", to: "channel" }]);
  const [aloud] = await ask({ text: "@Rappel what is RASAAI?" });
  expect(aloud).toEqual({ ack: "public" });
});

test("the acknowledgement leaves while the bot is still at work", async () => {
  world.slow(400);
  const sent = request({ port: served.port, host: "127.0.0.1", path: "/asks", method: "POST" });
  sent.setHeader("content-type", "application/json");
  sent.end(JSON.stringify({ id: id(), ...sender, text: "/help" }));
  const [response] = await once(sent, "response");
  const [first] = await once(response, "data");
  const began = performance.now();
  expect(String(first)).toBe('{"ack":"private"}\n');
  await text(response);
  expect(performance.now() - began).toBeGreaterThan(200);
  world.slow(0);
});

test("what is asked again is told what it was told", async () => {
  const what = { id: id(), text: "@Rappel what is RASAAI?" };
  const before = world.asks.length;
  const [first, again] = [await ask(what), await ask(what)];
  expect(again).toEqual(first);
  expect(world.asks.length).toBe(before + 2); // the bot itself keeps it to one effect
});

test("what failed, was done and is asked once more is told what was done", async () => {
  const what = { id: id(), text: "/help" };
  world.broken(true);
  const failed = await ask(what);
  world.broken(false);
  const [done, again] = [await ask(what), await ask(what)];
  expect(done).not.toEqual(failed);
  expect(again).toEqual(done);
});

test("whoever listens is told how things stand, then what happens, until the page stops", async () => {
  const other = await serveWeb(world.bot);
  const post = (text: string) =>
    fetch(`${other.url}/asks`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: id(), ...sender, text }),
    });
  await (await post("hello all")).text();
  const stream = await fetch(`${other.url}/events`);
  expect(stream.headers.get("content-type")).toBe("text/event-stream");
  const events = text(stream.body as never);
  await (await post("@Rappel what is RASAAI?")).text();
  await other.adapter.stop();
  const [state = "", ...later] = (await events).trim().split("\n\n");
  expect(state).toMatch(/^event: state\ndata: .*hello all/);
  const heard = later.map((event) => JSON.parse(event.replace(/^event: message\ndata: /, "")));
  expect(heard).toMatchObject([
    { from: "cm", to: "channel", text: "@Rappel what is RASAAI?" },
    { from: "rappel", to: "channel", private: false, html: expect.stringContaining("RASAAI") },
  ]);
  await other.close();
});

test("a chat nobody asked about is answered gently", async () => {
  const [answer] = await ask({ text: "hello all" });
  expect(answer.posts[0]).toMatchObject({ private: true, to: "channel" });
  expect(answer.posts[0].html).toContain("Rappel only answers when addressed");
});

test("garbage is refused with a sentence, and the page goes on", async () => {
  for (const [type, body] of GARBAGE) {
    const { status, body: said } = await post(body, { "content-type": type });
    expect([403, 413, 422], body.slice(0, 80)).toContain(status);
    expect(JSON.parse(said).error).toMatch(/\.$/);
  }
  expect((await send("/asks", {})).status).toBe(404);
  expect(await ask({ text: "/help" })).toHaveLength(2);
});

test("a body too large is not read to its end", async () => {
  const { status, body } = await post(`"${"x".repeat(2_000_000)}"`).catch(() => ({
    status: 413,
    body: '{"error":"too large."}', // the connection closed while it was still being sent
  }));
  expect(status).toBe(413);
  expect(JSON.parse(body).error).toContain("too large");
});

test("once stopped, it says that it is away, and lets what is under way finish", async () => {
  const other = await serveWeb(world.bot);
  world.slow(300);
  const asks = () =>
    fetch(`${other.url}/asks`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: id(), ...sender, text: "/help" }),
    });
  const underWay = await asks();
  await other.adapter.stop();
  world.slow(0);
  expect(await underWay.text()).toContain("posts");
  expect(other.adapter.state()).toEqual({ state: "stopped" });
  const late = await asks();
  expect(late.status).toBe(503);
  expect(await late.text()).toMatch(/starting or stopping/);
  await other.close();
});
