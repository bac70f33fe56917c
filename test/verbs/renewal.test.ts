/** A policy past its date: who is asked to renew it, and with what. */
import { DateTime } from "luxon";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { converse } from "../support/conversation.ts";
import { ask, teamIn, writeDelay } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const DAY = 86_400_000;

test("past its date it warns, its owner is asked once, and one press renews it as long", async () => {
  const { denis, emma, inbox } = teamIn(world, "renewal");
  await emma.say("help");
  await writeDelay(denis, { until: "2026-03-31", owner: "emma" });
  const until = new Date("2026-04-01T03:59:59.999Z");
  await inbox.later(until.getTime() - inbox.now().getTime() - DAY);
  expect(inbox.keys()).toEqual([]);
  await inbox.later(2 * DAY);
  expect(inbox.keys()).toHaveLength(1);
  expect(inbox.keys()[0]).toMatch(/^renew:.+:emma$/);
  emma.later(31 * DAY);
  const warned = await ask(emma, "How fast should we reply?");
  expect(warned.team?.warning).toBeDefined();
  const mail = inbox.last();
  expect(readAll(mail)).toContain("Within two hours.");
  for (const _ of ["first", "again"]) {
    const renewed = await emma.press(mail, "Still valid");
    expect(readAll(renewed)).toMatch(/valid until/);
  }
  const after = await ask(emma, "How fast should we reply?");
  expect(after.team).not.toHaveProperty("warning");
  // Written for 30 days: for 30 more, and pressed twice no longer.
  const end = DateTime.fromJSDate(emma.now()).plus({ days: 30 }).setZone("America/Montreal");
  expect(after.team?.source.join("")).toContain(`valid until ${end.toFormat("LLLL d, yyyy")}`);
  await inbox.later(35 * DAY);
  expect(inbox.keys()).toHaveLength(2);
});

test("where its owner was removed those who lead are asked to renew", async () => {
  const { denis, emma, inbox } = teamIn(world, "orphan");
  await emma.say("help");
  await writeDelay(denis, { until: "2026-03-31", owner: "emma" });
  const gone = await emma.press(await emma.say("settings"), "Erase my data");
  await emma.press(gone, "Erase it all");
  expect(readAll(await ask(denis, "How fast should we reply?"))).toContain("nobody any more");
  await inbox.later(31 * DAY);
  expect(inbox.keys()).toEqual([expect.stringMatching(/^renew:.+:denis$/)]);
});

test("where its owner is not reached those who lead are asked to renew", async () => {
  const { denis, emma, inbox, mail } = teamIn(world, "unreached");
  await emma.say("help");
  await writeDelay(denis, { until: "2026-03-31", owner: "emma" });
  inbox.refuse("gone", "emma");
  await inbox.later(31 * DAY);
  await world.bot.refused(emma.who, inbox.now());
  const [asked, ...more] = (await mail("denis")) as [Post];
  expect(more).toEqual([]);
  denis.later(31 * DAY);
  await denis.press(asked, "Still valid");
  expect((await ask(denis, "How fast should we reply?")).team).not.toHaveProperty("warning");
});

test("who was asked to renew and is erased, or is not reached after all: those who lead are asked", async () => {
  for (const name of ["erased-late", "removed-late", "refused-late"]) {
    const { denis, inbox } = teamIn(world, name);
    const gil = converse(world.bot, { team: `t:${name}`, id: "gil" });
    await gil.say("help");
    await writeDelay(denis, { until: "2026-03-31", owner: "gil" });
    await inbox.later(31 * DAY);
    expect(inbox.keys()).toEqual([expect.stringMatching(/:gil$/)]);
    if (name === "refused-late") await world.bot.refused(gil.who, inbox.now());
    else if (name === "erased-late")
      await gil.press(await gil.press(await gil.say("settings"), "Erase my data"), "Erase it all");
    else {
      const sure = await denis.press(await denis.say("settings"), "Remove who has left", {
        member: "gil",
      });
      await denis.press(sure, "Erase it all");
    }
    await inbox.settle();
    expect(inbox.keys().slice(1), name).toEqual([expect.stringMatching(/^renew:.+:denis$/)]);
  }
});
