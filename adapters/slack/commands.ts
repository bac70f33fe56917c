/** How a member types a verb on Slack, and how what they typed is read. */
import { argsIn, freeText, named, type VerbAsk, type VerbSign } from "../../src/index.ts";

/** Words that too many apps want as a command: they come after the app's own. */
const SHARED = ["help", "settings"];

/** The command that any word can follow, and any question. */
export const APP_COMMAND = "/rappel";

/** Whether the verb has a slash command of its own. */
export function isOwn(name: string): boolean {
  return !SHARED.includes(name);
}

/** A verb and its arguments as they are typed: "/rappel settings [language]". */
export function typedAs({ name, args }: { name: string; args: string }): string {
  const command = isOwn(name) ? `/${name}` : `${APP_COMMAND} ${name}`;
  return [command, args].filter(Boolean).join(" ");
}

/** A slash command, whose name is a verb or whose first word is one; anything else is a question. */
export function spoken(
  command: string,
  text: string,
  verbs: readonly VerbSign[],
): Pick<VerbAsk, "verb" | "args"> {
  const own = verbs.find((verb) => `/${verb.name}` === command.toLowerCase());
  if (own) return { verb: own.name, args: argsIn(text, own) };
  const [, word = "", rest = ""] = /^(\S+)(.*)$/s.exec(text.trim()) ?? [];
  const verb = word ? named(word, verbs) : undefined;
  if (verb) return { verb: verb.name, args: argsIn(rest, verb) };
  return freeText(text);
}
