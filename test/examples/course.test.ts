/** A course is a folder: eleven files of facts are read, drilled and asked, whatever they teach. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCourse } from "../../src/index.ts";
import { as, converse } from "../support/conversation.ts";
import { lead9, nine, team } from "../support/daily.ts";
import { pump } from "../support/pump.ts";
import { openWorld, type World } from "../support/world.ts";

/** A chapter of one fact: what is done at that hour of the night. */
const chapter = (step: string | number, line: number) => `
step: ${step}
title: { fr: "Le quart ${line}", en: "Watch ${line}" }
facts:
  - id: watch-${line}
    kind: term
    source: [${line}]
    question: { fr: "Quelle lampe brille au quart ${line} ?", en: "Which lamp shines in watch ${line}?" }
    asked:
      fr: ["la lampe du quart ${line}"]
      en: ["the lamp of watch ${line}"]
    answer: { fr: "La lampe ${line}", en: "Lamp ${line}" }
`;

const folder = mkdtempSync(join(tmpdir(), "rappel-course-"));
let world: World;
beforeAll(async () => {
  for (const [index, step] of ["foundations", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].entries())
    writeFileSync(join(folder, `${index}.yaml`), chapter(step, index + 1));
  world = await openWorld({ course: readCourse(folder) });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const keeper = (locale: string) =>
  converse(world.bot, { team: "web:demo", id: `keeper-${locale}` }, { locale });

test("its cards are drilled, in its order and both languages", async () => {
  const talk = keeper("en");
  const question = as("question", await talk.say("flashcard"));
  expect(question.prompt).toBe("Which lamp shines in watch 1?");
  const answer = as("answer", await talk.press(question, "Show the answer"));
  expect(answer.answer.text).toEqual([{ p: ["Lamp 1"] }]);
  expect(answer.source.label).toBe("Course · Foundations · line 1 of the notes");
  const next = as("question", await talk.press(answer, /^Good/));
  expect(next.prompt).toBe("Which lamp shines in watch 2?");
  const french = as("question", await keeper("fr").say("flashcard", { topic: "10" }));
  expect(french.prompt).toBe("Quelle lampe brille au quart 11 ?");
});

test("it answers what is asked of it, and not what another course would", async () => {
  const talk = keeper("en");
  const found = as("policy", await talk.say("policy", { question: "the lamp of watch 7" }));
  expect(found.answer?.text).toEqual([{ p: ["Lamp 7"] }]);
  const none = as("policy", await talk.say("policy", { question: "what is RASAAI?" }));
  expect(none.title).toBe("The course does not say.");
  expect(none.source).toBeUndefined();
});

test("of too few facts no question is made: the team's card waits for the next day, and nobody is hurried", async () => {
  const { platform, lead } = team(world);
  expect(as("notice", await lead.say("quiz")).tone).toBe("sorry");
  await lead9(lead);
  for (const day of ["2026-03-03", "2026-03-09"]) {
    expect((await pump(world.bot, platform, nine(day))).arrived).toEqual([]);
    const next = await world.bot.next(nine(day));
    expect(next && next > nine(day), `${day}: ${next?.toISOString()}`).toBe(true);
  }
  expect(await world.bot.next(nine("2026-03-09"))).toEqual(nine("2026-03-10"));
});
