/** Whatever comes to the page's port: a sentence or nothing found, and nothing is kept of it. */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FUZZ_TIMEOUT, fuzzed } from "../../support/fuzz.ts";
import { pageAt } from "../../support/product.ts";
import { rowsIn } from "../../support/rows.ts";
import { placesIn, spoilt } from "../../support/spoil.ts";
import { serveWeb } from "../../support/web/serve.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let served: Awaited<ReturnType<typeof serveWeb>>;
beforeAll(async () => {
  world = await openWorld();
  served = await serveWeb(world.bot, { alone: true });
});
afterAll(async () => {
  await served.close();
  await world.close();
});

const sender = { member: "cm", room: "channel", locale: "en" };
const said = () => ({ id: `web:${randomUUID()}`, ...sender, text: "/flashcard" });
const pressed = () => ({
  id: `web:${randomUUID()}`,
  ...sender,
  ticket: "a:b:en:c",
  typed: { a: "b" },
});
/** None of these is what any field takes. */
const wrong = fc.constantFrom(undefined, null, 7, true, [], {}, [[]], "", "\u0000".repeat(5000));

/** As a client would that sets everything itself. */
async function send(method: string, path: string, headers: object, body: string | Buffer) {
  const { port } = served;
  const to = { port, host: "127.0.0.1", method, path, agent: false };
  const sent = request({ ...to, headers: { ...headers } });
  sent.end(method === "GET" || method === "HEAD" ? undefined : body);
  const [response] = await once(sent, "response").catch(() => []);
  // Refused, and closed, while it was still being sent.
  if (!response) return { status: 413, body: '{"error":"It is too large."}' };
  const type = String(response.headers["content-type"] ?? "");
  // The stream of events has no end.
  const whole = type.startsWith("text/event-stream") ? "" : await text(response);
  if (whole === "") response.destroy();
  return { status: response.statusCode as number, body: whole };
}

/** Refused in a sentence, which needs no database. */
async function isRefused(body: string | Buffer, type = "application/json"): Promise<void> {
  const refused = await send("POST", "/asks", { "content-type": type }, body);
  expect([403, 413, 422]).toContain(refused.status);
  expect(JSON.parse(refused.body).error).toMatch(/\.$/);
}

/** The page answers as before, and nothing was written nor asked meanwhile. */
async function keepsNothing(of: () => Promise<void>): Promise<void> {
  const rows = () => rowsIn(`${world.folder}/test.db`);
  const [before, asks] = [rows(), world.asks.length];
  await of();
  expect(rows()).toEqual(before);
  expect(world.asks).toHaveLength(asks);
  expect(await pageAt(served.url).ask({ text: "/help" })).toContain("flashcard");
}

test("an ask with one thing wrong in it", { timeout: FUZZ_TIMEOUT }, () =>
  keepsNothing(() =>
    fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), wrong, async (press, place, value) => {
        const sound = press ? pressed() : said();
        // Nothing may be typed.
        const places = placesIn(sound).filter((path) => path.join() !== "typed");
        const path = places[place % places.length] ?? [];
        // Whatever is typed into a field is text, and it may be none.
        const inField = path.length === 2 && (typeof value === "string" || value === undefined);
        await isRefused(JSON.stringify(spoilt(sound, path, inField ? 7 : value)));
      }),
      fuzzed(200),
    ),
  ),
);

test("a body that is no ask", { timeout: FUZZ_TIMEOUT }, () =>
  keepsNothing(async () => {
    const cut = fc.nat(110).map((end) => JSON.stringify(said()).slice(0, end));
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.constantFrom("", "[".repeat(20_000), '{"__proto__":{"text":"x"}}', "x".repeat(100_000)),
      cut,
    );
    const type = fc.constantFrom(
      "application/json",
      "application/json; charset=x",
      "text/plain",
      "",
    );
    await fc.assert(fc.asyncProperty(body, type, isRefused), fuzzed(200));
  }),
);

test("a request that is none of the page's", { timeout: FUZZ_TIMEOUT }, () =>
  keepsNothing(async () => {
    const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    const path = fc.oneof(
      fc.constantFrom("/", "/asks", "/events", "/page.js", "/%", "/..%2f", "//x", "/asks?%ff", "*"),
      fc.webPath().map((some) => `/${some}`),
      fc.stringMatching(/^\/[!-~]{0,40}$/),
    );
    const value = fc.stringMatching(/^[!-~]{0,60}$/);
    const header = fc.constantFrom(
      ...["origin", "host", "accept-language", "x-forwarded-for", "content-type", "range"],
      ...["cookie", "if-none-match", "accept-encoding"],
    );
    const headers = fc.dictionary(header, value, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(method, path, headers, async (...request) => {
        const [sent, where] = request;
        const response = await send(...request, "{}");
        expect(response.status).toBeLessThan(500);
        if (sent === "POST" && where.startsWith("/asks")) expect(response.status).not.toBe(200);
      }),
      fuzzed(300),
    );
  }),
);
