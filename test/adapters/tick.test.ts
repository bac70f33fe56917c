/** The clock's ticks: what was slept through is done once, and what fails ends nothing. */
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { appointments, housekeeping } from "../../adapters/tick.ts";
import type { Adapter, AdapterState } from "../../src/index.ts";
import type { Verb } from "../../src/verbs/verb.ts";
import { openWorld, type World } from "../support/world.ts";

const HOUR = 3_600_000;
const START = new Date("2026-03-02T12:00:30Z");
const clock = () => new Date();

/** A verb whose duty tells that it was done. */
function telling(done: string[]): Verb {
  const says = { fr: "dit", en: "tells" };
  return {
    ...{ name: "tell", says, args: [], steps: {} },
    first: () => ({ how: "private" }),
    run: async () => [],
    duties: { tell: async (body) => void done.push(String(body)) },
  };
}

/** Real time is passing for the database alone. */
function still(): void {
  vi.useFakeTimers({ now: START, toFake: ["Date", "setTimeout", "clearTimeout"] });
}

let world: World;
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

/** The bot of that world, and how often it was asked to do what is due. */
function counting({ bot }: World) {
  const runs = { count: 0 };
  const due: typeof bot.due = (...args) => {
    runs.count += 1;
    return bot.due(...args);
  };
  return { bot: { ...bot, due }, runs };
}

test("a machine that slept for hours does what fell due meanwhile once, and in few runs", async () => {
  const done: string[] = [];
  world = await openWorld({ verbs: [telling(done)] });
  still();
  const { bot, runs } = counting(world);
  const log = pino({ level: "silent" });
  const due = appointments({ bot, adapters: [], log, clock });
  for (const hours of [1, 2, 3])
    await world.store.inTeam("t:t", (records) =>
      records.book({
        ...{ key: `${hours}`, kind: "tell", body: hours },
        due: new Date(+START + hours * HOUR),
      }),
    );
  await vi.advanceTimersByTimeAsync(90_000);
  expect(done).toEqual([]);
  const before = runs.count;
  vi.setSystemTime(+START + 4 * HOUR);
  await vi.advanceTimersByTimeAsync(90_000);
  await vi.waitFor(() => expect(done).toEqual(["1", "2", "3"]));
  await due.stop();
  expect(done).toEqual(["1", "2", "3"]);
  // For the ticks of these 90 s and the hours that it was waited for.
  expect(runs.count - before).toBeLessThan(10);
});

test("a clock that is put back by a day ticks on all the same", async () => {
  world = await openWorld();
  still();
  const { bot, runs } = counting(world);
  const due = appointments({ bot, adapters: [], log: pino({ level: "silent" }), clock });
  await vi.advanceTimersByTimeAsync(60_000);
  vi.setSystemTime(+START - 24 * HOUR);
  await vi.advanceTimersByTimeAsync(120_000);
  const before = runs.count;
  for (let minute = 0; minute < 5; minute += 1) {
    await vi.advanceTimersByTimeAsync(60_000);
    await world.bot.next(clock()); // the run has its turn with the database
  }
  await due.stop();
  expect(runs.count - before).toBeGreaterThanOrEqual(3);
});

test("a database that refuses ends neither ticks nor process, and is asked again", async () => {
  world = await openWorld();
  const faults: unknown[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void faults.push(line) });
  await world.store.close();
  still();
  const hourly = housekeeping({ bot: world.bot, log, clock });
  const due = appointments({ bot: world.bot, adapters: [], log, clock });
  await vi.waitFor(() => expect(faults.join()).toContain("housekeeping failed"));
  const before = faults.length;
  await vi.advanceTimersByTimeAsync(HOUR);
  await vi.waitFor(() => expect(faults.length).toBeGreaterThan(before));
  hourly.cancel();
  await due.stop();
});

const room = { kind: "channel", id: "c" } as const;
const show = (team: string) =>
  world.store.inTeam(team, (records) => records.display("week:x:c", room, "open", START));

/** Takes messages once it is up, and none at the first tries. */
function platform(name: string, state: () => AdapterState["state"], busy = 0) {
  const tries: boolean[] = [];
  const adapter: Adapter = {
    ...{ name, start: async () => {}, stop: async () => {} },
    state: () => ({ state: state(), why: "" }),
    push: async () => ({ ok: false, why: "gone" }),
    async deliver() {
      tries.push(state() === "up" && tries.length >= busy);
      return tries.at(-1) ? { ok: true, at: "there" } : { ok: false, why: "later" };
    },
  };
  return { adapter, tries };
}

/** So many s pass; in each the database, whose time is real, has its turn. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    await sleep(20);
  }
}

test("what a platform did not take is tried again after some seconds, and not a minute", async () => {
  world = await openWorld();
  await show("busy:t");
  still();
  const busy = platform("busy", () => "up", 2);
  const log = pino({ level: "silent" });
  const due = appointments({ bot: world.bot, adapters: [busy.adapter], log, clock });
  await vi.waitFor(() => expect(busy.tries).toEqual([false]));
  await pass(30);
  expect(busy.tries).toEqual([false, false, true]);
  await due.stop();
});

test("of what was not taken at several moments none waits for a minute", async () => {
  world = await openWorld();
  still();
  const several = platform("several", () => "up", 4);
  const log = pino({ level: "silent" });
  const due = appointments({ bot: world.bot, adapters: [several.adapter], log, clock });
  for (const team of [1, 2, 3, 4]) {
    await show(`several:t${team}`);
    await vi.waitFor(() => expect(several.tries).toHaveLength(team));
    await pass(1);
  }
  await pass(10);
  expect(several.tries.filter(Boolean)).toHaveLength(4);
  await due.stop();
});

test("what is due on a platform that is slow to start waits for it, and is not given up", async () => {
  world = await openWorld();
  for (const team of ["slow:t", "quick:t"]) await show(team);
  let state: AdapterState["state"] = "starting";
  const slow = platform("slow", () => state);
  const quick = platform("quick", () => "up");
  const adapters = [slow.adapter, quick.adapter];
  still();
  const due = appointments({ bot: world.bot, adapters, log: pino({ level: "silent" }), clock });
  await vi.waitFor(() => expect(quick.tries).toEqual([true]));
  await pass(30);
  expect(slow.tries).toEqual([]);
  state = "up";
  due.wake();
  await vi.waitFor(() => expect(slow.tries).toEqual([true]));
  await due.stop();
});
