/** The page's routes. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Logger } from "pino";
import { z } from "zod";
import { type Bot, type Language, languageOf } from "../../src/index.ts";
import type { Answers } from "./answers.ts";
import type { PageClock } from "./clock.ts";
import type { Conversation } from "./conversation.ts";
import type { PageFile } from "./files.ts";
import { LARGEST_BODY } from "./limits.ts";
import type { Live } from "./live.ts";
import type { Placed } from "./place.ts";
import { read, type Said } from "./read.ts";
import { render } from "./render.ts";
import { type Line, reply } from "./reply.ts";
import { shell } from "./shell.ts";
import { filled, WORDS } from "./words.ts";

export interface House {
  bot: Bot;
  answers: Answers;
  files: ReadonlyMap<string, PageFile>;
  log: Logger;
  clock: PageClock;
  conversation: Conversation;
  live: Live;
  /** No other platform is on, so that time is the page's own to move. */
  alone: boolean;
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
  const { bot, clock, conversation, live, alone } = house;
  const now = () => clock.now();
  const app = new Hono();
  app.use(secureHeaders(policy));
  app.get("/", (c) =>
    c.html(
      shell({ language: languageFrom(c), verbs: bot.verbs, zone: clock.zone, alone }).toString(),
    ),
  );
  for (const [path, { type, body }] of house.files)
    app.get(path, (c) => c.body(body, 200, { "content-type": type, "cache-control": "no-cache" }));
  app.get("/events", () => live.open({ shift: clock.shift, messages: conversation.messages }));

  const limited = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (c) => c.json({ error: WORDS[languageFrom(c)].tooBig }, 413),
  });
  app.post("/asks", limited, async (c) => {
    const reading = read(await c.req.json().catch(() => undefined), bot.verbs, now());
    if (reading.is === "wrong") return c.json({ error: reading.why }, 422);
    if (reading.said) hear(reading.said, house);
    if (reading.is === "chat") return lines([{ posts: [unaddressed(reading, house)] }]);
    house.log.info({ ask: reading.ask.id, kind: reading.ask.kind }, "asked");
    return lines(reply(reading.ask, reading.on, { ...house, now }));
  });
  if (alone)
    app.post("/morning", limited, async (c) => {
      const { from } = Morning.catch({}).parse(await c.req.json().catch(() => ({})));
      await clock.toMorning(from === undefined ? undefined : new Date(from));
      house.log.info({ now: now() }, "the page's next morning");
      live.tell("clock", { shift: clock.shift });
      return c.json({ shift: clock.shift, now: now() });
    });
  app.notFound((c) => c.json({ error: WORDS[languageFrom(c)].nowhere }, 404));
  app.onError((cause, c) => {
    house.log.error({ err: cause }, "a request failed");
    return c.json({ error: WORDS[languageFrom(c)].fault }, 500);
  });
  return app;
}

/** What the page's clock said when its button was pressed. */
const Morning = z.object({ from: z.iso.datetime().optional() });

function languageFrom(c: Context): Language {
  return languageOf(c.req.header("accept-language")) ?? "en";
}

function hear({ id, ...said }: Said, { conversation, clock }: House): void {
  conversation.say({ ...said, at: clock.now(), ask: id }, id);
}

/** The word that nobody was asked, for who spoke to the team without saying so. */
function unaddressed({ language, said }: { language: Language; said: Said }, house: House): Placed {
  const { bot, conversation, clock } = house;
  const sentence = filled(WORDS[language].notAddressed, { verb: bot.verbs[0]?.name ?? "help" });
  const text = [{ p: [sentence] }];
  const html = render({ kind: "notice", tone: "info", language, text, presses: [] }).toString();
  const { id, to, from } = said;
  const notice = { from: "rappel", to, only: from, at: clock.now(), ask: id, html } as const;
  return { ...conversation.say(notice, `unaddressed:${id}`), place: "new" };
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
