/** A Slack of one workspace on loopback: the Web API, the response_urls and the sockets. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "node:querystring";
import { text } from "node:stream/consumers";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { type Allowance, createAllowance } from "./allowance.ts";
import { createHistory, Metadata } from "./history.ts";
import { type Block, Blocks, type Home, type View } from "./rules.ts";
import { createViews } from "./views.ts";

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
  metadata?: z.infer<typeof Metadata>;
}

/** What the bot did: `by` is what says in answer to what it did it. A form is any view, as it opens
 * and as it moves on: to be sent, to be looked at, or the Home page. */
export type Effect = {
  by: {
    url?: string;
    trigger?: string;
    thread?: string;
    channel?: string;
    view?: string;
    /** Whose Home page. */
    home?: string;
    /** The message that is edited. */
    edit?: string;
  };
} & (
  | { did: "form"; as: "form" | "panel" | "home"; view: View | Home; id: string }
  // `blocks` as drawn then; `message` as it stands.
  | { did: "new" | "replaced"; message: Shown; blocks: Block[] }
);

export type Loopback = Awaited<ReturnType<typeof openLoopback>>;

export type Fields = Record<string, unknown>;
export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  body: Fields;
  /** What is no JSON, instead. */
  raw?: string;
};

/** A workspace that let the app in. `refused` is what its token is answered from now on. */
export interface Grant {
  team: string;
  name: string;
  /** The bot's user id there. */
  bot: string;
  refused?: string;
}

const Prompt = z.strictObject({ title: z.string().min(1), message: z.string().min(1) });

/** Trigger ids live 3 s, response_urls take 5 answers. */
const TRIGGER_MS = 3000;
const URL_USES = 5;
/** Slack closes a socket some 10 s after it warned of it; here sooner. */
const CLOSING_MS = 300;

