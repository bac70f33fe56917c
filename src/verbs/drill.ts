/** The posts of a drill: a card's front, its back, and the end. */
import type { Topic } from "../course/topic.ts";
import type { AnswerPost, NoticePost, Post, QuestionPost } from "../post.ts";
import { type Block, say } from "../prose.ts";
import { NEW_A_DAY, startOfDay } from "../review/day.ts";
import { GRADES, type Memory } from "../review/memory.ts";
import { type Queue, queueOf } from "../review/queue.ts";
import { preview } from "../review/schedule.ts";
import type { Drawn, Scope } from "./drawn.ts";
import type { Desk, House } from "./verb.ts";
import { answerOf, hintOf, placeOf, sourceOf } from "./words.ts";

/** How many more new cards one press begins. */
const MORE = NEW_A_DAY;

function cardsOf(topic: string, house: House): Topic["cards"] {
  return house.topics.find(({ id }) => id === topic)?.cards ?? house.course.cards;
}

/** The next card's front, or the word that there is none. */
export async function present(scope: Scope, desk: Desk): Promise<Post> {
  const queue = await queueFor(scope, desk);
  if (!queue.next) return done(scope, queue, desk);
  return front({ ...scope, card: queue.next.card, n: queue.next.memory?.n ?? 0 }, queue, desk);
}

export async function queueFor({ topic, extra }: Scope, desk: Desk): Promise<Queue> {
  const { records, now, zone } = desk;
  return queueOf({
    cards: cardsOf(topic, desk),
    memories: await records.memories(),
    newLeft: NEW_A_DAY + extra - (await records.newSince(startOfDay(now, zone))),
    now,
  });
}

/** `hint` shows it, and takes its button away. */
export function front(drawn: Drawn, queue: Queue, desk: Desk, hint = false): QuestionPost {
  const { card } = drawn;
  const { voice } = desk;
  const ticket = (step: string) => ticketFor(step, drawn, desk);
  return {
    kind: "question",
    language: voice.language,
    place: placeOf(card, voice),
    left: voice.say("drill.left", { due: queue.due, fresh: queue.fresh }),
    prompt: voice.pick(card.question),
    ...(hint && { hint: hintOf(card, voice) }),
    presses: [
      { label: voice.say("drill.reveal"), ticket: ticket("reveal"), weight: "main" },
      ...(card.kind === "term"
        ? [{ label: voice.say("drill.type"), ticket: ticket("type"), weight: "plain" as const }]
        : []),
      ...(hint
        ? []
        : [{ label: voice.say("drill.hint"), ticket: ticket("hint"), weight: "plain" as const }]),
    ],
  };
}

/** `typed` is what the learner wrote, and whether it was right: it proposes a grade, no more. */
export function back(
  drawn: Drawn,
  memory: Memory | undefined,
  desk: Desk,
  typed?: { text: string; right: boolean },
): AnswerPost {
  const { card } = drawn;
  const { voice, now } = desk;
  const due = preview(memory, card.id, now);
  const proposed = typed?.right === false ? 1 : 3;
  return {
    kind: "answer",
    language: voice.language,
    place: placeOf(card, voice),
    prompt: voice.pick(card.question),
    answer: answerOf(card, voice),
    ...(typed && {
      typed: {
        text: typed.text || voice.say("drill.nothing"),
        verdict: [{ strong: voice.say(typed.right ? "drill.right" : "drill.wrong") }],
        right: typed.right,
      },
    }),
    source: sourceOf(card, voice),
    ask: voice.say("drill.ask"),
    grades: GRADES.map((grade) => ({
      label: voice.say(`drill.grade.${grade}`, {
        interval: voice.interval(due[grade].getTime() - now.getTime()),
      }),
      ticket: ticketFor("grade", drawn, desk, grade),
      weight: grade === proposed ? "main" : "plain",
    })),
  };
}

function done({ topic, extra }: Scope, queue: Queue, desk: Desk): NoticePost {
  const { voice } = desk;
  const text: Block[] = say({ strong: voice.say("drill.done") });
  if (queue.nextDue)
    text.push({ p: [voice.say("drill.nextDue"), { date: queue.nextDue, as: "relative" }] });
  if (queue.beyond > 0) text.push({ p: [voice.say("drill.beyond", { count: queue.beyond })] });
  // More counts from where the day stands, which may be beyond what this drill was allowed.
  const ticket = desk.ticket("flashcard", "more", topic, extra - queue.newLeft + MORE);
  return {
    kind: "notice",
    language: voice.language,
    tone: "info",
    text,
    presses: queue.beyond > 0 ? [{ label: voice.say("drill.more"), ticket, weight: "plain" }] : [],
  };
}

function ticketFor(step: string, { topic, extra, card, n }: Drawn, desk: Desk, grade?: number) {
  return desk.ticket("flashcard", step, topic, extra, card.id, n, ...(grade ? [grade] : []));
}
