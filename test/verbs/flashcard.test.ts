/** A drill, told as a conversation. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerPost, Post, QuestionPost } from "../../src/index.ts";
import { as, type Conversation, converse, pressesOn } from "../support/conversation.ts";
import { course, openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let people = 0;
const newcomer = (options = {}) =>
  converse(world.bot, { team: "t:drill", id: `m${people++}` }, options);
const log = (who: Conversation, card: string) =>
  world.store.once({ id: `log:${Math.random()}`, who: who.who, at: new Date() }, (records) =>
    records.log(card),
  );
const front = async (who: Conversation, topic = "") =>
  as("question", await who.say("flashcard", { topic }));
const reveal = async (who: Conversation, post: Post) =>
  as("answer", await who.press(post, "Show the answer"));
const grade = (who: Conversation, post: Post, label: RegExp) => who.press(post, label);
const labels = (post: Post) => pressesOn(post).map(({ label }) => label);
const cardOf = (post: QuestionPost | AnswerPost) => {
  const card = course.cards.find(({ question }) => question.en === post.prompt);
  if (!card) throw new Error(`no card asks "${post.prompt}"`);
  return card;
};

test("a grade taken back shows the card again, and the schedule is as it was", async () => {
  const who = newcomer();
  const first = await front(who);
  const card = cardOf(first);
  const next = as("question", await grade(who, await reveal(who, first), /^Good/));
  expect(next.prompt).not.toBe(first.prompt);
  const again = as("answer", await who.press(next, "Undo the last grade"));
  expect(again.prompt).toBe(first.prompt);
  expect((await front(who)).prompt).toBe(first.prompt);
  expect((await log(who, card.id))?.map((entry) => entry.grade)).toEqual([3, 0]);
  // Undone twice, and graded with the ticket from before: nothing more happens.
  expect(as("question", await who.press(next, "Undo the last grade")).prompt).toBe(first.prompt);
  expect((await log(who, card.id))?.length).toBe(2);
  await grade(who, again, /^Easy/);
  expect((await log(who, card.id))?.map((entry) => entry.grade)).toEqual([3, 0, 4]);
});

test("grades are taken back one after the other, the last first, within the hour", async () => {
  const who = newcomer();
  const first = await front(who);
  const second = as("question", await grade(who, await reveal(who, first), /^Good/));
  who.later(1000);
  const third = await grade(who, await reveal(who, second), /^Good/);
  const back = as("answer", await who.press(third, "Undo the last grade"));
  expect(back.prompt).toBe(second.prompt);
  const again = as("answer", await who.press(await front(who), "Undo the last grade"));
  expect(again.prompt).toBe(first.prompt);
  who.later(1000);
  const next = await grade(who, again, /^Good/);
  expect(labels(next)).toContain("Undo the last grade");
  who.later(3_600_001);
  expect(labels(await front(who))).not.toContain("Undo the last grade");
});

test("a double click still leaves the grade to be taken back", async () => {
  const who = newcomer();
  const answer = await reveal(who, await front(who));
  await grade(who, answer, /^Good/);
  expect(labels(await grade(who, answer, /^Good/))).toContain("Undo the last grade");
});

test("a lapse comes back in the same drill, when nothing else is left", async () => {
  const who = newcomer();
  const first = await front(who);
  let post: Post = await grade(who, await reveal(who, first), /^Again/);
  for (let turn = 0; turn < 9; turn += 1) post = await grade(who, await reveal(who, post), /^Easy/);
  expect(as("question", post).prompt).toBe(first.prompt);
});

test("when the day's cards are done, the next is told; more come if asked for", async () => {
  const who = newcomer();
  let post: Post = await front(who);
  for (let turn = 0; turn < 10; turn += 1)
    post = await grade(who, await reveal(who, post), /^Easy/);
  expect(as("notice", post).text[1]).toMatchObject({ p: ["Next card: ", { as: "relative" }] });
  const more = as("question", await who.press(post, "More new cards"));
  expect(more.left).toBe("0 to review · 10 new");
  // The day's count survives: a new drill is done, and its own "more" still brings ten.
  const anew = as("notice", await who.say("flashcard"));
  expect(as("question", await who.press(anew, "More new cards")).left).toContain("10 new");
  who.later(86_400_000);
  expect((await front(who)).left).toContain("10 new");
});

test("practice ahead shows what is begun, the soonest due first, and changes nothing", async () => {
  const who = newcomer();
  let post: Post = await front(who);
  const seen: string[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    seen.push(as("question", post).prompt);
    post = await grade(who, await reveal(who, post), /^Easy/);
  }
  const before = await who.say("progress");
  post = await who.press(post, "Practise ahead");
  const practised: string[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    practised.push(as("question", post).prompt);
    const back = await reveal(who, post);
    expect(back.grades).toEqual([]);
    post = await who.press(back, "Next card");
  }
  expect(practised.toSorted()).toEqual(seen.toSorted());
  expect(JSON.stringify(as("notice", post).text)).toContain("schedule is as it was");
  expect(await who.say("progress")).toEqual(before);
});

test("typed answers: every kind of card takes one, shows what was missed, proposes a grade", async () => {
  const who = newcomer();
  const typed = async (topic: string, wanted: (post: QuestionPost) => boolean, answer: string) => {
    let post: Post = await front(who, topic);
    while (!wanted(as("question", post))) post = await grade(who, await reveal(who, post), /^Easy/);
    return as("answer", await who.press(post, "Type the answer", { answer }));
  };
  const main = ({ grades }: AnswerPost) => grades.find(({ weight }) => weight === "main")?.label;
  const isList = (post: QuestionPost) =>
    cardOf(post).mnemonic === "MVMFRESR" && cardOf(post).items.length > 0;
  const list = await typed("foundations", isList, "virality, recruitment\nbananas");
  expect(list.typed?.right).toBe(false);
  const marks = Map.groupBy(list.typed?.marks ?? [], ({ mark }) => mark);
  expect(marks.get("missed")?.length).toBeGreaterThan(4);
  expect(marks.get("wrong")).toEqual([
    { text: "bananas", mark: "wrong", says: "not in the answer" },
  ]);
  expect(main(list)).toMatch(/^Again/);
  expect(list.grades).toHaveLength(4);
});

test("spaces alone are no answer: the card waits, and says so", async () => {
  const who = newcomer();
  const first = await front(who);
  const again = as("question", await who.press(first, "Type the answer", { answer: " \n " }));
  expect(again.prompt).toBe(first.prompt);
  expect(again.hint).toContain("Nothing was typed");
  expect(labels(again)).toEqual(labels(first));
});

test("a sequence is put in order by pressing letters", async () => {
  const who = newcomer();
  let post: Post = await front(who, "foundations");
  while (!labels(post).includes("Put in order"))
    post =
      post.kind === "notice"
        ? await who.press(post, "More new cards")
        : await grade(who, await reveal(who, post), /^Easy/);
  const question = as("question", post);
  const { items } = cardOf(question);
  let ordering = as("question", await who.press(question, "Put in order"));
  expect(ordering.items.toSorted()).toEqual(items.map(({ answer }) => answer.en).toSorted());
  const letter = (at: number) =>
    "ABCDEFGHIJ"[ordering.items.indexOf(items[at]?.answer.en ?? "")] ?? "?";
  let last: Post = ordering;
  for (let at = 0; at < items.length; at += 1) {
    last = await who.press(ordering, letter(at));
    if (last.kind === "question") ordering = last;
  }
  const answer = as("answer", last);
  expect(answer.typed).toMatchObject({ right: true });
  expect(answer.typed?.marks.map(({ mark }) => mark)).toEqual(items.map(() => "right"));
});

test("asked how sure one is: a confident error comes back first", async () => {
  const who = newcomer();
  await who.press(await who.say("settings"), "My drills", {
    newADay: "10",
    retention: "90",
    confidence: "1",
    until: "",
  });
  const first = await front(who);
  expect(labels(first).slice(0, 2)).toEqual(["I know it", "I am not sure"]);
  let post = await grade(who, as("answer", await who.press(first, "I am not sure")), /^Again/);
  const second = as("question", post);
  post = await grade(who, as("answer", await who.press(second, "I know it")), /^Again/);
  who.later(30 * 60_000);
  expect((await front(who)).prompt).toBe(second.prompt);
  expect((await log(who, cardOf(first).id))?.map(({ sure }) => sure)).toEqual([false]);
});

test("where it is from opens the fact as an answer; beside the card, not in its place", async () => {
  const who = newcomer();
  const answer = await reveal(who, await front(who));
  const source = as("policy", await who.press(answer, "Where is this from?"));
  expect(source).toMatchObject({ title: answer.prompt, source: answer.source });
});

test("a reported card reaches those who lead, and is settled by them alone", async () => {
  const lead = converse(world.bot, { team: "t:drill", id: "lead" }, { admin: true });
  await lead.say("help");
  const who = newcomer();
  const answer = await reveal(who, await front(who));
  const sends = await who.sends(answer, "Report this card", { reason: "*typo* <!channel>" });
  expect(sends.map(({ to }) => to)).toEqual(["asker", { team: "t:drill", id: "lead" }]);
  expect(JSON.stringify(sends[1]?.post)).toContain("*typo* <!channel>");
  // In the lead's language, though nobody chose the team's.
  expect(JSON.stringify(sends[1]?.post)).toContain("Someone in your team reports");
  expect(JSON.stringify(sends[1]?.post)).toContain(answer.prompt);
  const empty = as("notice", await who.press(answer, "Report this card", { reason: " " }));
  expect(empty.tone).toBe("sorry");
  const reports = as("notice", await lead.press(await lead.say("settings"), "Reported cards"));
  expect(JSON.stringify(reports.text)).toContain("*typo*");
  const settled = as("notice", await lead.press(reports, "Done: 1"));
  expect(JSON.stringify(settled.text)).toContain("No card is reported");
});
