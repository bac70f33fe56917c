/** The loopback's REST API: the routes that a bot answers by, as Discord answers them. */
import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from "discord.js";
import {
  accept,
  alreadyAcknowledged,
  invalid,
  missingAccess,
  Refusal,
  takesNoMessages,
  unauthorized,
  unknownInteraction,
  unknownMember,
  unknownMessage,
  unknownWebhook,
} from "./accept.ts";
import {
  COMPONENTS_V2,
  EPHEMERAL,
  type Happening,
  type Posted,
  type SentFile,
  type Waiting,
  type World,
} from "./world.ts";

/** A request that was read. `authorization` is its header. */
export interface Request {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  body: unknown;
  files: SentFile[];
}

/** What is answered, undefined for 204. */
type Answer = object | undefined;
type Route = [
  method: string,
  path: RegExp,
  (world: World, request: Request, ids: string[]) => Answer,
];

/** Time for the first answer to an interaction. */
const PATIENCE_MS = 3000;
/** The "few minutes" in which Discord knows a nonce again. */
const NONCE_MS = 3 * 60 * 1000;

const routes: Route[] = [
  [
    "GET",
    /^\/applications\/(\d+)\/commands$/,
    (world, request) => {
      authorize(world, request);
      return world.commands;
    },
  ],
  [
    "PUT",
    /^\/applications\/(\d+)\/commands$/,
    (world, request) => {
      authorize(world, request);
      return putCommands(world, request.body);
    },
  ],
  ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/, acknowledge],
  ["POST", /^\/webhooks\/(\d+)\/([^/]+)$/, followUp],
  [
    "GET",
    /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    (world, _, [, token]) => original(find(world, token)),
  ],
  ["PATCH", /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, edit],
  ["DELETE", /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, remove],
  ["GET", /^\/channels\/(\d+)\/messages$/, history],
  ["POST", /^\/channels\/(\d+)\/messages$/, post],
  ["PATCH", /^\/channels\/(\d+)\/messages\/(\d+)$/, moved],
  ["DELETE", /^\/channels\/(\d+)\/messages\/(\d+)$/, removed],
  [
    "POST",
    /^\/channels\/(\d+)\/typing$/,
    (world, request, [channel = ""]) => {
      authorize(world, request);
      world.typing.push(channel);
      return undefined;
    },
  ],
  ["POST", /^\/users\/@me\/channels$/, openDirect],
  ["GET", /^\/guilds\/(\d+)\/members\/(\d+)$/, member],
];

/** @throws Refusal */
export function answer(world: World, request: Request): Answer {
  for (const [method, path, act] of routes) {
    const match = request.method === method && path.exec(request.path);
    if (match) return act(world, request, match.slice(1));
  }
  throw new Refusal(404, 0, "404: Not Found");
}

function authorize(world: World, { authorization }: Request): void {
  if (authorization !== `Bot ${world.token}`) throw unauthorized();
}

/** Gives them back with what Discord fills in, and in an order of its own. */
function putCommands(world: World, body: unknown): object[] {
  if (!Array.isArray(body)) throw invalid("commands: a list");
  world.commands = body
    .map((command) => accept<Record<string, unknown>>("command", command))
    .map((command) => ({
      name_localizations: null,
      description: "",
      ...command,
      id: world.snowflake(),
      application_id: world.application,
      version: world.snowflake(),
      default_member_permissions: null,
      nsfw: false,
    }))
    .toReversed();
  return world.commands;
}

interface Message {
  components: APIMessageTopLevelComponent[];
  flags?: number;
  nonce?: string;
  enforce_nonce?: boolean;
  message_reference?: { message_id: string };
}

function post(world: World, request: Request, [channel = ""]: string[]): Answer {
  authorize(world, request);
  const body = accept<Message>("message", request.body, request.files);
  if (world.closed.has(channel)) throw takesNoMessages();
  const now = world.now();
  const before = body.enforce_nonce && body.nonce ? world.nonces.get(body.nonce) : undefined;
  if (before && now.getTime() - before.at.getTime() < NONCE_MS) return shown(before.message);
  const message = written(world, channel, body, { flags: body.flags ?? 0, files: request.files });
  if (body.nonce) world.nonces.set(body.nonce, { message, at: now });
  const under = body.message_reference?.message_id;
  if (under) message.under = under;
  world.happen({ of: under ?? channel, place: "new", message });
  return shown(message);
}

/** Those that follow the one that is named, the newest first; it need not be there. */
function history(world: World, request: Request, [channel = ""]: string[]): Answer {
  authorize(world, request);
  const after = BigInt(request.query.get("after") ?? "0");
  return [...world.messages.values()]
    .filter((message) => message.channel === channel && BigInt(message.id) > after)
    .slice(0, Number(request.query.get("limit") ?? "50"))
    .map(shown)
    .toReversed();
}

function own(world: World, [channel, id = ""]: string[]): Posted {
  const message = world.messages.get(id);
  if (!message || message.channel !== channel) throw unknownMessage();
  return message;
}

