/** Text in which nothing can be seen is none, wherever it is typed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PressAsk, Ticket, VerbAsk } from "../../src/index.ts";
import { legible } from "../../src/verbs/legible.ts";
import { readAll } from "../support/aloud.ts";
import { as } from "../support/conversation.ts";
import { teamLed } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Zero width, a word joiner, a mark of direction, a Hangul filler, an empty Braille cell, a BOM. */
const BLANK = "\u200b\u200d\u2060\u200f\u3164\u2800\ufeff \n";

test("it asks nothing, names nobody and is no policy", async () => {
  const { denis, emma } = await teamLed(world, "blank");
  expect(readAll(await emma.say("policy", { question: BLANK }))).toContain("Ask me a question");
  const set = await denis.say("policy", { question: "set" });
  for (const typed of [{ part1: BLANK }, { subject: BLANK, part1: "Yes." }])
    expect(readAll(await denis.press(set, "Another subject", typed))).toContain(
      "Nothing was written",
    );
  expect(readAll(await emma.say("policy", { question: "list" }))).toContain("no policy");
  await emma.press(await emma.say("leaderboard"), "My name here", { alias: BLANK });
  const alias = await world.store.inTeam(emma.who.team, async (records) => {
    return (await records.of("emma").boardChoices()).alias;
  });
  expect(alias).toBeUndefined();
});

test("what can be seen stays as it was typed", () => {
  for (const text of ["🎉", "👩‍👩‍👧", " où ? ", "…", "٣", `a${BLANK}`, "مرحبا"]) {
    const ask = { kind: "verb", args: { question: text } } as never;
    expect(legible(ask)).toEqual(ask);
  }
});

test("nothing that is typed, nor what somebody is called, turns what is written beside it", () => {
  const asked: Omit<VerbAsk, "kind" | "verb" | "args"> = {
    ...{ id: "x", who: { team: "t", id: "m" }, room: { kind: "channel", id: "c" } },
    ...{ heard: "asker", at: new Date(0), name: "\u202eeman" },
  };
  const args = { question: "\u2067a\u2069?" };
  const verb = legible<VerbAsk>({ ...asked, kind: "verb", verb: "policy", args });
  expect([verb.name, verb.args.question]).toEqual(["eman", "a?"]);
  const ticket = "t" as Ticket;
  const press = legible<PressAsk>({ ...asked, kind: "press", ticket, typed: { a: "\u202db" } });
  expect([press.name, press.typed]).toEqual(["eman", { a: "b" }]);
});

test("two subjects without a letter are two", async () => {
  const { denis } = await teamLed(world, "emoji");
  const set = await denis.say("policy", { question: "set" });
  const write = (subject: string) =>
    denis.press(set, "Another subject", { subject, part1: `On ${subject}.` });
  for (const subject of ["🎉", "🚀"])
    expect(as("policy", await write(subject)).about).toContain("It holds from now on");
  expect(as("policy", await write("🎉")).about).toContain("changed meanwhile");
});
