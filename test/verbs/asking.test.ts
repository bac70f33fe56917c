/** How a quiz may be asked for: by named arguments, and in words typed in any order. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { topicsOf } from "../../src/course/topic.ts";
import { askingOf } from "../../src/verbs/asking.ts";
import { course } from "../support/world.ts";

const topics = topicsOf(course);
const NAMES = ["action", "questions", "topic", "seconds", "mode"];

function read(args: Record<string, string>) {
  const { topic, ...asking } = askingOf(args, topics);
  return { ...asking, topic: topic?.id };
}

/** Typed on one line, of which the platforms make arguments word by word. */
function typed(line: string) {
  const words = line.split(" ");
  return read(Object.fromEntries(words.map((word, at) => [NAMES[at] ?? "more", word])));
}

const usual = { action: "start", mode: "live", questions: 5, seconds: 20, topic: undefined };

describe("named", () => {
  test.each([
    [{ topic: "7" }, { topic: "7" }],
    [{ seconds: "30" }, { seconds: 30 }],
    [
      { questions: "3", topic: "9", seconds: "12", mode: "day" },
      { questions: 3, topic: "9", seconds: 12, mode: "day" },
    ],
    [{ topic: "interaction" }, { topic: "9" }],
    [{ action: "stop" }, { action: "stop" }],
    [{ topic: "zzz" }, { odd: "zzz" }],
  ] as [Record<string, string>, object][])("%j", (args, meant) => {
    expect(read(args)).toEqual({ ...usual, odd: undefined, ...meant });
  });
});

describe("typed", () => {
  test.each([
    ["5", { questions: 5 }],
    ["5 40", { questions: 5, seconds: 40 }],
    ["5 7", { questions: 5, topic: "7" }],
    ["start 5 7", { questions: 5, topic: "7" }],
    ["5 7 40", { questions: 5, topic: "7", seconds: 40 }],
    ["start 5 7 40 day", { questions: 5, topic: "7", seconds: 40, mode: "day" }],
    ["C 5", { questions: 5, topic: "5c" }],
    ["start C 5 7", { questions: 5, topic: "5c", seconds: 7 }],
    ["30s", { seconds: 30 }],
    ["8 30s jour", { questions: 8, seconds: 30, mode: "day" }],
    ["arrêter", { action: "stop" }],
    ["5 nonsense", { questions: 5, odd: "nonsense" }],
  ])("%s", (line, meant) => {
    expect(typed(line)).toEqual({ ...usual, odd: undefined, ...meant });
  });
});

test("in whatever order its parts are typed, it means the same", () => {
  const parts = ["12", "5C", "45s", "day"];
  const meant = { ...usual, questions: 12, topic: "5c", seconds: 45, mode: "day", odd: undefined };
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: 4 }), (words) => {
      expect(typed(words.join(" "))).toEqual(meant);
    }),
  );
});
