/** /flashcard: one card after the other, in one message. */
import { type Topic, topicNamed } from "../course/topic.ts";
import { bare } from "../language/bare.ts";
import { voiceOf } from "../language/speak.ts";
import { isOwnCard, OWN_TOPIC } from "../policy/team.ts";
import type { Form, NoticePost, Post } from "../post.ts";
import { say } from "../prose.ts";
import { type Memory, type Review, TAKEN_BACK } from "../review/memory.ts";
import { fold, next } from "../review/schedule.ts";
import { type Sealed, seal } from "../ticket.ts";
import { practice } from "./ahead.ts";
import { cardPost } from "./answered.ts";
import { addedOf, type Drawn, drawnOf, gradeOf, scopeOf } from "./drawn.ts";
import { back, drillCard, front, present, queueFor } from "./drill.ts";
import { sorry } from "./notice.ts";
import { ordering, picksOf } from "./order.ts";
import { listed } from "./policies.ts";
import { reporting } from "./report.ts";
import { topicArg } from "./topic.ts";
import {
  apart,
  beside,
  type Desk,
  type House,
  inPlace,
  openToAll,
  type Step,
  type Verb,
} from "./verb.ts";
import { verdictOn, verdictOnOrder } from "./verdict.ts";

export function flashcard(topics: readonly Topic[]): Verb {
  return {
    name: "flashcard",
    french: "cartes",
    also: ["flashcards", "cartes", "carte", "cards"],
    says: {
      fr: "Réviser le cours, une carte à la fois",
      en: "Drill the course, one card at a time",
    },
    args: [topicArg(topics)],
    first: apart,
    async run({ args: { topic: typed = "" } }, desk) {
      if (typed.trim() === "") return present({ topic: "", extra: 0 }, desk);
      const topic = topicNamed(desk.topics, typed);
      if (topic) return present({ topic: topic.id, extra: 0 }, desk);
      return topicNamed([OWN_TOPIC], typed) ? listed(0, desk) : noTopic(typed, desk);
    },
    steps: {
      ...practice,
      ...reporting,
      start: openToAll(beside((_, desk) => present({ topic: "", extra: 0 }, desk))),
      this: openToAll(beside((pressed, desk) => drillCard(pressed.args[0] ?? "", desk))),
      more: inPlace((pressed, desk) => present(scopeOf(pressed), desk)),
      source: beside(async (pressed, desk) => {
        const card = drawnOf(pressed, desk)?.card;
        return card ? cardPost(card, desk) : present(scopeOf(pressed), desk);
      }),
      hint: onCard(async (drawn, desk) => front(drawn, await queueFor(drawn, desk), desk, true)),
      reveal: onCard(async (held, desk) => back(held, held.memory, desk)),
      type: {
        first: (pressed, house) => {
          const form = formOf(pressed, house);
          return form ? { how: "form", form } : { how: "replace" };
        },
        // Reached only by a card that has left the course: there was nothing to ask.
        run: (pressed, desk) => present(scopeOf(pressed), desk),
      },
      typed: onCard(async (held, desk, _, typed) => {
        const answer = typed.answer ?? "";
        if (bare(answer) === "") {
          const asked = front(held, await queueFor(held, desk), desk);
          return { ...asked, hint: desk.voice.say("drill.nothing") };
        }
        const verdict = verdictOn(answer, held.card, desk.voice);
        return back(held, held.memory, desk, verdict);
      }),
      order: onCard(async (drawn, desk, pressed) => {
        const letters = addedOf(pressed);
        const picks = picksOf(letters, drawn);
        if (picks.length < drawn.card.items.length)
          return ordering(drawn, letters, await queueFor(drawn, desk), desk);
        const verdict = verdictOnOrder(picks, drawn.card, desk.voice);
        return back(drawn, drawn.memory, desk, verdict);
      }),
      grade: onCard(async (drawn, desk, pressed) => {
        const { records, now, retention } = desk;
        const grade = gradeOf(pressed);
        if (!grade) return present(drawn, desk);
        const { card, sure, memory } = drawn;
        const entry = { card: card.id, n: drawn.n + 1, grade, at: now, retention, sure };
        await records.keep(entry, next(memory, entry));
        return present(drawn, desk);
      }),
      undo: onCard(async (drawn, desk) => {
        const { records, now, retention } = desk;
        const card = drawn.card.id;
        const entry: Review = {
          card,
          n: drawn.n + 1,
          grade: TAKEN_BACK,
          at: now,
          retention,
          sure: undefined,
        };
        const memory = fold([...(await records.log(card)), entry]);
        if (memory && !(await records.keep(entry, memory))) return present(drawn, desk);
        return back({ ...drawn, n: entry.n, sure: undefined }, memory, desk);
      }),
    },
  };
}

/** A card as it was drawn, and is still. */
type Held = Drawn & { memory: Memory | undefined };

/** A press on a card, unless the card has moved on since: then what there is now is shown. */
function onCard(
  run: (held: Held, desk: Desk, pressed: Sealed, typed: Record<string, string>) => Promise<Post>,
): Step {
  return inPlace(async (pressed, desk, ask) => {
    const drawn = drawnOf(pressed, desk);
    const memory = drawn && (await desk.records.memory(drawn.card.id));
    if (!drawn || drawn.n !== (memory?.n ?? 0)) return present(scopeOf(pressed), desk);
    return run({ ...drawn, memory }, desk, pressed, ask.typed ?? {});
  });
}

/** The words of a team's own card are not at hand: they stand in the message that was pressed. */
function formOf(pressed: Sealed, house: House): Form | undefined {
  const card = drawnOf(pressed, house)?.card;
  if (!card && !isOwnCard(pressed.args[2] ?? "")) return undefined;
  const voice = voiceOf(pressed.language);
  const list = (card?.items.length ?? 0) > 0;
  const label = voice.say(list ? "form.list" : "form.field");
  const kind = card?.kind === "term" ? "line" : "long";
  return {
    title: voice.say("form.title"),
    intro: card ? say(voice.pick(card.question)) : [],
    fields: [{ name: "answer", label, kind, optional: false }],
    submit: voice.say("form.send"),
    cancel: voice.say("form.cancel"),
    send: seal({ ...pressed, step: "typed" }),
  };
}

function noTopic(typed: string, { voice, topics, ticket }: Desk): NoticePost {
  return sorry(
    [
      { p: [voice.say("drill.noTopic", { topic: typed })] },
      { ordered: false, items: topics.map(({ title }) => [voice.pick(title)]) },
    ],
    { voice },
    [{ label: voice.say("help.start"), ticket: ticket("flashcard", "start"), weight: "plain" }],
  );
}
