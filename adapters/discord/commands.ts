/** The bot's verbs as Discord's application commands, registered only where they differ. */
import { isDeepStrictEqual } from "node:util";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import { z } from "zod";
import type { Arg, Both, VerbSign } from "../../src/index.ts";
import { keep, LIMITS } from "./limits.ts";

type Commands = RESTPutAPIApplicationCommandsJSONBody;

/** @throws RangeError if Discord would refuse one. */
export function commands(verbs: readonly VerbSign[]): Commands {
  keep("commands", verbs.length, LIMITS.commands);
  return verbs.map(({ name, says, args }) => {
    keep("characters a command's name", name.length, LIMITS.commandName);
    keep("options a command", args.length, LIMITS.arguments);
    return {
      type: ApplicationCommandType.ChatInput,
      name,
      ...described(says),
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      options: [...args.filter(isRequired), ...args.filter((arg) => !isRequired(arg))].map(option),
    };
  });
}

/** Discord wants the required ones first. */
const isRequired = ({ required }: Arg) => required;

function option({ name, says, required, choices, complete }: Arg) {
  keep("characters an option's name", name.length, LIMITS.commandName);
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    ...described(says),
    required,
    // Discord takes the one or the other.
    ...(complete ? { autocomplete: true as const } : choices && { choices: choices.map(choice) }),
  };
}

function choice({ value, says }: { value: string; says: Both }) {
  keep("characters a choice", Math.max(says.en.length, says.fr.length), LIMITS.choiceName);
  return { name: says.en, name_localizations: { fr: says.fr }, value };
}

function described({ fr, en }: Both) {
  keep("characters a description", Math.max(fr.length, en.length), LIMITS.description);
  return { description: en, description_localizations: { fr } };
}

/** What we register, as Discord gives it back: with nulls, defaults, and in an order of its own. */
const French = z.object({ fr: z.string().optional() }).nullish();
const Words = { description: z.string(), description_localizations: French };
const Choice = z.object({ name: z.string(), name_localizations: French, value: z.string() });
const Option = z.object({
  type: z.number(),
  name: z.string(),
  ...Words,
  required: z.boolean().default(false),
  choices: z.array(Choice).default([]),
});
const sorted = z.array(z.number()).transform((numbers) => numbers.toSorted());
const Registered = z
  .array(
    z.object({
      type: z.number().default(ApplicationCommandType.ChatInput),
      name: z.string(),
      ...Words,
      contexts: sorted,
      integration_types: sorted,
      options: z.array(Option).default([]),
    }),
  )
  .transform((list) => list.toSorted((one, other) => (one.name < other.name ? -1 : 1)));

/** Whether what Discord has is what we would register. */
export function isRegistered(ours: Commands, theirs: unknown): boolean {
  const { data } = Registered.safeParse(theirs);
  return data !== undefined && isDeepStrictEqual(data, Registered.parse(ours));
}
