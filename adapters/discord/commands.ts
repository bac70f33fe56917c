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

/**
 * Every command works in servers that have the bot and for people who have it themselves,
 * wherever they are. None has default_member_permissions: that would hide a whole command, from
 * named leads too, whom Discord does not know. Who may do what is checked at every press instead.
 *
 * What comes of a typed command has the name that it has in English, whatever the person typed.
 *
 * @throws RangeError if Discord would refuse one.
 */
export function commands(verbs: readonly VerbSign[]): Commands {
  const typed = verbs.map(typedCommand);
  const onMessages = verbs.flatMap(messageCommand);
  keep("commands", typed.length, LIMITS.commands);
  keep("commands on a message", onMessages.length, LIMITS.messageCommands);
  return [...typed, ...onMessages];
}

const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

function typedCommand({ name, french, says, args }: VerbSign) {
  const longest = Math.max(name.length, french?.length ?? 0);
  keep("characters a command's name", longest, LIMITS.commandName);
  keep("options a command", args.length, LIMITS.arguments);
  return {
    type: ApplicationCommandType.ChatInput as const,
    name,
    ...(french !== undefined && { name_localizations: { fr: french } }),
    ...described(says),
    ...EVERYWHERE,
    options: [...args.filter(isRequired), ...args.filter((arg) => !isRequired(arg))].map(option),
  };
}

/** In the menu of a message that somebody wrote: its name may be a sentence, and has no text. */
function messageCommand({ onMessage }: VerbSign) {
  if (!onMessage) return [];
  const { en, fr } = onMessage;
  keep("characters a command's name", Math.max(en.length, fr.length), LIMITS.commandName);
  const named = { name: en, name_localizations: { fr } };
  return [{ type: ApplicationCommandType.Message as const, ...named, ...EVERYWHERE }];
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
  keep("characters a choice's value", value.length, LIMITS.choiceValue);
  return { name: says.en, name_localizations: { fr: says.fr }, value };
}

function described({ fr, en }: Both) {
  keep("characters a description", Math.max(fr.length, en.length), LIMITS.description);
  return { description: en, description_localizations: { fr } };
}

/** What we register, as Discord gives it back: with nulls, defaults, and in an order of its own. */
const Localized = z
  .record(z.string(), z.string())
  .nullish()
  .transform((words) => words ?? {});
const Named = { name: z.string(), name_localizations: Localized };
const Described = { description: z.string().default(""), description_localizations: Localized };
const Flag = z
  .boolean()
  .nullish()
  .transform((set) => set ?? false);
const nothing = (list: unknown) => list ?? [];
const Option = z.object({
  type: z.number(),
  ...Named,
  ...Described,
  required: Flag,
  autocomplete: Flag,
  choices: z.preprocess(nothing, z.array(z.object({ ...Named, value: z.string() }))),
});
const sorted = z.array(z.number()).transform((numbers) => numbers.toSorted());
const Registered = z
  .array(
    z.object({
      type: z.number().default(ApplicationCommandType.ChatInput),
      ...Named,
      ...Described,
      contexts: sorted,
      integration_types: sorted,
      options: z.preprocess(nothing, z.array(Option)),
    }),
  )
  .transform(
    (list) => new Map(list.map((command) => [`${command.type} ${command.name}`, command])),
  );

/** Whether what Discord has is what we would register. */
export function isRegistered(ours: Commands, theirs: unknown): boolean {
  const { data } = Registered.safeParse(theirs);
  return data !== undefined && isDeepStrictEqual(data, Registered.parse(ours));
}
