/** How a member types a verb on Slack, and how what they typed is read. */
import type { VerbSign } from "../../src/index.ts";

/** The verbs with a slash command of their own; every other is a word after `/rappel`. */
const OWN = ["flashcard", "policy"];

/** Free text is a question of policy, under this argument. */
const FREE_VERB = "policy";
const FREE_ARG = "question";

/** A verb and its arguments as they are typed: "/rappel settings [language]". */
export function typedAs({ name, args }: { name: string; args: string }): string {
  return [OWN.includes(name) ? `/${name}` : `/rappel ${name}`, args].filter(Boolean).join(" ");
}

export interface Spoken {
  verb: string;
  args: Record<string, string>;
}

/** A slash command, whose name is a verb or whose first word is one; anything else is a question. */
export function spoken(command: string, text: string, verbs: readonly VerbSign[]): Spoken {
  const named = verbs.find((verb) => `/${verb.name}` === command.toLowerCase());
  if (named) return { verb: named.name, args: inOrder(named, text) };
  const [word = "", rest = ""] = halves(text.trim());
  const verb = verbs.find(({ name }) => name === word.toLowerCase());
  if (verb) return { verb: verb.name, args: inOrder(verb, rest) };
  return asked(text);
}

/** Text addressed to the bot. */
export function asked(text: string): Spoken {
  const question = text.trim();
  return question
    ? { verb: FREE_VERB, args: { [FREE_ARG]: question } }
    : { verb: "help", args: {} };
}

/** A word to each argument in order; the last one takes the rest whole. */
function inOrder({ args }: VerbSign, text: string): Record<string, string> {
  const given: Record<string, string> = {};
  let rest = text.trim();
  args.forEach(({ name }, at) => {
    const [word, more] = at < args.length - 1 ? halves(rest) : [rest, ""];
    if (word) given[name] = word;
    rest = more;
  });
  return given;
}

function halves(text: string): [string, string] {
  const space = text.search(/\s/);
  return space < 0 ? [text, ""] : [text.slice(0, space), text.slice(space).trim()];
}
