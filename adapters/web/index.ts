/** The web adapter: a chat page for one demo team, on this machine only. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Logger } from "pino";
import { type Adapter, type AdapterState, languageOf } from "../../src/index.ts";
import { Answers } from "./answers.ts";
import { createApp } from "./app.ts";
import { refusal } from "./door.ts";
import { PATHS, readPage } from "./files.ts";
import { WORDS } from "./words.ts";

export function createWeb({ log, clock }: { log: Logger; clock: () => Date }): Adapter {
  let state: AdapterState = { state: "starting" };
  let app: Hono | undefined;
  let answers: Answers | undefined;
  const listener = getRequestListener(
    (request) => app?.fetch(request) ?? away(request.headers.get("accept-language")),
    { overrideGlobalObjects: false }, // the other adapters keep Node's own Request
  );

  return {
    name: "web",
    state: () => state,

    async start(bot) {
      const files = await readPage();
      answers = new Answers(bot);
      app = createApp({ bot, answers, files, log, clock });
      state = { state: "up" };
    },

    async stop() {
      app = undefined;
      await answers?.settled();
      state = { state: "stopped" };
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
