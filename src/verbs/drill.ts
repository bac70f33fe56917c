/** The posts of a drill: a card's front, its back, and the end. */
import type { Topic } from "../course/topic.ts";
import type { PhraseKey } from "../language/speak.ts";
import type { AnswerPost, NoticePost, Post, Press, QuestionPost } from "../post.ts";
import { type Block, say } from "../prose.ts";
import { dayLeft } from "../review/day.ts";
import { GRADES, type Grade, type Memory } from "../review/memory.ts";
import { type Queue, queueOf } from "../review/queue.ts";
import { preview } from "../review/schedule.ts";
import { NEW_A_DAY } from "../review/settings.ts";
import { argsOf, type Drawn, type Scope } from "./drawn.ts";
import { notice, sorry } from "./notice.ts";
import type { Desk, House } from "./verb.ts";
import { answerOf, hintOf, placeOf, sourceOf } from "./words.ts";

/** How long a grade can be taken back: ms, an hour. */
const UNDOABLE = 3_600_000;
/** How many more new cards one press begins. */
const MORE = NEW_A_DAY;

function cardsOf(topic: string, house: House): Topic["cards"] {
  return house.topics.find(({ id }) => id === topic)?.cards ?? house.course.cards;
}

/** The next card's front, or the word that there is none; and the last grade, to be taken back. */
export async function present(scope: Scope, desk: Desk): Promise<Post> {
  const queue = await queueFor(scope, desk);
  const last = lastGraded(queue, desk.now);
  const undo = last
    ? [
        press(
          "undo",
          "drill.undo",
          { ...scope, card: last.card, n: last.memory.n, sure: undefined },
          desk,
        ),
      ]
    : [];
  if (!queue.next) return done(scope, queue, desk, undo);
  const { card, memory } = queue.next;
  const post = front({ ...scope, card, n: memory?.n ?? 0, sure: undefined }, queue, desk);
  return { ...post, presses: [...post.presses, ...undo] };
}

/** What was graded last, if it was so lately that it may have been a slip. */
function lastGraded({ begun }: Queue, now: Date): Queue["begun"][number] | undefined {
  const at = ({ memory }: Queue["begun"][number]) => memory.reviewed.getTime();
  const [first, ...others] = begun;
  const last = first && others.reduce((a, b) => (at(b) > at(a) ? b : a), first);
  return last && now.getTime() - at(last) <= UNDOABLE ? last : undefined;
}

export async function queueFor({ topic, extra }: Scope, desk: Desk): Promise<Queue> {
  const { records, now, zone, newADay, choices } = desk;
  const memories = await records.memories();
  const left = dayLeft({ memories, newADay, easyDays: choices.easyDays, extra, zone, now });
  return queueOf({ cards: cardsOf(topic, desk), memories, left, now });
}

/** `hint` shows it, and takes its button away. */
export function front(drawn: Drawn, queue: Queue, desk: Desk, hint = false): QuestionPost {
  const { card } = drawn;
  const { voice, choices } = desk;
  const reveals = choices.confidence
    ? [
        press("reveal", "drill.sure", { ...drawn, sure: true }, desk, "main"),
        press("reveal", "drill.unsure", { ...drawn, sure: false }, desk),
      ]
    : [press("reveal", "drill.reveal", drawn, desk, "main")];
  return {
    kind: "question",
    language: voice.language,
    place: placeOf(card, voice),
    left: voice.say("drill.left", { due: queue.due, fresh: queue.fresh }),
    prompt: voice.pick(card.question),
    items: [],
    ...(hint && { hint: hintOf(card, voice) }),
    presses: [
      ...reveals,
      press("type", "drill.type", drawn, desk),
      ...(card.kind === "sequence" ? [press("order", "drill.order", drawn, desk)] : []),
      ...(hint ? [] : [press("hint", "drill.hint", drawn, desk)]),
    ],
  };
}

/** What an answer given was worth: shown, and a grade proposed, never imposed. */
export interface Verdict {
  typed: NonNullable<AnswerPost["typed"]>;
  proposed: Grade;
}

export function back(
  drawn: Drawn,
  memory: Memory | undefined,
  desk: Desk,
  verdict?: Verdict,
): AnswerPost {
  const { card } = drawn;
  const { voice, now, retention } = desk;
  const due = preview(memory, { card: card.id, at: now, retention });
  const proposed = verdict?.proposed ?? 3;
  return {
    ...bare(drawn, desk),
    ...(verdict && { typed: verdict.typed }),
    ask: voice.say("drill.ask"),
    grades: GRADES.map((grade) => ({
      label: voice.say(`drill.grade.${grade}`, {
        interval: voice.interval(due[grade].getTime() - now.getTime()),
      }),
      ticket: desk.ticket("flashcard", "grade", ...argsOf(drawn, grade)),
      weight: grade === proposed ? "main" : "plain",
    })),
  };
}

/** A card's back with nothing to grade. */
export function bare(drawn: Drawn, desk: Desk): AnswerPost {
  const { card } = drawn;
  const { voice } = desk;
  return {
    kind: "answer",
    language: voice.language,
    place: placeOf(card, voice),
    prompt: voice.pick(card.question),
    answer: answerOf(card, voice),
    source: sourceOf(card, voice),
    ask: "",
    grades: [],
    presses: [
      press("source", "drill.wherefrom", drawn, desk),
      press("report", "drill.report", drawn, desk),
    ],
  };
}

function done({ topic, extra }: Scope, queue: Queue, desk: Desk, undo: Press[]): NoticePost {
  const { voice } = desk;
  const text: Block[] = say({ strong: voice.say("drill.done") });
  const [soonest] = queue.begun;
  if (soonest)
    text.push({ p: [voice.say("drill.nextDue"), { date: soonest.memory.due, as: "relative" }] });
  if (queue.waiting > 0) text.push({ p: [voice.say("drill.waiting", { count: queue.waiting })] });
  else if (queue.beyond > 0) text.push({ p: [voice.say("drill.beyond", { count: queue.beyond })] });
  // More counts from where the day stands, which may be beyond what this drill was allowed.
  const more = desk.ticket("flashcard", "more", topic, extra - queue.left.newLeft + MORE);
  const ahead = desk.ticket("flashcard", "ahead", topic, extra, 0);
  return notice(text, desk, [
    ...(queue.beyond + queue.waiting > 0
      ? [{ label: voice.say("drill.more"), ticket: more, weight: "main" as const }]
      : []),
    ...(queue.begun.length > 0
      ? [{ label: voice.say("drill.ahead"), ticket: ahead, weight: "plain" as const }]
      : []),
    ...undo,
  ]);
}

export function press(
  step: string,
  label: PhraseKey,
  drawn: Drawn,
  { voice, ticket }: Desk,
  weight: Press["weight"] = "plain",
): Press {
  return { label: voice.say(label), ticket: ticket("flashcard", step, ...argsOf(drawn)), weight };
}

/** The front of the card that an answer is from; had it left, the word that it has. */
export async function drillCard(id: string, desk: Desk): Promise<Post> {
  const scope = { topic: "", extra: 0 };
  const card = desk.course.card(id);
  if (!card) return left(desk);
  const memory = await desk.records.memory(id);
  const drawn = { ...scope, card, n: memory?.n ?? 0, sure: undefined };
  return front(drawn, await queueFor(scope, desk), desk);
}

function left(desk: Desk): NoticePost {
  const { voice, ticket } = desk;
  return sorry(voice.say("drill.gone"), desk, [
    { label: voice.say("help.start"), ticket: ticket("flashcard", "start"), weight: "plain" },
  ]);
}
