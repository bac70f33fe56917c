/** The argument that names a part of the course. */
import type { Arg } from "../bot.ts";
import { type Topic, topicsLike } from "../course/topic.ts";

export function topicArg(topics: readonly Topic[]): Arg {
  return {
    name: "topic",
    says: { fr: "Une étape ou une politique", en: "A step or a policy" },
    required: false,
    complete: (typed, language) =>
      topicsLike(topics, typed).map(({ id, title }) => ({ value: id, label: title[language] })),
  };
}
