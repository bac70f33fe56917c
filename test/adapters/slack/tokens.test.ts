/** Tokens that expire: renewed ahead, once each, and no workspace lost when that goes wrong. */
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hasPostgres } from "../../support/postgres.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import { openPair } from "../../support/slack/pair.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openTown, type Town } from "../../support/slack/town.ts";
import { openWorld, type World } from "../../support/world.ts";

const HOUR = 3_600_000;
const FIRST = { team: { id: TEAM, name: "First" }, installer: "U0ANA", expires: 43_200 };

const lines: string[] = [];
const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
let now: number;
const clock = () => new Date(now);

let world: World;
let town: Town;
beforeEach(async () => {
  now = Date.now();
  world = await openWorld();
  town = await openTown(world, { log, clock });
  await town.install(FIRST);
});
afterEach(async () => {
  await town.close();
  await world.close();
  expect(lines.join("")).not.toContain("canary");
  lines.length = 0;
});
const ask = (on = town) => on.mention(TEAM, "U0ANA", "what is RASAAI?");
const writer = () => town.writers().at(-1);

/** No refresh token was exchanged twice. */
function once(times: number, { oauth } = town) {
  expect(oauth.exchanged).toHaveLength(times);
  expect(new Set(oauth.exchanged).size).toBe(times);
}

test("a token is renewed in its last two hours, while the old one answers", async () => {
  await ask();
  const first = writer();
  now += 9 * HOUR;
  await ask();
  once(0);
  now += 2 * HOUR;
  await ask();
  expect(writer()).toBe(first);
  await vi.waitFor(() => once(1));
  await vi.waitFor(async () => {
    await ask();
    expect(writer()).not.toBe(first);
  });
  once(1);
});

test("one that has expired is waited for, and many asks at once renew it once", async () => {
  await ask();
  const first = writer();
  now += 13 * HOUR;
  await Promise.all(Array.from({ length: 8 }, () => ask()));
  expect(writer()).not.toBe(first);
  once(1);
});

test("what expires is renewed at the start, without being asked anything", async () => {
  await town.adapter.stop();
  now += 11 * HOUR;
  const second = await openTown(world, { log, clock, beside: town });
  await vi.waitFor(() => once(1));
  await second.close();
});

test("a renewal that Slack did not do is done by the next", async () => {
  town.slack.faults.set("oauth.v2.access", [{ status: 503, body: {} }]);
  now += 11 * HOUR;
  await ask();
  await vi.waitFor(() => expect(lines.join("")).toContain("not renewed"));
  once(0);
  await ask();
  now += 2 * 60_000;
  await ask();
  await vi.waitFor(() => once(1));
  now += 2 * HOUR;
  await ask();
  expect(town.adapter.state()).toEqual({ state: "up" });
});

test("a renewal whose answer was lost costs nothing before the old token ends, then says so", async () => {
  await ask();
  const first = writer();
  now += 11 * HOUR;
  town.oauth.lose(1);
  await ask();
  await vi.waitFor(() => expect(town.oauth.exchanged).toHaveLength(1));
  now += 2 * 60_000;
  await ask();
  await vi.waitFor(() => expect(lines.join("")).toContain("invalid_refresh_token"));
  for (let times = 0; times < 3; times++) {
    now += 2 * 60_000;
    await ask();
    expect(writer()).toBe(first);
  }
  // The one whose answer was lost, and the one that proved it spent.
  expect(town.oauth.exchanged).toHaveLength(2);
  now += 2 * HOUR;
  await expect(ask()).rejects.toThrow("nothing came");
  const why = expect.stringMatching(/^slack:T0RAPPEL: .*it must be installed again$/);
  expect(town.adapter.state()).toEqual({ state: "up", why });
  await town.install(FIRST);
  await ask();
  expect(town.adapter.state()).toEqual({ state: "up" });
});

test("a database that refuses the renewed token for a while is asked again", async () => {
  await town.close();
  const { installations } = world.store;
  let refusals = 0;
  const renew = async (team: string, secret: string) => {
    if (refusals-- > 0) throw new Error("the database refuses, as the test asked");
    await installations.renew(team, secret);
  };
  town = await openTown(
    { ...world, store: { ...world.store, installations: { ...installations, renew } } },
    { log, clock },
  );
  await town.install(FIRST);
  now += 13 * HOUR;
  refusals = 3;
  await ask();
  once(1);
  now += 9 * HOUR;
  await ask();
  once(1);
});

test("a workspace that removes the app as its token is renewed leaves none behind", async () => {
  await town.close();
  const { installations } = world.store;
  const written = Promise.withResolvers<void>();
  let leaves = false;
  const keeping = (how: "save" | "renew") => async (team: string, secret: string) => {
    if (leaves) await installations.remove(team);
    await installations[how](team, secret);
    if (leaves) written.resolve();
  };
  const knobs = { ...installations, save: keeping("save"), renew: keeping("renew") };
  town = await openTown(
    { ...world, store: { ...world.store, installations: knobs } },
    { log, clock },
  );
  await town.install(FIRST);
  leaves = true;
  now += 11 * HOUR;
  await ask();
  await written.promise;
  expect(await installations.teams()).toEqual([]);
});

test("an acknowledgement does not wait for a token", async () => {
  now += 13 * HOUR;
  const slow = town.slack.open["oauth.v2.access"];
  if (!slow) throw new Error("no such method");
  const release = Promise.withResolvers<void>();
  town.slack.open["oauth.v2.access"] = async (fields, token) => {
    await release.promise;
    return slow(fields, token);
  };
  const handles = { trigger: town.slack.trigger(), url: town.slack.responseUrl("C0GENERAL") };
  const who = { id: "U0ANA", locale: "en" } as const;
  const began = performance.now();
  await town.event(TEAM, payloads.command(who, "flashcard", "", handles));
  expect(performance.now() - began).toBeLessThan(3000);
  expect(town.heard.map(({ by }) => by.url)).not.toContain(handles.url);
  release.resolve();
  await vi.waitFor(() => expect(town.heard.map(({ by }) => by.url)).toContain(handles.url));
});

describe.each(["sqlite", "postgres"] as const)("two processes over one %s database", (on) => {
  test.skipIf(on === "postgres" && !hasPostgres)("renew a token once", async () => {
    const pair = await openPair(on, { log, clock });
    const [one, other] = pair.towns;
    await one.install(FIRST);
    now += 13 * HOUR;
    await Promise.all([ask(one), ask(other), ask(one), ask(other)]);
    once(1, one);
    now += 11 * HOUR;
    await Promise.all([ask(one), ask(other)]);
    await vi.waitFor(() => once(2, one));
    await pair.close();
  });
});
