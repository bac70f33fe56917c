/** The web adapter: a chat page for one demo team, on this machine only. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { type Adapter, type AdapterState, languageOf } from "../../src/index.ts";
import { Answers } from "./answers.ts";
import { createApp } from "./app.ts";
import { PageClock } from "./clock.ts";
import { Conversation } from "./conversation.ts";
import { refusal } from "./door.ts";
import { PATHS, readPage } from "./files.ts";
import { Live } from "./live.ts";
import { deliver } from "./place.ts";
import { render } from "./render.ts";
import { CHANNEL, roomOf, TEAM } from "./team.ts";
import { WORDS } from "./words.ts";

interface WebOptions {
  log: Logger;
  clock: () => Date;
  /** No other platform is on: then a visitor may move the page's clock to the next morning. */
  alone?: boolean;
  /** Where the page's clock survives a restart. */
  memory?: Keyv;
  /** IANA name of the zone whose mornings are the page's; the machine's own without it. */
  zone?: string;
}

export function createWeb({ log, clock: real, alone = false, memory, zone }: WebOptions): Adapter {
  let state: AdapterState = { state: "starting" };
  let app: Hono | undefined;
  let answers: Answers | undefined;
  const clock = new PageClock({ clock: real, memory, zone: zone ?? ownZone() });
  const live = new Live();
  const conversation = new Conversation(real(), (message) => live.tell("message", message));
  const listener = getRequestListener(
    (request) => app?.fetch(request) ?? away(request.headers.get("accept-language")),
    { overrideGlobalObjects: false }, // the other adapters keep Node's own Request
  );

  return {
    name: "web",
    state: () => state,

    async start(bot) {
      const files = await readPage();
      // Beside another platform the time is everyone's, whatever the page had made of it.
      if (alone) await clock.restore();
      clock.next = () => bot.next(clock.now());
      const now = () => clock.now();
      for (const send of await bot.joined({ team: TEAM, room: CHANNEL, at: now() }))
        deliver(send, { conversation, log, now });
      answers = new Answers(bot);
      app = createApp({ bot, answers, files, log, clock, conversation, live, alone });
      state = { state: "up" };
    },

    async stop() {
      app = undefined;
      await answers?.settled();
      live.close();
      state = { state: "stopped" };
    },

    ...(alone && {
      now: () => clock.now(),
      onMoved: (hear: () => Promise<void>) => {
        clock.moved = hear;
      },
    }),

    async deliver({ to, post, seed }, at) {
      const room = roomOf(to);
      if (room === undefined) return { ok: false, why: "gone" };
      const html = render(post).toString();
      const said = { from: "rappel", to: room, only: undefined, at: clock.now(), html } as const;
      // What was there is gone with the process: what stands there now is said anew.
      const moved = at === undefined ? undefined : conversation.move(at, said);
      return { ok: true, at: (moved ?? conversation.say(said, moved ? undefined : seed)).key };
    },

    async push({ to, post, seed }) {
      const room = roomOf(to);
      if (room === undefined) return { ok: false, why: "gone", says: "missing" };
      const html = render(post).toString();
      const said = { from: "rappel", to: room, only: undefined, at: clock.now(), html } as const;
      return { ok: true, at: conversation.say(said, seed).key };
    },

    // The page forgets what was said when the house closes: what is there was said since.
    reconcile(push) {
      return this.push(push);
    },

    async tell(to, post) {
      deliver({ to, post }, { conversation, log, now: () => clock.now() });
      return { ok: true, at: "" };
    },

    http(request, response) {
      const path = request.url?.split("?", 1)[0] ?? "";
      if (!PATHS.has(path)) return false;
      const why = refusal(knock(request));
      if (why === undefined) void listener(request, response);
      else {
        log.warn({ path, why }, "refused");
        refuse(response, why);
      }
      return true;
    },
  };
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function knock({ method, socket, headers }: IncomingMessage) {
  return { method, from: socket.remoteAddress, headers };
}

function refuse(response: ServerResponse, why: string): void {
  response.writeHead(403, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ error: why }));
}

function away(locale: string | null): Response {
  const { away } = WORDS[languageOf(locale ?? undefined) ?? "en"];
  return Response.json({ error: away }, { status: 503 });
}
