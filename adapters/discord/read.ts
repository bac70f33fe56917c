/** Discord's payloads as asks; what is none of ours reads as undefined. */
import { PermissionFlagsBits } from "discord.js";
import { z } from "zod";
import type { Ask, Member, Room, Ticket } from "../../src/index.ts";

/** How to answer an interaction. `pressed`: the message it came from, and who can see that. */
export interface Handle {
  id: string;
  token: string;
  application: string;
  pressed?: "shown" | "hidden";
}

const EPHEMERAL = 64;
const Id = z.string().regex(/^\d{1,20}$/);
const User = z.object({ id: Id, bot: z.boolean().default(false) });

const Command = z.object({
  type: z.literal(1), // typed in the chat, not from a context menu
  name: z.string(),
  options: z
    .array(z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) }))
    .default([]),
});
const Button = z.object({ component_type: z.literal(2), custom_id: z.string() });
const Modal = z.object({ custom_id: z.string(), components: z.array(z.unknown()) });
/** A text, a choice, a person. What may be left empty comes back as null, or as no values. */
const Typed = z.object({
  type: z.literal([4, 3, 5]),
  custom_id: z.string(),
  value: z.string().nullish(),
  values: z.array(z.string()).nullish(),
});

const common = {
  id: Id,
  token: z.string(),
  application_id: Id,
  guild_id: Id.nullish(),
  channel_id: Id,
  locale: z.string().optional(),
  member: z.object({ user: User, permissions: z.string().regex(/^\d+$/).optional() }).optional(),
  user: User.optional(),
  message: z.object({ flags: z.number().default(0) }).nullish(),
};
const Interaction = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal(2), data: Command }),
  z.object({ ...common, type: z.literal(3), data: Button }),
  z.object({ ...common, type: z.literal(5), data: Modal }),
]);

export function readInteraction(
  payload: unknown,
  at: Date,
): { ask: Ask; handle: Handle } | undefined {
  const { data: read } = Interaction.safeParse(payload);
  const user = read?.member?.user ?? read?.user;
  if (!read || !user) return undefined;
  const asked = {
    id: `discord:${read.id}`,
    ...whereabouts(user.id, read.channel_id, read.guild_id),
    heard: "asker" as const,
    at,
    ...(read.locale === undefined ? {} : { locale: read.locale }),
    ...administers(read.guild_id, user.bot, read.member?.permissions),
  };
  const handle: Handle = { id: read.id, token: read.token, application: read.application_id };
  if (read.message) handle.pressed = read.message.flags & EPHEMERAL ? "hidden" : "shown";
  if (read.type === 2) {
    const args = read.data.options.map(({ name, value }) => [name, String(value)]);
    const verb = read.data.name;
    return { ask: { ...asked, kind: "verb", verb, args: Object.fromEntries(args) }, handle };
  }
  const press = { ...asked, kind: "press" as const, ticket: read.data.custom_id as Ticket };
  if (read.type === 3) return { ask: press, handle };
  return { ask: { ...press, typed: Object.fromEntries(typed(read.data.components)) }, handle };
}

const ADMIN = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;

/** Discord says it of members of a server, and only with what they press. */
function administers(guild: string | null | undefined, bot: boolean, permissions?: string) {
  if (!guild || permissions === undefined) return {};
  return { admin: !bot && (BigInt(permissions) & ADMIN) !== 0n };
}

/** The fields of a form, however deep Discord nests them. */
function typed(component: unknown): [name: string, value: string][] {
  if (Array.isArray(component)) return component.flatMap(typed);
  if (typeof component !== "object" || component === null) return [];
  const { data: field } = Typed.safeParse(component);
  if (field) return [[field.custom_id, field.value ?? field.values?.[0] ?? ""]];
  return Object.values(component).flatMap(typed);
}

const Message = z.object({
  id: Id,
  type: z.union([z.literal(0), z.literal(19)]), // said, or said in reply
  channel_id: Id,
  guild_id: Id.nullish(),
  content: z.string(),
  author: User,
  webhook_id: z.string().optional(),
  mentions: z.array(User).default([]),
});

/** What was said to the bot, `me`: in a direct message, or where it is mentioned by name. Its
 * `mentions` hold neither roles nor everyone, and the one replied to only if that was pinged. */
export function readMessage(payload: unknown, me: string, at: Date): Ask | undefined {
  const { data: read } = Message.safeParse(payload);
  if (!read || read.author.bot || read.webhook_id) return undefined;
  if (read.guild_id && !read.mentions.some(({ id }) => id === me)) return undefined;
  const question = read.content.replaceAll(new RegExp(`<@!?${me}>`, "g"), " ").trim();
  const { who, room, talk } = whereabouts(read.author.id, read.channel_id, read.guild_id);
  return {
    id: `discord:${read.id}`,
    who,
    talk,
    room: { ...room, thread: read.id },
    heard: "room",
    at,
    kind: "verb",
    verb: question === "" ? "help" : "policy",
    args: question === "" ? {} : { question },
  };
}

/** A server as a team. */
export const teamOf = (guild: string) => `discord:${guild}`;

/** Outside a guild a member is a team of their own. */
function whereabouts(id: string, channel: string, guild: string | null | undefined) {
  const who: Member = { team: guild ? teamOf(guild) : `discord:@${id}`, id };
  const room: Room = { kind: guild ? "channel" : "direct", id: channel };
  return { who, room, talk: `${channel}:${id}` };
}
