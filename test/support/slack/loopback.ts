/** A Slack of one workspace on loopback: the Web API, the response_urls and the sockets. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "node:querystring";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Allowance } from "./allowance.ts";
import type { Answer, Effect, Fields, Grant, Shown } from "./effect.ts";
import { createHistory } from "./history.ts";
import { createMessages, decoded } from "./messages.ts";
import { openSockets } from "./sockets.ts";
import { createViews } from "./views.ts";

export type { Effect, Shown } from "./effect.ts";

export const TEAM = "T0RAPPEL";
export const BOT = "U0RAPPEL";
export const BOT_TOKEN = "xoxb-1234567890-loopbackbot";
export const APP_TOKEN = "xapp-1-A0RAPPEL-1234567890-loopbackapp";

export type Loopback = Awaited<ReturnType<typeof openLoopback>>;

const Prompt = z.strictObject({ title: z.string().min(1), message: z.string().min(1) });

/** Trigger ids live 3 s. */
const TRIGGER_MS = 3000;

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
  const locales = new Map<string, string>();
  /** What users.info says of someone beyond their id, team and locale. */
  const people = new Map<string, Fields>();
  const triggers = new Map<string, number>();
  const calls: string[] = [];
  /** The same, with whose token and what was asked. */
  const requests: { method: string; token: string; fields: Fields }[] = [];
  const grants = new Map<string, Grant>([[BOT_TOKEN, { team: TEAM, name: "Rappel", bot: BOT }]]);
  const refusals: string[] = [];
  /** Errors to answer a method with, by its name, or by it and the channel, before it is back to
   * normal. */
  const faults = new Map<string, (Answer | (() => Promise<Answer>))[]>();
  /** What is suggested to be asked in a direct channel. */
  const prompts = new Map<string, { title: string; prompts: z.infer<typeof Prompt>[] }>();
  /** What a thread showed while an answer was awaited, one after the other. */
  const statuses: { thread: string; status: string }[] = [];
  let listener: (effect: Effect) => void = () => {};
  let refused: string | undefined;
  /** Messages that are posted and of which the bot never hears; `cut` are not even posted. */
  let losing = 0;
  let cut = 0;

  function refusal(error: string, why?: unknown): Answer {
    refusals.push(why ? `${error}: ${String(why)}` : error);
    return { body: { ok: false, error, response_metadata: { messages: [String(why ?? error)] } } };
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
  const messages = createMessages({ allows, next, refusal, tell });
  const history = createHistory({ standing: messages.standing, page });

  const methods: Record<string, (fields: Fields, grant: Grant) => Answer> = {
    ...views.methods,
    ...messages.methods,
    ...history.methods,
    "auth.test": (_, { team, name, bot }) => ({
      body: { ok: true, team_id: team, team: name, user_id: bot, bot_id: "B0RAPPEL" },
    }),
    "users.info": ({ user, include_locale }, { team }) => {
      const locale = String(include_locale) === "true" && locales.get(String(user));
      const known = { id: user, team_id: team, is_admin: false, ...people.get(String(user)) };
      return { body: { ok: true, user: { ...known, ...(locale ? { locale } : {}) } } };
    },
    "assistant.threads.setStatus": ({ channel_id, thread_ts, status }) => {
      if (!channel_id || !thread_ts) return refusal("invalid_thread_ts");
      statuses.push({ thread: String(thread_ts), status: String(status) });
      return { body: { ok: true } };
    },
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

  async function serve(request: IncomingMessage): Promise<Answer> {
    const body = await text(request);
    const json = request.headers["content-type"]?.startsWith("application/json");
    const fields = (json ? JSON.parse(body) : parse(body)) as Fields;
    if (request.url?.startsWith("/response/"))
      return messages.respond(`${shownAs("http")}${request.url}`, fields);
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
  const { sockets, ...socketMode } = openSockets(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    apiUrl: `${shownAs("http")}/api/`,
    port: (server.address() as AddressInfo).port,
    /** What the Web API was called for, and what it refused. */
    calls,
    requests,
    refusals,
    standing: messages.standing,
    edits: messages.edits,
    statuses,
    arrivals: messages.arrivals,
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
    ...socketMode,
    /** What the bot may read. */
    scopes: history.scopes,
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
    responseUrl: (channel: string, message?: Shown) =>
      messages.answers(`${shownAs("http")}/response/${next()}`, channel, message),
    spend: messages.spend,
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
