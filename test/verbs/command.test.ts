/** How what is typed becomes a verb and its arguments, whatever the platform. */
import { expect, test } from "vitest";
import { argsIn, freeText } from "../../src/verbs/command.ts";

const arg = (name: string) => ({ name, says: { fr: name, en: name }, required: false });
const sign = (...names: string[]) => ({
  ...{ name: "sail", says: { fr: "naviguer", en: "to sail" }, args: names.map(arg) },
});

test("free text is a question, and nothing said asks for help", () => {
  expect(freeText("  how fast?\n")).toEqual({ verb: "policy", args: { question: "how fast?" } });
  expect(freeText(" \n")).toEqual({ verb: "help", args: {} });
});

test("a word to each argument in order, and the rest whole to the last", () => {
  expect(argsIn("  north\t slowly, by night ", sign("course", "how"))).toEqual({
    course: "north",
    how: "slowly, by night",
  });
  expect(argsIn("north", sign("course", "how"))).toEqual({ course: "north" });
  expect(argsIn("two words", sign("all"))).toEqual({ all: "two words" });
  expect(argsIn("anything", sign())).toEqual({});
});
