/** What Slack delivers more than once has one effect, whichever process it comes to. */
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "../../contracts/stage.ts";
import { hasPostgres } from "../../support/postgres.ts";
import { type Effect, type Shown, TEAM } from "../../support/slack/loopback.ts";
import { openPair, type Pair } from "../../support/slack/pair.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { readable } from "../../support/slack/rules.ts";
import { openTown, type Town } from "../../support/slack/town.ts";
import { signature } from "../../support/slack/transport.ts";
import { openWorld, type World } from "../../support/world.ts";

const log = pino({ level: "silent" });
const FIRST = { team: { id: TEAM, name: "First" }, installer: "U0ADA" };
const ana: Actor = { id: "U0ANA", locale: "en" };
/** Longer than an answer takes that should not come, in ms. */
const QUIET_MS = 400;

describe.each(["sqlite", "postgres"] as const)("two processes over one %s database", (on) => {
  let pair: Pair;
  beforeEach(async () => {
    if (on === "postgres" && !hasPostgres) return;
    pair = await openPair(on, { log });
    await pair.towns[0].install(FIRST);
  });
  afterEach(() => pair?.close());
  const skip = on === "postgres" && !hasPostgres;

  /** At about 0, 1 and 5 minutes, says Slack; the worst is all at once. */
  async function fourTimes(delivery: payloads.Delivery) {
    const [one, other] = pair.towns;
    await Promise.all([one, other, one, other].map(({ transport }) => transport.send(delivery)));
    await sleep(QUIET_MS);
  }

  test.skipIf(skip)("answer an event of four deliveries once", async () => {
    const [{ heard, slack }] = pair.towns;
    const ts = slack.next();
    await fourTimes(payloads.mention(ana, "what is RASAAI?", ts));
    await vi.waitFor(() => expect(heard.some(({ by }) => by.thread === ts)).toBe(true));
    expect(heard.filter(({ by }) => by.thread === ts)).toHaveLength(1);
  });

  test.skipIf(skip)("keep a grade of four deliveries once", async () => {
    const [one] = pair.towns;
    const front = await one.command(TEAM, ana.id, "flashcard");
    const back = await one.press(TEAM, ana.id, front, "Show the answer");
    const good = buttonOn(back.message, "Good");
    const handles = {
      trigger: one.slack.trigger(),
      url: one.slack.responseUrl(payloads.CHANNEL, back.message),
    };
    await fourTimes(payloads.press(ana, back.message, good, handles));
    expect(one.heard.filter(({ by }) => by.url === handles.url)).toHaveLength(1);
    const who = { team: `slack:${TEAM}`, id: ana.id };
    const reviews = await pair.store.once({ id: "look", who, at: new Date() }, (records) =>
      records.logSince(new Date(0)),
    );
    expect(reviews).toHaveLength(1);
  });
});

describe("an exact replay of a signed request", () => {
  let world: World;
  let town: Town;
  let effects: Effect[];
  beforeEach(async () => {
    world = await openWorld();
    town = await openTown(world);
    town.slack.locales.set(ana.id, "en-US");
    await town.install(FIRST);
    await vi.waitFor(() => expect(town.heard).toHaveLength(1));
    effects = [];
    town.slack.onEffect((effect) => effects.push(effect));
  });
  afterEach(async () => {
    await town.close();
    await world.close();
  });

  /** The same bytes under the same signature, three times. Resolves with all that came of it. */
  async function replayed({ type, payload }: payloads.Delivery): Promise<Effect[]> {
    const form = type === "interactive" ? { payload: JSON.stringify(payload) } : payload;
    const body =
      type === "events_api"
        ? JSON.stringify(payload)
        : new URLSearchParams(form as Record<string, string>).toString();
    const headers = {
      "content-type":
        type === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
      ...signature(body, Math.floor(Date.now() / 1000)),
    };
    const before = effects.length;
    for (let times = 0; times < 3; times++) {
      const request = { method: "POST", headers, body };
      expect((await fetch(`${town.origin}/slack/events`, request)).status).toBe(200);
    }
    await vi.waitFor(() => expect(effects.length).toBeGreaterThan(before));
    await sleep(QUIET_MS);
    return effects.slice(before);
  }
  const handles = () => ({
    trigger: town.slack.trigger(),
    url: town.slack.responseUrl(payloads.CHANNEL),
  });
  const ask = () => payloads.command(ana, "flashcard", "", handles());

  test("of a command", async () => {
    expect(await replayed(ask())).toHaveLength(1);
  });

  test("of a mention", async () => {
    const ts = town.slack.next();
    expect(await replayed(payloads.mention(ana, "what is RASAAI?", ts))).toHaveLength(1);
  });

  test("of a direct message", async () => {
    expect(await replayed(payloads.said(ana, "what is RASAAI?", town.slack.next()))).toHaveLength(
      1,
    );
  });

  /** A press on the first button of what was said, of which one thing comes. */
  async function pressed(message: Shown, label: string): Promise<Effect> {
    const button = buttonOn(message, label);
    const came = await replayed(payloads.press(ana, message, button, handles()));
    expect(came).toHaveLength(1);
    return came[0] as Effect;
  }

  test("of a shortcut on a message", async () => {
    const on = { ts: town.slack.next(), text: "what is RASAAI?" };
    expect(await replayed(payloads.shortcut(ana, "policy", on, handles()))).toHaveLength(1);
  });

  test("of a look at the Home page", async () => {
    const [home, ...more] = await replayed(payloads.opened(ana, "home", town.slack.next()));
    expect(home?.by).toEqual({ home: ana.id });
    expect(more).toEqual([]);
  });

  test("of looks at the Home page whose deliveries overtake each other", async () => {
    // Whichever comes to the second half of the page first is held up, and the others pass it.
    let halves = 0;
    world.slow(({ id }) => (id.endsWith(":settings") && halves++ === 0 ? 200 : 20));
    const { payload } = payloads.opened(ana, "home", town.slack.next());
    const body = JSON.stringify(payload);
    const headers = {
      "content-type": "application/json",
      ...signature(body, Math.floor(Date.now() / 1000)),
    };
    const request = { method: "POST", headers, body };
    const url = `${town.origin}/slack/events`;
    const before = effects.length;
    await Promise.all([1, 2, 3].map(() => fetch(url, request)));
    await vi.waitFor(() => expect(effects.length).toBeGreaterThan(before));
    await sleep(QUIET_MS);
    const [home, ...more] = effects.slice(before);
    expect(more).toEqual([]);
    if (home?.did !== "form") throw new Error("no page");
    expect(readable(home.view.blocks)).toMatch(/Your progress[\s\S]*Your settings/);
  });

  test("of a press", async () => {
    const [front] = await replayed(ask());
    if (!front || !("message" in front)) throw new Error("no card");
    await pressed(front.message, "Show the answer");
  });

  test("of a press that opens a form, and of the form", async () => {
    const greeting = town.heard[0]?.message;
    if (!greeting) throw new Error("no greeting");
    const opened = await pressed(greeting, "Ask a question");
    if (opened.did !== "form" || opened.view.type !== "modal") throw new Error("no form");
    const values = { question: "what is RASAAI?" };
    const sent = payloads.submission(ana, opened.view, opened.id, values, town.slack.trigger());
    expect(await replayed(sent)).toHaveLength(1);
  });
});

function buttonOn({ blocks }: Shown, label: string) {
  const found = blocks
    .flatMap((block) => (block.type === "actions" ? block.elements : []))
    .find(({ text }) => text.text.startsWith(label));
  if (!found) throw new Error(`no button "${label}"`);
  return { value: undefined, ...found };
}
