/** Told to stop: nothing more is begun, and what is under way is waited for only so long. */
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appointments } from "../../adapters/tick.ts";
import type { Adapter, Delivery } from "../../src/index.ts";
import { nine, optIn, team } from "../support/daily.ts";
import { openWorld, type World } from "../support/world.ts";

const at = nine("2026-03-03");
/** Docker kills so long after it asks a container to end, in ms. */
const KILLED = 10_000;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Twenty members' cards are due and a room's message, on a platform that takes a card every 100 ms. */
async function platform(deliver: () => Promise<Delivery>) {
  const { platform: name, member } = team(world);
  for (let one = 0; one < 20; one += 1) await optIn(member(`m${one}`));
  const room = { kind: "channel", id: "c" } as const;
  await world.store.inTeam(`${name}:t`, (records) => records.display("week:x:c", room, "open", at));
  const begun: number[] = [];
  let line = Promise.resolve();
  const adapter: Adapter = {
    ...{ name, state: () => ({ state: "up" }), start: async () => {}, stop: async () => {} },
    deliver,
    async turn() {
      line = line.then(() => sleep(100));
      await line;
    },
    async push() {
      begun.push(performance.now());
      await sleep(20);
      return { ok: true, at: "there" };
    },
  };
  const log = pino({ level: "silent" });
  const due = appointments({ bot: world.bot, adapters: [adapter], log, clock: () => at });
  await expect.poll(() => begun.length, { timeout: 10_000 }).toBeGreaterThan(2);
  return { begun, due };
}

test("no push is begun any more, however slow a room is to take its message", async () => {
  const { begun, due } = await platform(() => sleep(1500, { ok: true, at: "there" }));
  const asked = performance.now();
  await due.stop();
  expect(begun.filter((one) => one > asked)).toEqual([]);
  expect(begun.length).toBeLessThan(20);
});

test("a message that never arrives leaves time to close the connections", async () => {
  const { due } = await platform(() => new Promise(() => {}));
  const asked = performance.now();
  await due.stop();
  expect(performance.now() - asked).toBeLessThan(KILLED - 2000);
  // The next process makes it again, and knows that it may be there.
  const later = new Date(at.getTime() + 60_000);
  const shows = await world.bot.due(later);
  expect(shows.map(({ display }) => display)).toMatchObject([{ key: "week:x:c", tried: at }]);
}, 20_000);
