/** A Slack of one workspace on loopback: the Web API, the response_urls and the sockets. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "node:querystring";
import { text } from "node:stream/consumers";
import { type WebSocket, WebSocketServer } from "ws";
import { type Block, Blocks, View } from "./rules.ts";

export const TEAM = "T0RAPPEL";
export const BOT = "U0RAPPEL";
export const BOT_TOKEN = "xoxb-1234567890-loopbackbot";
export const APP_TOKEN = "xapp-1-A0RAPPEL-1234567890-loopbackapp";

/** A message as it stands. */
export interface Shown {
  ts: string;
  channel: string;
  thread?: string;
  ephemeral: boolean;
  text: string;
  blocks: Block[];
}

/** What the bot did: `by` is the response_url, trigger or thread that says in answer to what. */
export type Effect = {
  by: { url?: string; trigger?: string; thread?: string; channel?: string };
} & (
  | { did: "form"; view: View; id: string }
  // `blocks` as drawn then; `message` as it stands.
  | { did: "new" | "replaced"; message: Shown; blocks: Block[] }
);

export type Loopback = Awaited<ReturnType<typeof openLoopback>>;

type Fields = Record<string, unknown>;
type Answer = { status?: number; headers?: Record<string, string>; body: Fields };

/** Trigger ids live 3 s, response_urls take 5 answers. */
const TRIGGER_MS = 3000;
const URL_USES = 5;

/** Slack repeats no timestamp and no id, be it after a restart. */
let count = 0;
const next = () => `${1_700_000_000 + ++count}.${String(count).padStart(6, "0")}`;

