/** How `/quiz` is asked for: "5 C 20", in any order, with the arguments named or not. */
import { type Topic, topicNamed } from "../course/topic.ts";
import { bare } from "../language/bare.ts";

/** How many questions a round may have, and how many seconds a live question may be open. */
export const QUESTIONS = { least: 1, most: 20, usual: 5 } as const;
export const SECONDS = { least: 5, most: 300, usual: 20 } as const;

const ACTIONS: Record<string, "start" | "stop" | "skip" | "weekly"> = {
  ...{ start: "start", commencer: "start", lancer: "start" },
  ...{ stop: "stop", arreter: "stop", fin: "stop" },
  ...{ skip: "skip", passer: "skip" },
  ...{ weekly: "weekly", semaine: "weekly", hebdomadaire: "weekly" },
};
const MODES: Record<string, "live" | "day"> = {
  ...{ live: "live", direct: "live" },
  ...{ day: "day", jour: "day", journee: "day" },
};

export interface Asking {
  action: "start" | "stop" | "skip" | "weekly";
  questions: number;
  seconds: number;
  mode: "live" | "day";
  topic: Topic | undefined;
  /** What was not understood, as typed. */
  odd: string | undefined;
}

/** A number alone is how many questions, a second one the seconds; "20s" is seconds. */
export function askingOf(args: Record<string, string>, topics: readonly Topic[]): Asking {
  const asking: Asking = {
    ...{ action: "start", mode: "live", topic: undefined, odd: undefined },
    ...{ questions: QUESTIONS.usual, seconds: SECONDS.usual },
  };
  const rest: string[] = [];
  let counted = false;
  const words = ["action", "questions", "topic", "seconds", "mode"]
    .map((name) => args[name] ?? "")
    .join(" ");
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const name = bare(word);
    const number = /^(\d{1,4})(s?)$/.exec(name);
    const action = ACTIONS[name];
    const mode = MODES[name];
    if (action) asking.action = action;
    else if (mode) asking.mode = mode;
    else if (number && (number[2] || counted)) asking.seconds = Number(number[1]);
    else if (number) {
      asking.questions = Number(number[1]);
      counted = true;
    } else rest.push(word);
  }
  const typed = rest.join(" ");
  asking.topic = typed ? topicNamed(topics, typed) : undefined;
  if (typed && !asking.topic) asking.odd = typed;
  return asking;
}
