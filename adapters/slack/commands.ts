/** How a member types a verb on Slack, and how what they typed is read. */
import { named, type VerbSign } from "../../src/index.ts";

/** Words that too many apps want as a command: they come after the app's own. */
const SHARED = ["help", "settings"];

/** The command that any word can follow, and any question. */
export const APP_COMMAND = "/rappel";

/** Free text is a question of policy, under this argument. */
const FREE_VERB = "policy";
const FREE_ARG = "question";

/** Whether the verb has a slash command of its own. */
export function isOwn(name: string): boolean {
  return !SHARED.includes(name);
}

/** A verb and its arguments as they are typed: "/rappel settings [language]". */
export function typedAs({ name, args }: { name: string; args: string }): string {
  const command = isOwn(name) ? `/${name}` : `${APP_COMMAND} ${name}`;
  return [command, args].filter(Boolean).join(" ");
}

export interface Spoken {
  verb: string;
  args: Record<string, string>;
}

/** A slash command, whose name is a verb or whose first word is one; anything else is a question. */
export function spoken(command: string, text: string, verbs: readonly VerbSign[]): Spoken {
  const own = verbs.find((verb) => `/${verb.name}` === command.toLowerCase());
  if (own) return { verb: own.name, args: inOrder(own, text) };
  const [word = "", rest = ""] = halves(text.trim());
  const verb = word ? named(word, verbs) : undefined;
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
