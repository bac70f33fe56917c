/** /policy, and whatever is said to the bot: an answer from the course, with its source. */
import type { Card } from "../course/deck.ts";
import { voiceOf } from "../language/speak.ts";
import type { Form, PolicyPost, Post } from "../post.ts";
import { say } from "../prose.ts";
import { type Sealed, seal } from "../ticket.ts";
import { notice } from "./notice.ts";
import { aloud, beside, type Desk, openToAll, type Verb } from "./verb.ts";
import { answerOf, sourceOf } from "./words.ts";

/** How many facts are named as lying near. */
const NEAR = 3;

export const policy: Verb = {
  name: "policy",
  says: {
    fr: "Poser une question au cours : que dit-il, et où ?",
    en: "Ask the course a question: what does it say, and where?",
  },
  args: [
    {
      name: "question",
      says: {
        fr: "Votre question, en français ou en anglais",
        en: "Your question, in French or English",
      },
      required: true,
    },
  ],
  first: aloud,
  run: async ({ args: { question = "" } }, desk) => replyTo(question, desk),
  steps: {
    ask: openToAll({
      first: (pressed) => ({ how: "form", form: askForm(pressed) }),
      run: async (_, desk) => replyTo("", desk), // a form goes no further
    }),
    asked: openToAll(beside(async (_, desk, { typed }) => replyTo(typed?.question ?? "", desk))),
  },
};

function replyTo(question: string, desk: Desk): Post {
  if (question.trim() === "") return notice(desk.voice.say("policy.empty"), desk);
  return policyPost(question, desk);
}

function askForm(pressed: Sealed): Form {
  const { say } = voiceOf(pressed.language);
  return {
    title: say("help.ask"),
    intro: [],
    fields: [{ name: "question", label: say("help.question"), kind: "long", optional: false }],
    submit: say("form.submit"),
    cancel: say("form.cancel"),
    send: seal({ ...pressed, step: "asked" }),
  };
}

export function policyPost(
  question: string,
  { lookup, voice }: Pick<Desk, "lookup" | "voice">,
): PolicyPost {
  const { answered, cards } = lookup(question, voice.language);
  const [best] = cards;
  const titles = cards.slice(0, NEAR).map((card) => voice.pick(card.question));
  if (!answered || !best)
    return {
      kind: "policy",
      language: voice.language,
      title: voice.say("policy.none"),
      answer: { text: say(voice.say("policy.noneWhy")), notes: [] },
      near: { label: voice.say("policy.near"), titles },
      presses: [],
    };
  return cardPost(best, { voice });
}

/** A card as an answer, with where it comes from. An item answers what its list asks. */
export function cardPost(card: Card, { voice }: Pick<Desk, "voice">): PolicyPost {
  return {
    kind: "policy",
    language: voice.language,
    title: voice.pick((card.list ?? card).question),
    answer: answerOf(card, voice),
    source: sourceOf(card, voice),
    near: { label: voice.say("policy.near"), titles: [] },
    presses: [],
  };
}
