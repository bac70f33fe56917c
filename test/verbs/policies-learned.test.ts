/** A team's own policies are drilled and quizzed like the course. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAll } from "../support/aloud.ts";
import { as } from "../support/conversation.ts";
import { openRoom } from "../support/room.ts";
import { ask, labels, teamIn, writeDelay } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("it is drilled at once, typed and graded; editing keeps the memory, withdrawing retires", async () => {
  const { denis, emma } = teamIn(world, "drilled");
  const written = await writeDelay(denis);
  const front = as("question", await emma.say("flashcard"));
  expect(front.place).toBe("Our policies");
  const back = as(
    "answer",
    await emma.press(front, "Type the answer", { answer: "within two hours" }),
  );
  expect(back.typed?.right).toBe(true);
  await emma.press(back, /^Easy/);

  const edited = as(
    "policy",
    await denis.press(written, "Change the text", { part1: "One hour." }),
  );
  const kept = await world.store.once(
    { id: "peek:drilled", who: emma.who, at: emma.now() },
    (records) => records.memories(),
  );
  expect(kept).toHaveLength(1);
  const progress = as("progress", await emma.say("progress"));
  expect(progress.steps.at(-1)).toMatchObject({ fresh: 0 });
  expect((await ask(emma, "How fast should we reply?")).team?.text).toEqual([{ p: ["One hour."] }]);

  const gone = await denis.press(edited, "Withdraw");
  expect((await ask(emma, "How fast should we reply?")).team).toBeUndefined();
  expect(as("question", await emma.say("flashcard")).place).not.toBe("Our policies");
  const drilled = as("notice", await emma.press(edited, "Drill this"));
  expect(readAll(drilled)).toContain("drilled no more");
  expect(labels(drilled)).toEqual(["Start a drill"]);
  // On a message from before it is not shown as if it held.
  for (const label of ["Change the text", "Withdraw"]) {
    const stale = as("notice", await denis.press(edited, label, { part1: "Later." }));
    expect(readAll(stale)).toContain("is withdrawn");
    expect(labels(stale)).toEqual(labels(gone));
  }
  await denis.press(gone, "Undo");
  expect((await ask(emma, "How fast should we reply?")).team?.text).toEqual([{ p: ["One hour."] }]);
  expect(as("progress", await emma.say("progress")).steps.at(-1)).toMatchObject({ fresh: 0 });
});

test("an answer is drilled from where it stands, the course's like the team's", async () => {
  const { denis, emma } = teamIn(world, "this");
  const course = await ask(emma, "What are the six challenges?");
  const front = as("question", await emma.press(course, "Drill this"));
  expect(front.prompt).toBe(course.title);
  expect(as("answer", await emma.press(front, "Show the answer")).grades).toHaveLength(4);
  await writeDelay(denis);
  const own = await ask(emma, "How fast should we reply?");
  expect(as("question", await emma.press(own, "Drill this")).place).toBe("Our policies");
});

test("the team's only policy is quizzed at once, however long it is", async () => {
  const { denis, emma } = teamIn(world, "quizzed-alone");
  const set = await denis.say("policy", { question: "set" });
  const part1 = `Hearts only. ${"No other emoji, whatever the day. ".repeat(12)}`;
  await denis.press(set, "Another subject", { subject: "Emoji", part1 });
  const room = openRoom(world.bot, "t:quizzed-alone");
  await emma.say("help");
  await room.say("emma", "quiz", { questions: "3", topic: "our" });
  await room.later(40_000);
  const rounds = room.shows().filter((post) => post.kind === "round");
  expect(rounds).toHaveLength(1);
  const [{ prompt, options }] = rounds as [(typeof rounds)[number]];
  expect(prompt).toMatch(
    /our team's policies says this: Hearts only\. .+ whatever the day\. \[…\]$/,
  );
  expect(prompt.length).toBeLessThan(300);
  expect(options).toHaveLength(4);
  expect(options.map(({ text }) => text)).toContain("Emoji");
  await room.later(600_000);
});

test("a question of the team's is made only of the team's, and never mixed into the course's", async () => {
  const { denis, emma } = teamIn(world, "quizzed");
  const set = await denis.say("policy", { question: "set" });
  const subjects = { Emoji: "Hearts only", Photographs: "With consent", Giveaways: "Once a year" };
  for (const [subject, part1] of Object.entries(subjects))
    await denis.press(set, "Another subject", { subject, part1 });
  const room = openRoom(world.bot, "t:quizzed");
  await emma.say("help");
  for (const topic of ["our", "7"]) {
    room.forget();
    await room.say("emma", "quiz", { questions: "3", topic });
    await room.later(40_000);
    const rounds = room.shows().filter((post) => post.kind === "round");
    expect(rounds.length).toBeGreaterThan(0);
    for (const { options, prompt } of rounds) {
      const texts = options.map(({ text }) => text);
      const own = texts.filter((text) => Object.values(subjects).includes(text));
      expect(own.length === 0 || topic === "our").toBe(true);
      expect(prompt.match(/our team/gi) ?? []).toHaveLength(topic === "our" ? 1 : 0);
    }
    await room.later(600_000);
  }
});
