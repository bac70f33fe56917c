/** Whatever comes under Slack's own signature: nothing falls over, and nothing is kept of nonsense. */

import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../contracts/stage.ts";
import { FUZZ_TIMEOUT, fuzzed } from "../../support/fuzz.ts";
import { rowsIn } from "../../support/rows.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openTown, type Town } from "../../support/slack/town.ts";
import { signature } from "../../support/slack/transport.ts";
import { placesIn, spoilt } from "../../support/spoil.ts";
import { openWorld, type World } from "../../support/world.ts";

const RUNS = fuzzed(150);
const ana: Actor = { id: "U0ANA", locale: "en" };
const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";

let world: World;
let town: Town;
const rejections: unknown[] = [];
const rejected = (reason: unknown) => void rejections.push(reason);
beforeAll(async () => {
  process.on("unhandledRejection", rejected);
  world = await openWorld();
  town = await openTown(world);
  await town.install({ team: { id: TEAM, name: "First" }, installer: "U0ADA" });
});
afterAll(async () => {
  process.off("unhandledRejection", rejected);
  await town.close();
  await world.close();
});

const handles = () => ({ trigger: "1.2.3", url: town.slack.responseUrl(payloads.CHANNEL) });
const message = { ts: "1.1", channel: "C1", ephemeral: false, text: "card", blocks: [] };
const button = { action_id: "press:0", text: { type: "plain_text", text: "x" }, value: "not:ours" };
const view = {
  ...({ type: "modal", callback_id: "not:ours", private_metadata: "{}" } as const),
  title: { type: "plain_text", text: "t" } as const,
  submit: { type: "plain_text", text: "s" } as const,
  close: { type: "plain_text", text: "c" } as const,
  blocks: [],
};

const standing = { id: "V2", root: "V2", view };

/** One of every kind, as Slack sends it, and what it cannot be read without. */
const KINDS: [kind: string, make: () => payloads.Delivery, needed: string[][]][] = [
  [
    "command",
    () => payloads.command(ana, "flashcard", "", handles()),
    [["team_id"], ["user_id"], ["channel_id"], ["trigger_id"], ["response_url"]],
  ],
  [
    "mention",
    () => payloads.mention(ana, "what is RASAAI?", "1.5"),
    [["event"], ["event", "channel"], ["event", "ts"], ["event", "user"], ["event", "type"]],
  ],
  [
    "direct message",
    () => payloads.said(ana, "what is RASAAI?", "1.6"),
    [["event"], ["event", "channel"], ["event", "ts"], ["event", "user"], ["event", "type"]],
  ],
  [
    "press",
    () => payloads.press(ana, message, button, handles()),
    [["user"], ["user", "id"], ["trigger_id"], ["actions"], ["actions", "0"], ["type"]],
  ],
  [
    "form",
    () => payloads.submission(ana, view, "V1", {}, "1.2.4"),
    [["user"], ["user", "id"], ["view"], ["view", "callback_id"], ["view", "state"], ["type"]],
  ],
  [
    "press on Home",
    () => payloads.pressInView(ana, standing, button, "1.2.5"),
    [["user"], ["user", "id"], ["view"], ["view", "type"], ["actions"], ["actions", "0"], ["type"]],
  ],
  [
    "closed modal",
    () => payloads.closed(ana, standing),
    [["user"], ["user", "id"], ["view"], ["view", "private_metadata"], ["type"]],
  ],
  [
    "shortcut on a message",
    () => payloads.shortcut(ana, "policy", { ts: "1.9", text: "RASAAI?" }, handles()),
    [["user"], ["callback_id"], ["channel"], ["message"], ["message", "ts"], ["response_url"]],
  ],
  ["app_uninstalled", () => payloads.uninstalled("1.7"), [["event"], ["event", "type"]]],
  [
    "app_home_opened",
    () => payloads.opened(ana, "messages", "1.8"),
    [["event"], ["event", "user"], ["event", "channel"], ["event", "type"]],
  ],
];

