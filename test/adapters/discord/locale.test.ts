/** A member's locale: theirs in the server and in direct messages, and erased with them. */

import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { openLocales } from "../../../adapters/discord/locale.ts";
import type { Ask, Member } from "../../../src/index.ts";
import { openWorld, type World } from "../../support/world.ts";

const id = "100000000000000001";
const inTeam = { team: "discord:900000000000000003", id };
const alone = { team: `discord:@${id}`, id };

let world: World;
afterEach(() => {
  vi.useRealTimers();
  return world.close();
});

async function open() {
  world = await openWorld();
  const locales = openLocales(world.cache, pino({ level: "silent" }));
  const ask = (who: Member) => ({ id: "1", who }) as Ask;
  await world.store.inTeam(inTeam.team, (records) => records.of(id).seen({ name: "Ana" }));
  const recalled = async (who: Member) => (await locales.recall(ask(who))).locale;
  const keep = (who: Member, locale: string) => locales.keep({ ...ask(who), locale });
  const erase = (who: Member) =>
    world.store.once({ id: `erase ${who.team}`, who, at: new Date() }, (records) =>
      records.erase(),
    );
  return { recalled, keep, erase };
}

test("learnt in a server it serves direct messages and other servers, the newest first", async () => {
  const { recalled, keep } = await open();
  await keep(inTeam, "fr");
  expect(await recalled(alone)).toBe("fr");
  expect(await recalled({ ...inTeam, team: "discord:900000000000000009" })).toBe("fr");
  await keep(inTeam, "en-US");
  expect([await recalled(inTeam), await recalled(alone)]).toEqual(["en-US", "en-US"]);
  expect(await recalled({ ...inTeam, id: "100000000000000002" })).toBeUndefined();
});

test("is erased with what else is held of the member", async () => {
  const { recalled, keep, erase } = await open();
  await keep(inTeam, "fr");
  await erase(alone);
  expect([await recalled(alone), await recalled(inTeam)]).toEqual([undefined, "fr"]);
  await erase(inTeam);
  expect(await recalled(inTeam)).toBeUndefined();
});

test("is kept for 90 days, and for no longer", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { recalled, keep } = await open();
  const [since, days] = [Date.now(), 90 * 86_400_000];
  await keep(inTeam, "fr");
  vi.setSystemTime(since + days);
  expect([await recalled(inTeam), await recalled(alone)]).toEqual(["fr", "fr"]);
  vi.setSystemTime(since + days + 1);
  expect([await recalled(inTeam), await recalled(alone)]).toEqual([undefined, undefined]);
});
