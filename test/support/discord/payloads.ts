/** The events of what members do, as Discord's gateway carries them. */
import type { Readable } from "./reading.ts";
import type { Posted, Waiting, World } from "./world.ts";

/** A person at the wire: their snowflake, their client's locale, and who manages the server. */
export interface Person {
  id: string;
  locale: string;
  /** What they are called everywhere. */
  name?: string;
  admin?: boolean;
}

const PERSONAL_CHANNEL = 1;
const GROUP = 3;
const MANAGE_GUILD = String(1 << 5);

function user({ id, name = "" }: Person) {
  const username = `member${id.slice(-4)}`;
  return { id, username, global_name: name || null, discriminator: "0", avatar: null, flags: 0 };
}

/** An interaction of `person` with what they typed or pressed; Discord waits for its answer. */
export function interaction(
  world: World,
  person: Person,
  asked: { kind: Waiting["kind"]; channel: string; data: object; pressed?: Posted },
) {
  const { kind, channel, data, pressed } = asked;
  const id = world.snowflake();
  const token = `token-of-${id}`;
  world.waiting.set(id, {
    id,
    token,
    kind,
    channel,
    since: Date.now(),
    ...(pressed ? { pressed } : {}),
  });
  return {
    version: 1,
    id,
    token,
    type: { command: 2, button: 3, typing: 4, modal: 5 }[kind],
    application_id: world.application,
    ...where(world, person, channel),
    locale: person.locale,
    app_permissions: "0",
    entitlements: [],
    data,
    ...(pressed ? { message: asPressed(world, pressed) } : {}),
  };
}

/** In the bot's server, in a direct message to it, or where only the person has the app. */
function where(world: World, person: Person, channel: string) {
  const inside = (guild_id: string, permissions: string, owners: object) => ({
    guild_id,
    guild_locale: "en-US",
    member: { user: user(person), roles: [], permissions, flags: 0, deaf: false },
    channel_id: channel,
    channel: { id: channel, type: 0 },
    authorizing_integration_owners: owners,
    context: 0,
  });
  const outside = (type: number, context: number, owners: object) => ({
    user: user(person),
    channel_id: channel,
    channel: { id: channel, type },
    authorizing_integration_owners: owners,
    context,
  });
  const { foreign, group, guild } = world;
  const brought = { "1": person.id };
  if (channel === world.channel)
    return inside(guild, person.admin ? MANAGE_GUILD : "0", { "0": guild });
  // There anyone may be an administrator.
  if (channel === foreign.channel) return inside(foreign.guild, MANAGE_GUILD, brought);
  if (channel === group) return outside(GROUP, 2, brought);
  return outside(PERSONAL_CHANNEL, 1, { "0": "0" });
}

function asPressed(world: World, { id, channel, components, flags, files, under }: Posted) {
  return {
    id,
    type: 0,
    channel_id: channel,
    author: world.me,
    content: "",
    components,
    flags,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })),
    embeds: [],
    pinned: false,
    ...(under ? { message_reference: { message_id: under, channel_id: channel } } : {}),
  };
}

/** A message of `person` in a channel, which may mention the bot, or reply to an answer of its. */
export function message(
  world: World,
  person: Person,
  { channel, content, after }: { channel: string; content: string; after?: Posted },
) {
  const guild = channel === world.channel;
  return {
    ...asPressed(world, { id: world.snowflake(), channel, components: [], flags: 0, files: [] }),
    author: user(person),
    content,
    mentions: content.includes(`<@${world.me.id}>`) ? [world.me] : [],
    ...(guild ? { guild_id: world.guild, member: { roles: [], flags: 0 } } : {}),
    ...(after && {
      type: 19,
      message_reference: { message_id: after.id, channel_id: channel },
      referenced_message: asPressed(world, after),
    }),
  };
}

const TEXT_INPUT = 4;

/** The fields of a modal as a client sends them back: what is not filled in stays as it was. */
export function filled(components: readonly Readable[], values: Record<string, string>): object[] {
  return components.map(({ type, component }) => {
    if (!component) return { type, id: 1 };
    const { custom_id = "", type: inner, required = true } = component;
    const value = values[custom_id] ?? before(component);
    if (required && value === "")
      throw new Error(`Discord's client wants something in ${custom_id}`);
    if (value && component.options && !component.options.some((option) => option.value === value))
      throw new Error(`Discord's client has no choice ${value} in ${custom_id}`);
    const held = inner === TEXT_INPUT ? { value } : { values: value === "" ? [] : [value] };
    return { type, id: 1, component: { type: inner, id: 2, custom_id, ...held } };
  });
}

const USER_SELECT = 5;

/** Who was picked in them, as Discord tells it: everyone as a user, and who is of the server as its
 * member too. */
export function resolved({ guild, left, me }: World, fields: readonly object[]) {
  const picked = (fields as { component?: { type: number; values?: string[] } }[]).flatMap(
    ({ component }) => (component?.type === USER_SELECT ? (component.values ?? []) : []),
  );
  const users = picked.map((id) => [id, id === me.id ? me : user({ id, locale: "" })] as const);
  const inside = picked.filter((id) => !left.has(`${guild}:${id}`));
  const members = inside.map((id) => [id, { roles: [], flags: 0, permissions: "0" }] as const);
  return { users: Object.fromEntries(users), members: Object.fromEntries(members) };
}

function before({ value, options = [], default_values = [] }: Readable): string {
  return value ?? options.find((option) => option.default)?.value ?? default_values[0]?.id ?? "";
}

/** Payloads that are none, and frames that are no payload. */
export function garbage(world: World): string[] {
  const interaction = { id: "1", token: "t", application_id: world.application, version: 1 };
  const packets = [
    ["INTERACTION_CREATE", null],
    ["INTERACTION_CREATE", { type: 99, ...interaction }],
    ["INTERACTION_CREATE", { type: 2, ...interaction, data: null }],
    ["INTERACTION_CREATE", { type: 3, ...interaction, data: { component_type: 2 } }],
    ["INTERACTION_CREATE", { type: 3, ...interaction, data: { custom_id: "x".repeat(9000) } }],
    ["INTERACTION_CREATE", { type: 5, ...interaction, data: { components: "none" } }],
    ["MESSAGE_CREATE", {}],
    ["MESSAGE_CREATE", { id: 7, author: null, content: 12, mentions: "all" }],
    ["NO_SUCH_EVENT", { id: [] }],
    [null, "words"],
  ];
  return [
    ...packets.map(([t, d]) => JSON.stringify({ op: 0, s: 0, t, d })),
    "{ half a frame",
    "[]",
    JSON.stringify({ op: 4242, d: { "\u0000": "\ud800" } }),
  ];
}