async function post(body: string | Buffer, type: string): Promise<number> {
  const text = body.toString();
  const at = Math.floor(Date.now() / 1000);
  const headers = { "content-type": type, ...signature(text, at) };
  const response = await fetch(`${town.origin}/slack/events`, {
    method: "POST",
    headers,
    body: text,
  });
  await response.text();
  return response.status;
}

function send({ type, payload }: payloads.Delivery): Promise<number> {
  if (type === "events_api") return post(JSON.stringify(payload), JSON_TYPE);
  const fields = type === "interactive" ? { payload: JSON.stringify(payload) } : payload;
  return post(new URLSearchParams(fields as Record<string, string>).toString(), FORM);
}

const rows = () => rowsIn(`${world.folder}/test.db`);

/** A valid command is answered, and nothing was rejected where nobody caught it. */
async function stillThere() {
  expect((await town.command(TEAM, ana.id, "rappel help")).text).toContain("flashcard");
  expect(rejections).toEqual([]);
}

const anything = fc.oneof(
  fc.constantFrom(
    null,
    "",
    0,
    -1,
    true,
    [],
    {},
    [null],
    { id: null },
    "__proto__",
    "x".repeat(5000),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const KIND = fc.constantFrom(...KINDS);

describe("under a valid signature", { timeout: FUZZ_TIMEOUT }, () => {
  test("a payload without what it needs is kept nothing of", async () => {
    await stillThere();
    const [before, asks] = [rows(), world.asks.length];
    const wrong = fc.constantFrom(undefined, null, 42, [], {}, [[]]);
    await fc.assert(
      fc.asyncProperty(KIND, fc.nat(), wrong, async ([kind, make, needed], at, value) => {
        const delivery = make();
        const path = needed[at % needed.length] ?? [];
        // A form field of a command is text, whatever it is: only its lack is a fault.
        const becomes = kind === "command" ? undefined : value;
        const payload = spoilt(delivery.payload, path, becomes) as Record<string, unknown>;
        expect([200, 400]).toContain(await send({ ...delivery, payload }));
      }),
      RUNS,
    );
    await sleep(300);
    expect(world.asks).toHaveLength(asks);
    expect(rows()).toEqual(before);
    await stillThere();
  });

  test("a payload with anything anywhere is survived", async () => {
    const mutation = fc.tuple(fc.nat(), fc.option(anything, { nil: undefined }));
    await fc.assert(
      fc.asyncProperty(
        KIND,
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async ([, make], mutations) => {
          const delivery = make();
          let payload: unknown = delivery.payload;
          for (const [at, value] of mutations) {
            const paths = placesIn(payload);
            payload = spoilt(payload, paths[at % paths.length] ?? ["type"], value);
          }
          const odd = { ...delivery, payload: payload as Record<string, unknown> };
          expect([200, 400]).toContain(await send(odd));
        },
      ),
      RUNS,
    );
    await sleep(300);
    await stillThere();
  });

  test("bodies that are no payload at all are kept nothing of", async () => {
    await stillThere();
    const [before, asks] = [rows(), world.asks.length];
    const json = fc.jsonValue().map((value) => JSON.stringify(value));
    const cut = KIND.map(([, make]) => JSON.stringify(make().payload)).chain((whole) =>
      fc.nat(whole.length - 1).map((end) => whole.slice(0, end)),
    );
    const body = fc.oneof(
      fc.string({ unit: "binary" }),
      json,
      cut,
      json.map((value) => `payload=${encodeURIComponent(value)}`),
      cut.map((value) => `payload=${encodeURIComponent(value)}`),
      fc.constantFrom("", "payload=", "payload=1&payload=2", "command=", "%", "[".repeat(20_000)),
    );
    const type = fc.constantFrom(FORM, JSON_TYPE, "text/plain", "", `${FORM}; charset=utf-8`);
    await fc.assert(
      fc.asyncProperty(body, type, async (text, kind) => {
        expect([200, 400, 404, 415]).toContain(await post(text, kind));
      }),
      RUNS,
    );
    await sleep(300);
    expect(world.asks).toHaveLength(asks);
    expect(rows()).toEqual(before);
    await stillThere();
  });
});
