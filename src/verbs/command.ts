/** What is typed, as a verb and its arguments: free text too, and that which is plainly a command. */
import type { VerbAsk } from "../ask.ts";
import type { VerbSign } from "../bot.ts";
import { bare } from "../language/bare.ts";
import type { Verb } from "./verb.ts";

/** Free text is a question, and nothing said asks for help. */
export function freeText(text: string): Pick<VerbAsk, "verb" | "args"> {
  const question = text.trim();
  return question ? { verb: "policy", args: { question } } : { verb: "help", args: {} };
}

/** What is typed after a verb's name: a word to each argument in order, and to the last the rest whole. */
export function argsIn(text: string, { args }: VerbSign): Record<string, string> {
  const given: Record<string, string> = {};
  let rest = text.trim();
  for (const [at, { name }] of args.entries()) {
    const value = at === args.length - 1 ? rest : (rest.split(/\s/, 1)[0] ?? "");
    if (value) given[name] = value;
    rest = rest.slice(value.length).trim();
  }
  return given;
}

/** The verb that a word names, by its name or by another that people call it. */
export function named<Sign extends VerbSign>(word: string, verbs: readonly Sign[]) {
  const name = bare(word);
  return verbs.find((verb) => verb.name === name || verb.also?.includes(name));
}

/**
 * The ask as it was meant. Text said aloud is a question to the course, unless it is a verb's
 * name and the whole of it, or begins with a slash. A room has no place for a verb that answers
 * the asker alone: there the help says how to call it.
 */
export function command(ask: VerbAsk, verbs: readonly Verb[]): VerbAsk {
  const text = ask.args.question?.trim() ?? "";
  if (ask.verb !== "policy" || ask.heard !== "room") return ask;
  if (text === "") return { ...ask, verb: "help", args: {} };
  const [, slash, name = "", rest = ""] = /^(\/?)(\S+)\s*(.*)$/s.exec(text) ?? [];
  if (!slash && rest !== "") return ask;
  const known = named(name, verbs);
  if (!known) return slash ? { ...ask, verb: name, args: {} } : ask;
  const [arg] = known.args;
  const meant = { ...ask, verb: known.name, args: arg && rest ? { [arg.name]: rest } : {} };
  return ask.room.kind === "channel" && known.first(meant).how === "private"
    ? { ...ask, verb: "help", args: {} }
    : meant;
}
