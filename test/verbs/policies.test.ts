/** A team's own policies: written, changed, withdrawn, listed, by who leads. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as, pressesOn } from "../support/conversation.ts";
import { ask, labels, teamIn, writeDelay } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("two leads who write on one subject: the second sees the first's, and overwrites nothing", async () => {
  const { denis, emma, dora } = teamIn(world, "two-leads");
  const [his, hers] = [
    await denis.say("policy", { question: "set" }),
    await dora.say("policy", { question: "set" }),
  ];
  const subject = "Which photos may we publish?";
  for (const [label, typed] of [
    ["5", {}],
    ["Another subject", { subject }],
  ] as const) {
    await denis.press(his, label, { ...typed, part1: "Denis says so." });
    const again = { subject: "which photos may we publish", part1: "Dora says otherwise." };
    const seen = as("policy", await dora.press(hers, label, again));
    expect(seen.about).toContain("changed meanwhile");
    expect(seen.team?.text).toEqual([{ p: ["Denis says so."] }]);
  }
  expect(readAll(await emma.say("policy", { question: "list" }))).not.toContain("3.");
  // Who has seen it writes over it, and what they leave empty stays.
  await denis.press(his, "6", { part1: "Kindly.", part3: "The CM." });
  const seeing = await dora.say("policy", { question: "set" });
  const scheme = readAll(await dora.press(seeing, "6", { part1: "Firmly." }));
  expect(scheme).toContain("Firmly.");
  expect(scheme).toContain("The CM.");
});

test("nobody but a lead writes, changes or withdraws one", async () => {
  const { denis, emma } = teamIn(world, "lead");
  const refused = as("notice", await emma.say("policy", { question: "set" }));
  expect(refused.tone).toBe("sorry");
  await denis.say("help");
  const set = await denis.say("policy", { question: "set" });
  const written = await writeDelay(denis);
  for (const post of [set, written])
    for (const { label, ticket } of pressesOn(post).filter(({ label }) => label !== "Drill this")) {
      const forged = ticket.replace(/:en:[^:]+:/, `:en:${emma.mark}:`);
      const seen = await emma.forge(forged, { part1: "Never.", until: "", owner: "emma" });
      expect(as("notice", seen).tone, label).toBe("sorry");
    }
  expect((await ask(emma, "How fast should we reply?")).team?.text).toEqual([
    { p: ["Within two hours."] },
  ]);
});

test("the starters ask the course's own questions, part by part, and the scheme has five", async () => {
  const { denis, emma } = teamIn(world, "starters");
  const set = await denis.say("policy", { question: "set" });
  expect(labels(set)).toEqual(["1", "2", "3", "4", "5", "6", "Another subject"]);
  const parts = { part1: "Kindly.", part2: "Two hours.", part3: "The CM.", part5: "Call the DG." };
  const scheme = as("policy", await denis.press(set, "6", parts));
  expect(scheme.title).toBe("The comment management scheme");
  expect(readAll(scheme)).toContain("By whom");
  const who = await ask(emma, "Who replies to comments?");
  expect(readAll({ ...who, near: { label: "", titles: [] } })).toContain("The CM.");
  expect(who.source?.label).toContain("Course");
  const drilled = as("question", await emma.press(who, "Drill this"));
  expect(drilled.prompt).toBe("In our team: The comment management scheme — By whom");
  // Its parts are cards, but for the one that was left empty.
  const drill = as("question", await emma.say("flashcard", { topic: "our" }));
  expect(drill.prompt).toContain("In our team");
  const asked = await emma.press(drill, "Show the answer");
  expect(as("answer", asked).source.label).toContain("Team policy · Denis · March 2, 2026");
  const { steps } = as("progress", await emma.say("progress"));
  expect(steps.at(-1)).toMatchObject({ label: "Our policies", fresh: 4 });
});

test("a text written anew drops what it said in the other language, and says so", async () => {
  const { denis, frank } = teamIn(world, "languages");
  const written = await writeDelay(denis, { other: "En deux heures." });
  const edited = as(
    "policy",
    await denis.press(written, "Change the text", { part1: "One hour." }),
  );
  expect(edited.about).toContain("other language");
  const asked = "En combien de temps faut-il répondre ?";
  expect((await ask(frank, asked)).team?.text).toEqual([{ p: ["One hour."] }]);
  await denis.press(edited, "In French too", { part1: "En une heure." });
  expect((await ask(frank, asked)).team?.text).toEqual([{ p: ["En une heure."] }]);
});

test("every version is kept, with who wrote it", async () => {
  const { denis } = teamIn(world, "history");
  let post: Post = await writeDelay(denis);
  for (let version = 2; version <= 9; version += 1)
    post = await denis.press(post, "Change the text", { part1: `Version number ${version}.` });
  const history = as("notice", await denis.press(post, "History"));
  expect(readAll(history)).toContain("Version 9, by Denis");
  expect(readAll(history)).not.toContain("Within two hours.");
  expect(readAll(await denis.press(history, "Further"))).toContain("Within two hours.");
});

test("the list names each, page by page, and opens it", async () => {
  const { denis, emma } = teamIn(world, "list");
  const set = await denis.say("policy", { question: "set" });
  expect(readAll(await emma.say("policy", { question: "list" }))).toContain("no policy of its own");
  for (let at = 1; at <= 16; at += 1)
    await denis.press(set, "Another subject", { subject: `Subject ${at}`, part1: `Text ${at}` });
  const first = as("notice", await emma.say("policy", { question: "list" }));
  expect(labels(first)).toHaveLength(16);
  const next = await emma.press(first, "Further");
  const last = as("policy", await emma.press(next, "Policy 16"));
  expect(last.team?.text).toHaveLength(1);
  expect(labels(last)).toEqual(["Drill this"]);
  const settings = await denis.say("settings");
  expect(labels(await denis.press(settings, "Our policies"))).toContain("Write our policy");
});

test("a team without a policy is told so where it would drill its own, and who leads how to", async () => {
  const { denis, emma, frank } = teamIn(world, "none-to-drill");
  for (const topic of ["our", "Our policies"]) {
    const none = as("notice", await emma.say("flashcard", { topic }));
    expect(readAll(none)).toContain("no policy of its own yet");
    expect(labels(none)).toEqual([]);
  }
  expect(readAll(await frank.say("flashcard", { topic: "nos politiques" }))).toContain(
    "pas encore",
  );
  expect(labels(await denis.say("flashcard", { topic: "our" }))).toEqual(["Write our policy"]);
});