function moved(world: World, request: Request, ids: string[]): Answer {
  authorize(world, request);
  const { components } = accept<Message>("moved", request.body, request.files);
  const message = Object.assign(own(world, ids), { components, files: request.files });
  world.happen({ of: message.id, place: "replaced", message });
  return shown(message);
}

function removed(world: World, request: Request, ids: string[]): Answer {
  authorize(world, request);
  world.messages.delete(own(world, ids).id);
  return undefined;
}

function openDirect(world: World, request: Request): Answer {
  authorize(world, request);
  const { recipient_id } = request.body as { recipient_id?: unknown };
  if (typeof recipient_id !== "string" || !/^\d{17,20}$/.test(recipient_id))
    throw invalid("recipient_id: a snowflake");
  return { id: world.direct(recipient_id), type: 1 };
}

function member(world: World, request: Request, [guild = "", id = ""]: string[]): Answer {
  authorize(world, request);
  if (world.expelled.has(guild)) throw missingAccess();
  if (world.left.has(`${guild}:${id}`)) throw unknownMember();
  return { user: { id, username: "member" }, roles: [], joined_at: new Date(0).toISOString() };
}

function written(
  world: World,
  channel: string,
  { components }: Message,
  { flags, files }: Pick<Posted, "flags" | "files">,
): Posted {
  const message: Posted = { id: world.snowflake(), channel, components, flags, files };
  world.messages.set(message.id, message);
  return message;
}

function shown({ id, channel, components, flags }: Posted): object {
  return { id, channel_id: channel, content: "", components, flags };
}

function acknowledge(world: World, { body, query }: Request, [id = "", token]: string[]): Answer {
  const waiting = world.waiting.get(id);
  const after = Date.now() - (waiting?.since ?? 0);
  if (!waiting || waiting.token !== token || after > PATIENCE_MS) throw unknownInteraction();
  if (waiting.answered) throw alreadyAcknowledged();
  const { type, data } = body as { type: number; data?: Partial<Message> };
  if ((type === 8) !== (waiting.kind === "typing")) throw invalid("type: not for what was done");
  if (type === 8) {
    const { choices } = accept<{ data: Required<Pick<Happening, "choices">> }>(
      "choices",
      body,
    ).data;
    waiting.answered = { type, flags: 0, after };
    world.happen({ of: id, place: "new", choices });
    return undefined;
  }
  if (type === 9) {
    if (waiting.kind === "modal") throw invalid("type: no modal after a modal");
    accept("modal", body);
  } else if (type === 6) {
    if (!waiting.pressed) throw invalid("type: no message to update");
    waiting.original = waiting.pressed;
  } else if (type !== 5) throw invalid("type: not one that this loopback knows");
  waiting.answered = { type, flags: data?.flags ?? 0, after };
  if (type === 9) {
    const form = data as unknown as APIModalInteractionResponseCallbackData;
    world.happen({ of: id, place: "new", form });
  }
  if (query.get("with_response") !== "true") return undefined;
  return { interaction: { id, type: 2 }, resource: { type } };
}

function find(world: World, token: string | undefined): Waiting {
  const waiting = [...world.waiting.values()].find((one) => one.token === token);
  if (!waiting?.answered || waiting.answered.type === 9) throw unknownWebhook();
  return waiting;
}

function original({ original }: Waiting): object {
  if (!original) throw unknownMessage();
  return shown(original);
}

function edit(world: World, request: Request, [, token]: string[]): Answer {
  const waiting = find(world, token);
  const { body, files } = request;
  return writeOriginal(world, waiting, accept<Message>("edit", body, files), files);
}

/** The announced message is written, or the message that stands is written anew. */
function writeOriginal(world: World, waiting: Waiting, body: Message, files: SentFile[]): Answer {
  const { answered, original: before, id: of } = waiting;
  if (!answered) throw unknownMessage();
  if (before && !world.messages.has(before.id)) throw unknownMessage();
  const flags = (answered.flags & EPHEMERAL) | COMPONENTS_V2;
  if (before) {
    Object.assign(before, { components: body.components, files });
    world.happen({ of, place: "replaced", message: before });
    return shown(before);
  }
  waiting.original = written(world, waiting.channel, body, { flags, files });
  world.happen({ of, place: "new", message: waiting.original });
  return shown(waiting.original);
}

function remove(world: World, _: Request, [, token]: string[]): Answer {
  const waiting = find(world, token);
  if (waiting.original && !world.messages.delete(waiting.original.id)) throw unknownMessage();
  // A withdrawn announcement leaves a place that nothing can be written in any more.
  waiting.original ??= {
    id: world.snowflake(),
    channel: waiting.channel,
    components: [],
    flags: 0,
    files: [],
  };
  return undefined;
}

function followUp(world: World, { body, files }: Request, [, token]: string[]): Answer {
  const waiting = find(world, token);
  const message = accept<Message>("followUp", body, files);
  if (waiting.answered?.type === 5 && !waiting.original)
    return writeOriginal(world, waiting, message, files);
  const follows = written(world, waiting.channel, message, { flags: message.flags ?? 0, files });
  world.happen({ of: waiting.id, place: "new", message: follows });
  return shown(follows);
}
