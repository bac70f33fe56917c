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

const NAMES = ["action", "questions", "topic", "seconds", "mode"] as const;
const COUNT = /^\d{1,4}$/;
const SECONDS_TYPED = /^(\d{1,4})s?$/;

/**
 * As the arguments are named, if each is what its name says; else in whatever order they were typed:
 * the first number is how many questions, another one the topic if it is a step's, else the seconds.
 * "20s" is seconds wherever it stands.
 */
export function askingOf(args: Record<string, string>, topics: readonly Topic[]): Asking {
  const asking: Asking = {
    ...{ action: "start", mode: "live", topic: undefined, odd: undefined },
    ...{ questions: QUESTIONS.usual, seconds: SECONDS.usual },
  };
  const takes: Record<(typeof NAMES)[number], (typed: string) => boolean> = {
    action: (typed) => set("action", ACTIONS[bare(typed)]),
    questions: (typed) => set("questions", COUNT.test(typed) ? Number(typed) : undefined),
    topic: (typed) => set("topic", topicNamed(topics, typed)),
    seconds: (typed) => set("seconds", numberIn(SECONDS_TYPED, typed)),
    mode: (typed) => set("mode", MODES[bare(typed)]),
  };
  function set<K extends keyof Asking>(name: K, value: Asking[K] | undefined): boolean {
    if (value !== undefined) asking[name] = value;
    return value !== undefined;
  }

  const given = NAMES.flatMap((name) => {
    const typed = args[name]?.trim();
    return typed ? [{ name, typed }] : [];
  });
  const usual = { ...asking };
  if (given.every(({ name, typed }) => takes[name](typed))) return asking;

  Object.assign(asking, usual);
  const [numbers, rest]: [string[], string[]] = [[], []];
  for (const word of given.flatMap(({ typed }) => typed.split(/\s+/)))
    if (COUNT.test(word)) numbers.push(word);
    else if (![takes.action, takes.mode, takes.seconds].some((take) => take(word))) rest.push(word);
  const typed = rest.join(" ");
  if (typed && !takes.topic(typed)) asking.odd = typed;
  const [count, ...more] = numbers;
  if (count) takes.questions(count);
  for (const number of more) if (asking.topic || !takes.topic(number)) takes.seconds(number);
  return asking;
}

function numberIn(like: RegExp, typed: string): number | undefined {
  const [, digits] = like.exec(typed) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
