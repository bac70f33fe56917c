/** /outline: one topic of the course, and a button that moves on to the next. */
import type { Topic } from "../../src/course/topic.ts";
import { topicNamed } from "../../src/course/topic.ts";
import { say } from "../../src/prose.ts";
import { sorry } from "../../src/verbs/notice.ts";
import { apart, type Desk, inPlace, type Said, type Verb } from "../../src/verbs/verb.ts";

/** Words of the house's own stand in `src/language`, which no example changes. */
const SAYS = {
  cards: { fr: "cartes", en: "cards" },
  next: { fr: "Le sujet suivant", en: "The next topic" },
  none: { fr: "Le cours n'a pas ce sujet.", en: "The course has no such topic." },
};

export const outline: Verb = {
  name: "outline",
  french: "plan",
  also: ["plan"],
  says: { fr: "Le plan du cours, un sujet à la fois", en: "The course's outline, topic by topic" },
  args: [{ name: "topic", says: { fr: "Le sujet", en: "The topic" }, required: false }],
  first: apart,
  run: async ({ args }, desk) => shown(topicNamed(desk.topics, args.topic ?? "0"), desk),
  steps: {
    // What a ticket carries is checked: the course may have changed since it was drawn.
    next: inPlace(async ({ args: [id = ""] }, desk) => {
      const { topics } = desk;
      return shown(topics[topics.findIndex((topic) => topic.id === id) + 1] ?? topics[0], desk);
    }),
  },
};

function shown(topic: Topic | undefined, desk: Desk): Said {
  const { voice, ticket } = desk;
  if (!topic) return sorry(voice.pick(SAYS.none), desk);
  return {
    kind: "notice",
    language: voice.language,
    tone: "info",
    text: say(
      { strong: voice.pick(topic.title) },
      ` · ${topic.cards.length} ${voice.pick(SAYS.cards)}`,
    ),
    presses: [
      { label: voice.pick(SAYS.next), ticket: ticket("outline", "next", topic.id), weight: "main" },
    ],
  };
}
