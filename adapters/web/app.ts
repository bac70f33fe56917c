/** The page's routes. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Logger } from "pino";
import { type Bot, type Language, languageOf } from "../../src/index.ts";
import type { Answers } from "./answers.ts";
import type { PageFile } from "./files.ts";
import { LARGEST_BODY } from "./limits.ts";
import type { Placed } from "./place.ts";
import { read } from "./read.ts";
import { render } from "./render.ts";
import { type Line, reply } from "./reply.ts";
import { shell } from "./shell.ts";
import { filled, WORDS } from "./words.ts";

export interface House {
  bot: Bot;
  answers: Answers;
  files: ReadonlyMap<string, PageFile>;
  log: Logger;
  clock: () => Date;
}

const policy = {
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
  strictTransportSecurity: false, // loopback has no certificate
};

export function createApp(house: House): Hono {
  const app = new Hono();
  app.use(secureHeaders(policy));
  app.get("/", (c) => c.html(shell(languageFrom(c), house.bot.verbs).toString()));
  for (const [path, { type, body }] of house.files)
    app.get(path, (c) => c.body(body, 200, { "content-type": type, "cache-control": "no-cache" }));
  const limited = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (c) => c.json({ error: WORDS[languageFrom(c)].tooBig }, 413),
  });
  app.post("/asks", limited, async (c) => {
    const reading = read(await c.req.json().catch(() => undefined), house.bot.verbs, house.clock());
    if (reading.is === "wrong") return c.json({ error: reading.why }, 422);
    if (reading.is === "chat") return lines([{ posts: [unaddressed(house.bot, reading)] }]);
    house.log.info({ ask: reading.ask.id, kind: reading.ask.kind }, "asked");
    return lines(reply(reading.ask, house));
  });
  app.onError((cause, c) => {
    house.log.error({ err: cause }, "a request failed");
    return c.json({ error: WORDS[languageFrom(c)].fault }, 500);
  });
  return app;
}

function languageFrom(c: Context): Language {
  return languageOf(c.req.header("accept-language")) ?? "en";
}

/** The word that nobody was asked, for who spoke to the team without saying so. */
function unaddressed(bot: Bot, said: { language: Language; to: string }): Placed {
  const { language, to } = said;
  const sentence = WORDS[language].notAddressed;
  const text = [{ p: [filled(sentence, { verb: bot.verbs[0]?.name ?? "help" })] }];
  const html = render({ kind: "notice", tone: "info", language, text, presses: [] }).toString();
  return { html, private: true, place: "new", to };
}

function lines(from: Iterable<Line> | AsyncIterable<Line>): Response {
  const body = ReadableStream.from(from)
    .pipeThrough(
      new TransformStream<Line, string>({
        transform: (line, out) => out.enqueue(`${JSON.stringify(line)}\n`),
      }),
    )
    .pipeThrough(new TextEncoderStream());
  // Chunked said outright: the first line is not held back to be counted with the second.
  return new Response(body, {
    headers: { "content-type": "application/x-ndjson", "transfer-encoding": "chunked" },
  });
}
