/** Discord's payloads as asks; what is none of ours reads as undefined. */
import { InteractionContextType, MessageFlags, PermissionFlagsBits } from "discord.js";
import { type Ask, freeText, type Ticket, type VerbSign } from "../../src/index.ts";
import type { Typing } from "./complete.ts";
import type { Handle } from "./handle.ts";
import { Filled, Interaction, Message, type User } from "./payload.ts";
import { placeOf } from "./place.ts";
import { plain } from "./plain.ts";
import { talkMarked, talkOf } from "./talk.ts";

/** An ask, or what is being typed before it is one; and how to answer either. */
export type Read = { handle: Handle } & ({ ask: Ask } | { typing: Typing });

export function readInteraction(
  payload: unknown,
  { verbs, at }: { verbs: readonly VerbSign[]; at: Date },
): Read | undefined {
  const { data: read } = Interaction.safeParse(payload);
  const user = read?.member?.user ?? read?.user;
  if (!read || !user) return undefined;
  const handle = handleOf(read);
  if (read.type === 4) return { typing: typingIn(read), handle };
  const guild = teamGuild(read);
  const talk = talkOf(read.channel_id, user.id);
  const asked = {
    id: `discord:${read.id}`,
    ...placeOf(user.id, read.channel_id, guild),
    heard: "asker" as const,
    at,
    ...(read.locale === undefined ? {} : { locale: read.locale }),
    ...called(user, read.member?.nick),
    ...(guild && administers(user.bot, read.member?.permissions)),
  };
  if (read.type === 2) {
    const said = spoken(read.data, verbs);
    // What somebody else wrote goes on with nothing that was said before.
    const goesOn = read.data.type === 1 ? { talk } : {};
    return said && { ask: { ...asked, ...goesOn, kind: "verb", ...said }, handle };
  }
  const press = { ...asked, talk, kind: "press" as const };
  if (read.type === 3) return { ask: { ...press, ticket: pressed(read.data) as Ticket }, handle };
  const { custom_id, components } = read.data;
  const fields = filled(components);
  const typed = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  const outsiders = outsidersIn(read.data, fields, user.id);
  return { ask: { ...press, ticket: custom_id as Ticket, typed, ...outsiders }, handle };
}

const PERSON = 5;

/** Who was picked and is no person of the server. */
function outsidersIn({ resolved }: Of<5>["data"], fields: Field[], asker: string) {
  const picked = fields.flatMap(({ type, value }) => (type === PERSON && value ? [value] : []));
  const { members, users } = resolved;
  const outsiders = picked.filter(
    (id) => id !== asker && (!Object.hasOwn(members, id) || users[id]?.bot),
  );
  return outsiders.length > 0 ? { outsiders } : {};
}

type Of<Type extends Interaction["type"]> = Extract<Interaction, { type: Type }>;

/** The server that has the bot; none in a direct message, or where only the person has it. */
function teamGuild({ guild_id, authorizing_integration_owners: owners }: Interaction) {
  return guild_id && owners[0] === guild_id ? guild_id : undefined;
}

function handleOf(read: Interaction): Handle {
  const { id, token, application_id: application, message, context } = read;
  const direct = context === InteractionContextType.BotDM;
  const among = teamGuild(read) ? "team" : direct ? "nobody" : "others";
  if (!message) return { id, token, application, among };
  const pressed = message.flags & MessageFlags.Ephemeral ? "hidden" : "shown";
  return { id, token, application, among, pressed };
}

function typingIn({ data: { name, options }, locale }: Of<4>): Typing {
  const focused = options.find((option) => option.focused);
  return {
    verb: name,
    arg: focused?.name ?? "",
    typed: String(focused?.value ?? ""),
    ...(locale === undefined ? {} : { locale }),
  };
}

/** The verb and what is said with it. A message asked about is the first thing that it takes. */
function spoken(data: Of<2>["data"], verbs: readonly VerbSign[]) {
  if (data.type === 1) {
    const args = data.options.map(({ name, value }) => [name, plain(String(value))] as const);
    return { verb: data.name, args: Object.fromEntries(args) };
  }
  const verb = verbs.find(({ onMessage }) => onMessage?.en === data.name);
  const [arg] = verb?.args ?? [];
  const about = data.resolved.messages[data.target_id];
  return verb && arg && about && { verb: verb.name, args: { [arg.name]: plain(about.content) } };
}

/** A button's ticket; in a menu, that of what was chosen. */
function pressed(data: Of<3>["data"]): string {
  return data.component_type === 2 ? data.custom_id : data.values[0];
}

/** What the person is called where they spoke. */
function called({ username, global_name }: User, nick: string | null | undefined) {
  const name = [nick, global_name, username].find((one) => one?.trim());
  return name ? { name } : {};
}

const ADMIN = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;

/** Discord says it only with what a member does in the server itself. */
function administers(bot: boolean, permissions?: string) {
  if (permissions === undefined) return {};
  return { admin: !bot && (BigInt(permissions) & ADMIN) !== 0n };
}

interface Field {
  type: number;
  name: string;
  value: string;
}

/** The fields of a form, however deep Discord nests them. */
function filled(component: unknown): Field[] {
  if (Array.isArray(component)) return component.flatMap(filled);
  if (typeof component !== "object" || component === null) return [];
  const { data: field } = Filled.safeParse(component);
  if (field) {
    const { type, custom_id: name } = field;
    return [{ type, name, value: field.value ?? field.values?.[0] ?? "" }];
  }
  return Object.values(component).flatMap(filled);
}

/** What was said to the bot, `me`: in a direct message, or where it is mentioned by name. Its
 * `mentions` hold neither roles nor everyone, and the one replied to only if that was pinged. */
export function readMessage(payload: unknown, me: string, at: Date): Ask | undefined {
  const { data: read } = Message.safeParse(payload);
  if (!read || read.author.bot || read.webhook_id) return undefined;
  if (read.guild_id && !read.mentions.some(({ id }) => id === me)) return undefined;
  const { room, ...place } = placeOf(read.author.id, read.channel_id, read.guild_id ?? undefined);
  return {
    id: `discord:${read.id}`,
    ...place,
    ...called(read.author, read.member?.nick),
    talk: repliedTo(read, me) ?? talkOf(read.channel_id, read.author.id),
    room: { ...room, thread: read.id },
    heard: "room",
    at,
    kind: "verb",
    ...freeText(plain(read.content)),
  };
}

/** The conversation of the bot's answer that is replied to, whoever began it. */
function repliedTo({ referenced_message: answer, channel_id }: Message, me: string) {
  return answer?.author.id === me ? talkMarked(channel_id, answer.components[0]?.id) : undefined;
}
