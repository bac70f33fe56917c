/** What may be meant by what is being typed, for Discord's menu above the command. */
import { InteractionResponseType } from "discord.js";
import { languageOf, type VerbSign } from "../../src/index.ts";
import type { Carrier } from "./deliver.ts";
import type { Handle } from "./handle.ts";
import { LIMITS } from "./limits.ts";

export interface Typing {
  verb: string;
  /** The argument that is being typed, and what of it so far. */
  arg: string;
  typed: string;
  locale?: string;
}

/** Answers what is being typed. Discord waits 3 s, so nothing is asked of the database. */
export async function suggest(
  verbs: readonly VerbSign[],
  { wire }: Carrier,
  typing: Typing,
  handle: Handle,
): Promise<void> {
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  await wire.acknowledge(handle, { type, data: { choices: choicesFor(typing, verbs) } });
}

/** Descriptions are English where Discord knows no French: so are these. */
export function choicesFor({ verb, arg, typed, locale }: Typing, verbs: readonly VerbSign[]) {
  const sign = verbs.find(({ name }) => name === verb)?.args.find(({ name }) => name === arg);
  const choices = sign?.complete?.(typed, languageOf(locale) ?? "en") ?? [];
  return choices
    .filter(({ value, label }) => value.length <= LIMITS.choiceValue && label.trim() !== "")
    .slice(0, LIMITS.choices)
    .map(({ value, label }) => ({ name: shortened(label), value }));
}

/** What is chosen is whole, however it is called. */
function shortened(label: string): string {
  if (label.length <= LIMITS.choiceName) return label;
  return `${label.slice(0, LIMITS.choiceName - 1)}…`.toWellFormed();
}