export async function openLoopback() {
  const locales = new Map<string, string>();
  /** What users.info says of someone beyond their id, team and locale. */
  const people = new Map<string, Fields>();
  const triggers = new Map<string, number>();
  const urls = new Map<string, { uses: number; channel: string; message?: Shown }>();
  const sockets = new Set<WebSocket>();
  const calls: string[] = [];
  const refusals: string[] = [];
  /** Errors to answer a method with, by its name, before it is back to normal. */
  const faults = new Map<string, Answer[]>();
  let listener: (effect: Effect) => void = () => {};
  let refused: string | undefined;

  function refusal(error: string, why?: unknown): Answer {
    refusals.push(why ? `${error}: ${String(why)}` : error);
    return { body: { ok: false, error, response_metadata: { messages: [String(why ?? error)] } } };
  }

  function shown(fields: Fields, channel: string, ephemeral: boolean): Shown | Answer {
    const { data, error } = Blocks.safeParse(decoded(fields.blocks));
    if (error) return refusal("invalid_blocks", error.message);
    if (typeof fields.text !== "string" || !fields.text) return refusal("no_text");
    const thread = fields.thread_ts ? { thread: String(fields.thread_ts) } : {};
    return { ts: next(), channel, ephemeral, text: fields.text, blocks: data, ...thread };
  }

  function post(fields: Fields, ephemeral: boolean): Answer {
    const to = String(fields.channel);
    // A message to a member lands in their direct channel with the bot.
    const channel = to.startsWith("U") ? `D${to}` : to;
    const message = shown(fields, channel, ephemeral);
    if ("body" in message) return message;
    const { thread } = message;
    const { blocks } = message;
    listener({ did: "new", message, blocks, by: { channel: to, ...(thread ? { thread } : {}) } });
    return { body: { ok: true, channel, ts: message.ts, message_ts: message.ts } };
  }

  const methods: Record<string, (fields: Fields) => Answer> = {
    "auth.test": () => ({ body: { ok: true, team_id: TEAM, user_id: BOT, bot_id: "B0RAPPEL" } }),
    "apps.connections.open": () => ({ body: { ok: true, url: `${address("ws")}/socket` } }),
    "users.info": ({ user, include_locale }) => {
      const locale = String(include_locale) === "true" && locales.get(String(user));
      const known = { id: user, team_id: TEAM, is_admin: false, ...people.get(String(user)) };
      return { body: { ok: true, user: { ...known, ...(locale ? { locale } : {}) } } };
    },
    "chat.postMessage": (fields) => post(fields, false),
    "chat.postEphemeral": (fields) =>
      fields.user ? post(fields, true) : refusal("user_not_in_channel"),
    "views.open": ({ trigger_id, view }) => {
      const trigger = String(trigger_id);
      const born = triggers.get(trigger);
      if (born === undefined) return refusal("invalid_trigger_id");
      if (born < 0) return refusal("exchanged_trigger_id");
      if (performance.now() - born > TRIGGER_MS) return refusal("expired_trigger_id");
      const { data, error } = View.safeParse(decoded(view));
      if (error) return refusal("invalid_arguments", error.message);
      triggers.set(trigger, -1);
      const id = `V${++count}`;
      listener({ did: "form", view: data, id, by: { trigger } });
      return { body: { ok: true, view: { id } } };
    },
  };

  /** A response_url's answer: a new message unless `replace_original`. */
  function respond(url: string, fields: Fields): Answer {
    const known = urls.get(url);
    if (!known) return { status: 404, ...refusal("expired_url") };
    if (++known.uses > URL_USES) return { status: 404, ...refusal("used_url") };
    const before = fields.replace_original === true ? known.message : undefined;
    const ephemeral = before ? before.ephemeral : fields.response_type !== "in_channel";
    const message = shown(fields, known.channel, ephemeral);
    if ("body" in message) return message;
    if (before) Object.assign(before, { text: message.text, blocks: message.blocks });
    const did = before ? "replaced" : "new";
    listener({ did, message: before ?? message, blocks: message.blocks, by: { url } });
    return { body: { ok: true } };
  }

  async function serve(request: IncomingMessage): Promise<Answer> {
    const body = await text(request);
    const json = request.headers["content-type"]?.startsWith("application/json");
    const fields = (json ? JSON.parse(body) : parse(body)) as Fields;
    if (request.url?.startsWith("/response/"))
      return respond(`${address("http")}${request.url}`, fields);
    const method = request.url?.replace("/api/", "") ?? "";
    calls.push(method);
    const fault = faults.get(method)?.shift();
    if (fault) return fault;
    const token = method === "apps.connections.open" ? APP_TOKEN : BOT_TOKEN;
    if (refused) return refusal(refused);
    if (request.headers.authorization !== `Bearer ${token}`) return refusal("invalid_auth");
    return methods[method]?.(fields) ?? refusal("unknown_method");
  }

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const { status = 200, headers = {}, body } = await serve(request);
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  });
  const address = (scheme: string) =>
    `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const upgrades = new WebSocketServer({ server, path: "/socket" });
  const acks = new Map<string, () => void>();
  upgrades.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("message", (data) => {
      const { envelope_id } = JSON.parse(String(data)) as { envelope_id: string };
      acks.get(envelope_id)?.();
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: sockets.size }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    apiUrl: `${address("http")}/api/`,
    /** What the Web API was called for, and what it refused. */
    calls,
    refusals,
    faults,
    locales,
    people,
    sockets,
    next,
    onEffect(heard: (effect: Effect) => void) {
      listener = heard;
    },
    trigger(): string {
      const id = `${next()}.${Math.random().toString(16).slice(2)}`;
      triggers.set(id, performance.now());
      return id;
    },
    responseUrl(channel: string, message?: Shown): string {
      const url = `${address("http")}/response/${next()}`;
      urls.set(url, { uses: 0, channel, ...(message ? { message } : {}) });
      return url;
    },
    /** Every response_url so far has had its last answer. */
    spend() {
      for (const url of urls.values()) url.uses = URL_USES;
    },
    /** Any one connection gets an envelope; resolves once it is acknowledged. */
    async envelope(envelope: { envelope_id: string }): Promise<void> {
      const [socket] = sockets;
      if (!socket) throw new Error("no socket is connected");
      const acked = new Promise<void>((resolve) => acks.set(envelope.envelope_id, resolve));
      socket.send(JSON.stringify(envelope));
      await acked;
    },
    /** Slack renews its connections every few hours. */
    refresh() {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    },
    /** From now on every token is refused. */
    revoke(error: string) {
      refused = error;
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function decoded(field: unknown): unknown {
  return typeof field === "string" ? JSON.parse(field) : field;
}