/** Slack repeats no timestamp and no id, be it after a restart. */
let count = 0;
const next = () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, "0")}`;

interface Options {
  /** Instead of the loopback's own, the address that it gives of itself. */
  as?: string;
  /** Else it takes all posts that come. */
  allows?: Allowance;
  /** How many messages a page of history holds. */
  page?: number;
}

export async function openLoopback({ as, allows, page = 100 }: Options = {}) {
  const allowance = allows && createAllowance(allows);
  /** Channels of which the history may be read, beside the direct ones. */
  const readable = new Set<string>();
  const locales = new Map<string, string>();
  /** What users.info says of someone beyond their id, team and locale. */
  const people = new Map<string, Fields>();
  const triggers = new Map<string, number>();
  const urls = new Map<string, { uses: number; channel: string; message?: Shown }>();
  const sockets = new Set<WebSocket>();
  const calls: string[] = [];
  /** The same, with whose token and what was asked. */
  const requests: { method: string; token: string; fields: Fields }[] = [];
  const grants = new Map<string, Grant>([[BOT_TOKEN, { team: TEAM, name: "Rappel", bot: BOT }]]);
  const refusals: string[] = [];
  /** What everybody can see in the channels, by its ts, in order. */
  const standing = new Map<string, Shown>();
  /** Errors to answer a method with, by its name, or by it and the channel, before it is back to
   * normal. */
  const faults = new Map<string, (Answer | (() => Promise<Answer>))[]>();
  /** Every edit so far, with what it made of the message. */
  const edits: { ts: string; at: number; text: string }[] = [];
  /** What is suggested to be asked in a direct channel. */
  const prompts = new Map<string, { title: string; prompts: z.infer<typeof Prompt>[] }>();
  let listener: (effect: Effect) => void = () => {};
  let refused: string | undefined;
  /** Messages that are posted and of which the bot never hears; `cut` are not even posted. */
  let losing = 0;
  let cut = 0;

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

  function post(fields: Fields, ephemeral: boolean, { team }: Grant): Answer {
    const to = String(fields.channel);
    // A message to a member lands in their direct channel with the bot.
    const channel = to.startsWith("U") ? `D${to}` : to;
    const wait = ephemeral ? undefined : allowance?.take(team, channel);
    if (wait) return { status: 429, headers: { "retry-after": String(wait) }, body: {} };
    const message = shown(fields, channel, ephemeral);
    if ("body" in message) return message;
    const { data, error } = Metadata.optional().safeParse(decoded(fields.metadata));
    if (error) return refusal("invalid_metadata_format", error.message);
    if (data) message.metadata = data;
    const { thread } = message;
    const { blocks } = message;
    if (!ephemeral) standing.set(message.ts, message);
    listener({ did: "new", message, blocks, by: { channel: to, ...(thread ? { thread } : {}) } });
    return { body: { ok: true, channel, ts: message.ts, message_ts: message.ts } };
  }

  function edit({ channel, ts, ...fields }: Fields): Answer {
    const before = standing.get(String(ts));
    if (!before || before.channel !== channel) return refusal("message_not_found");
    const after = shown(fields, before.channel, false);
    if ("body" in after) return after;
    Object.assign(before, { text: after.text, blocks: after.blocks });
    edits.push({ ts: before.ts, at: performance.now(), text: after.text });
    listener({ did: "replaced", message: before, blocks: after.blocks, by: { edit: before.ts } });
    return { body: { ok: true, channel, ts } };
  }

  function spendTrigger(trigger: string): string | undefined {
    const born = triggers.get(trigger);
    if (born === undefined) return "invalid_trigger_id";
    if (born < 0) return "exchanged_trigger_id";
    if (performance.now() - born > TRIGGER_MS) return "expired_trigger_id";
    triggers.set(trigger, -1);
    return undefined;
  }

  const tell = (effect: Effect) => listener(effect);
  const views = createViews({ spend: spendTrigger, refusal, tell });

  const methods: Record<string, (fields: Fields, grant: Grant) => Answer> = {
    ...views.methods,
    "auth.test": (_, { team, name, bot }) => ({
      body: { ok: true, team_id: team, team: name, user_id: bot, bot_id: "B0RAPPEL" },
    }),
    "users.info": ({ user, include_locale }, { team }) => {
      const locale = String(include_locale) === "true" && locales.get(String(user));
      const known = { id: user, team_id: team, is_admin: false, ...people.get(String(user)) };
      return { body: { ok: true, user: { ...known, ...(locale ? { locale } : {}) } } };
    },
    ...createHistory({ standing, readable, page, refusal }),
    "chat.postMessage": (fields, grant) => post(fields, false, grant),
    "chat.update": edit,
    "chat.delete": ({ ts }) =>
      standing.delete(String(ts)) ? { body: { ok: true, ts } } : refusal("message_not_found"),
    "chat.postEphemeral": (fields, grant) =>
      fields.user ? post(fields, true, grant) : refusal("user_not_in_channel"),
    "assistant.threads.setSuggestedPrompts": ({ channel_id, thread_ts, title, prompts: given }) => {
      // Slack fails in silence where an agent names a thread.
      if (thread_ts) return refusal("a thread is named");
      const listed = z.array(Prompt).min(1).max(4).safeParse(decoded(given));
      if (listed.error) return refusal("invalid_arguments", listed.error.message);
      prompts.set(String(channel_id), { title: String(title), prompts: listed.data });
      return { body: { ok: true } };
    },
  };

  /** Those that need no bot's token. */
  const open: Record<string, (fields: Fields, token: string) => Answer | Promise<Answer>> = {
    "apps.connections.open": (_, token) => {
      if (refused) return refusal(refused);
      if (token !== APP_TOKEN) return refusal("invalid_auth");
      return { body: { ok: true, url: `${shownAs("ws")}/socket` } };
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
    if (!before && !ephemeral) standing.set(message.ts, message);
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
      return respond(`${shownAs("http")}${request.url}`, fields);
    const method = request.url?.replace("/api/", "") ?? "";
    calls.push(method);
    const fault = (faults.get(`${method} ${fields.channel}`) ?? faults.get(method))?.shift();
    if (fault) return typeof fault === "function" ? fault() : fault;
    const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
    requests.push({ method, token, fields });
    const free = open[method];
    if (free) return free(fields, token);
    const grant = grants.get(token);
    const refusedNow = refused ?? grant?.refused ?? (grant ? undefined : "invalid_auth");
    if (refusedNow || !grant) return refusal(refusedNow ?? "invalid_auth");
    return methods[method]?.(fields, grant) ?? refusal("unknown_method");
  }

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === "/api/chat.postMessage" && cut > 0) {
      cut -= 1;
      request.resume().on("end", () => request.socket.destroy());
      return;
    }
    const { status = 200, headers = {}, body, raw } = await serve(request);
    if (request.url === "/api/chat.postMessage" && losing > 0) {
      losing -= 1;
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(raw ?? JSON.stringify(body));
  });
  const address = (scheme: string) =>
    `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shownAs = (scheme: string) => as?.replace("http", scheme) ?? address(scheme);
  const upgrades = new WebSocketServer({ server, path: "/socket" });
  const acks = new Map<string, (said: unknown) => void>();
  upgrades.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("message", (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as {
        envelope_id: string;
        payload?: unknown;
      };
      acks.get(envelope_id)?.(payload);
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: sockets.size }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    apiUrl: `${shownAs("http")}/api/`,
    port: (server.address() as AddressInfo).port,
    /** What the Web API was called for, and what it refused. */
    calls,
    requests,
    refusals,
    standing,
    edits,
    readable,
    /** Every post that came while it counted them. */
    arrivals: allowance?.arrivals ?? [],
    lose(count: number) {
      losing = count;
    },
    cut(count: number) {
      cut = count;
    },
    faults,
    /** Each workspace by its token. */
    grants,
    /** Methods that need no bot's token, to which others may be added. */
    open,
    locales,
    people,
    sockets,
    next,
    onEffect(heard: (effect: Effect) => void) {
      listener = heard;
    },
    views,
    prompts,
    /** `inside` is the modal in which it is given. */
    trigger(inside?: string): string {
      const id = `${next()}.${Math.random().toString(16).slice(2)}`;
      triggers.set(id, performance.now());
      if (inside) views.within.set(id, inside);
      return id;
    },
    responseUrl(channel: string, message?: Shown): string {
      const url = `${shownAs("http")}/response/${next()}`;
      urls.set(url, { uses: 0, channel, ...(message ? { message } : {}) });
      return url;
    },
    /** Every response_url so far has had its last answer. */
    spend() {
      for (const url of urls.values()) url.uses = URL_USES;
    },
    /** One connection, or that one, gets an envelope; resolves once it is acknowledged, with what that says. */
    async envelope(envelope: { envelope_id: string }, over?: WebSocket): Promise<unknown> {
      const socket = over ?? [...sockets][0];
      if (!socket) throw new Error("no socket is connected");
      const acked = new Promise<unknown>((resolve) => acks.set(envelope.envelope_id, resolve));
      socket.send(JSON.stringify(envelope));
      return acked;
    },
    /** Slack renews its connections every few hours: it warns, and closes them a while later. */
    refresh(reason = "refresh_requested") {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: "disconnect", reason }));
        setTimeout(() => socket.close(), CLOSING_MS);
      }
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
