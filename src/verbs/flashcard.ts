/** /flashcard: one card after the other, in one message. */
import type { Topic } from "../course/topic.ts";
import { topicNamed } from "../course/topic.ts";
import { voiceOf } from "../language/speak.ts";
import type { Form, NoticePost, Post } from "../post.ts";
import { say } from "../prose.ts";
import { next } from "../review/schedule.ts";
import { isRight } from "../review/typed.ts";
import { type Sealed, seal } from "../ticket.ts";
import { type Drawn, drawnOf, gradeOf, scopeOf } from "./drawn.ts";
import { back, front, present, queueFor } from "./drill.ts";
import { apart, type Desk, type House, type Step, type Verb } from "./verb.ts";

export function flashcard(topics: readonly Topic[]): Verb {
  return {
    name: "flashcard",
    says: {
      fr: "Réviser le cours, une carte à la fois",
      en: "Drill the course, one card at a time",
    },
    args: [
      {
        name: "topic",
        says: { fr: "Une étape ou une politique", en: "A step or a policy" },
        required: false,
        choices: topics.map(({ id, title }) => ({ value: id, says: title })),
      },
    ],
    first: apart,
    async run({ args: { topic: typed = "" } }, desk) {
      if (typed.trim() === "") return present({ topic: "", extra: 0 }, desk);
      const topic = topicNamed(desk.topics, typed);
      return topic ? present({ topic: topic.id, extra: 0 }, desk) : noTopic(typed, desk);
    },
    steps: {
      start: {
        first: () => ({ how: "private" }),
        run: (_, desk) => present({ topic: "", extra: 0 }, desk),
      },
      more: onPost((pressed, desk) => present(scopeOf(pressed), desk)),
      hint: onCard(async (drawn, desk) => front(drawn, await queueFor(drawn, desk), desk, true)),
      reveal: onCard(async (drawn, desk) => {
        const memory = await desk.records.memory(drawn.card.id);
        return back(drawn, memory, desk);
      }),
      type: {
        first: (pressed, house) => {
          const form = formOf(pressed, house);
          return form ? { how: "form", form } : { how: "replace" };
        },
        // Reached only by a card that has left the course: there was nothing to ask.
        run: (pressed, desk) => present(scopeOf(pressed), desk),
      },
      typed: onCard(async (drawn, desk, _, ask) => {
        const memory = await desk.records.memory(drawn.card.id);
        const text = (ask.typed?.answer ?? "").trim();
        const right = isRight(text, drawn.card.accept[desk.voice.language]);
        return back(drawn, memory, desk, { text, right });
      }),
      grade: onCard(async (drawn, desk, pressed) => {
        const grade = gradeOf(pressed);
        if (grade) {
          const review = { card: drawn.card.id, n: drawn.n + 1, grade, at: desk.now };
          const memory = await desk.records.memory(drawn.card.id);
          await desk.records.keep(review, next(memory, review));
        }
        return present(drawn, desk);
      }),
    },
  };
}

/** A press that moves the drill's own message on. */
function onPost(run: Step["run"]): Step {
  return { first: () => ({ how: "replace" }), run };
}

/** The same for a card, unless the card has moved on since: then what there is now is shown. */
function onCard(
  run: (drawn: Drawn, desk: Desk, ...rest: [Sealed, Parameters<Step["run"]>[2]]) => Promise<Post>,
): Step {
  return onPost(async (pressed, desk, ask) => {
    const drawn = drawnOf(pressed, desk);
    const memory = drawn && (await desk.records.memory(drawn.card.id));
    if (!drawn || drawn.n !== (memory?.n ?? 0)) return present(scopeOf(pressed), desk);
    return run(drawn, desk, pressed, ask);
  });
}

function formOf(pressed: Sealed, house: House): Form | undefined {
  const drawn = drawnOf(pressed, house);
  if (!drawn) return undefined;
  const voice = voiceOf(pressed.language);
  return {
    title: voice.say("form.title"),
    intro: say(voice.pick(drawn.card.question)),
    fields: [{ name: "answer", label: voice.say("form.field"), long: false }],
    submit: voice.say("form.send"),
    cancel: voice.say("form.cancel"),
    send: seal({ ...pressed, step: "typed" }),
  };
}

function noTopic(typed: string, { voice, topics, ticket }: Desk): NoticePost {
  return {
    kind: "notice",
    language: voice.language,
    tone: "sorry",
    text: [
      { p: [voice.say("drill.noTopic", { topic: typed })] },
      { ordered: false, items: topics.map(({ title }) => [voice.pick(title)]) },
    ],
    presses: [
      { label: voice.say("help.start"), ticket: ticket("flashcard", "start"), weight: "plain" },
    ],
  };
}
