/** From a payload to its answer: read, acknowledged, handled, sent. */
import type { types, webApi } from "@slack/bolt";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import {
  type Ask,
  type Bot,
  type First,
  isSorry,
  languageOf,
  type Post,
  type Send,
} from "../../src/index.ts";
import { suggest } from "./agent.ts";
import { deliver } from "./deliver.ts";
import { sentence } from "./fault.ts";
import { modal } from "./form.ts";
import { homeView, SHOWN } from "./home.ts";
import { openForm, showInside, standFor, takesOver } from "./inside.ts";
import { paced } from "./pace.ts";
import { waiting } from "./panel.ts";
import type { Look, Reply } from "./place.ts";
import { profileOf } from "./profile.ts";
import { read } from "./read.ts";
import type { Read } from "./reading.ts";
import { withStatus } from "./status.ts";
import type { InTurn } from "./ways.ts";

/** A workspace that has the app, as the app speaks in it. */
export interface Workspace {
  team: string;
  client: webApi.WebClient;
  /** The bot's own user id. */
  self: string;
}

interface Options {
  bot: Bot;
  inTurn: InTurn;
  /** Members' locales, and whether they administer. */
  profiles: Keyv;
  log: Logger;
  clock: () => Date;
  /** A call failed that was to answer an ask. */
  failed: (error: unknown, ask: string) => void;
}

/** Takes what an acknowledgement says beside "received", where there is something. */
type Ack = (answer?: { response_action: "update"; view: types.ModalView }) => Promise<void>;

type Heard<K extends string> = Extract<Read, Record<K, unknown>>;

export function createCarry({ bot, inTurn, profiles, log, clock, failed }: Options) {
  async function carryOut({ client }: Workspace, heard: Heard<"reply" | "ask">) {
    const { ask, reply } = heard;
    const first = bot.first(ask);
    try {
      if (first.how === "form") {
        const { user: _, spoken: __, trigger = "", ...origin } = reply;
        await client.views.open({ trigger_id: trigger, view: modal(first.form, origin) });
        return;
      }
      const language = async () =>
        languageOf((await profileOf(ask.who, { client, profiles, log })).locale) ?? "en";
      const sends = await withStatus({ client, reply, language }, handle(heard, client));
      await send(client, sends, first.how, reply, ask.id);
    } catch (error) {
      failed(error, ask.id);
    }
  }

  async function carryInside({ client }: Workspace, heard: Heard<"inside">) {
    const { ask, inside } = heard;
    const first = bot.first(ask);
    const context = { client, inside, inTurn, failed: (error: unknown) => failed(error, ask.id) };
    const home = (over: Post[]) =>
      show(client, { who: ask.who, user: inside.user, id: ask.id, page: 0 }, over);
    try {
      if (first.how === "form") return await openForm(first.form, context);
      const stand = await standFor(first.how, context);
      await showInside(await handle(heard, client), stand, { ...context, home });
    } catch (error) {
      failed(error, ask.id);
    }
  }

  async function handle(
    { ask, people = [] }: { ask: Ask; people?: string[] },
    client: webApi.WebClient,
  ): Promise<Send[]> {
    const look = (id: string) => profileOf({ ...ask.who, id }, { client, profiles, log });
    const { ours: _, ...profile } = await look(ask.who.id);
    const named = await Promise.all(people.map(async (id) => ((await look(id)).ours ? [] : [id])));
    const outsiders = named.flat();
    return bot.handle({ ...ask, ...profile, ...(outsiders.length > 0 && { outsiders }) });
  }

  /** The Home page as it is now; an event that comes again changes nothing, and shows nothing. */
  async function show(client: webApi.WebClient, { who, user, id, page }: Look, over: Post[] = []) {
    const posts: Post[] = [];
    for (const verb of SHOWN) {
      const room = { kind: "home", id: user } as const;
      const asked = { id: `${id}:${verb}`, who, room, heard: "asker", at: clock() } as const;
      const ask = { ...asked, kind: "verb", verb, args: {} } as const;
      const sends = await handle({ ask }, client);
      // Another delivery of the same event has begun to show it, and goes on.
      if (posts.length === 0 && sends.length === 0) return;
      posts.push(...sends.map(({ post }) => post));
      // Of a fault there is no more to tell.
      if (posts.length > 0 && posts.every(isSorry)) break;
    }
    const [first, ...more] = [...over, ...posts];
    if (!first) return;
    const view = homeView([first, ...more], page);
    await paced(() => client.views.publish({ user_id: user, view }));
  }

  async function look({ client }: Workspace, { look }: Heard<"look">): Promise<void> {
    try {
      await show(client, look);
    } catch (error) {
      failed(error, look.id);
    }
  }

  async function welcome({ client }: Workspace, { arrival, who, reply, opened }: Heard<"opened">) {
    const { locale } = await profileOf(who, { client, profiles, log });
    const sends = await bot.joined(locale ? { ...arrival, locale } : arrival);
    await send(client, sends, "private", reply, `${arrival.team}:joined`);
    await offer(client, { who, channel: reply.channel, id: opened });
  }

  /** What to ask, in the language that the core speaks with them. */
  async function offer(
    client: webApi.WebClient,
    { who, channel, id }: { who: Look["who"]; channel: string; id: string },
  ): Promise<void> {
    // Nothing of it is shown: the room is one where nothing is said, so it counts for nothing else.
    const room = { kind: "home", id: who.id } as const;
    const asked = { id, who, room, heard: "room", at: clock() } as const;
    const ask = { ...asked, kind: "verb", verb: "help", args: {} } as const;
    const [help] = await handle({ ask }, client);
    if (!help) return;
    await suggest(client, channel, help.post.language).catch((error) =>
      log.warn({ why: sentence(error) }, "slack: no prompts were suggested"),
    );
  }

  function send(
    client: webApi.WebClient,
    sends: Send[],
    how: Exclude<First["how"], "form">,
    reply: Reply,
    ask: string,
  ) {
    return deliver(sends, how, { client, reply, inTurn, failed: (error) => failed(error, ask) });
  }

  return async function hear(body: unknown, workspace: Workspace, ack: Ack) {
    const began = performance.now();
    const heard = read(body, { verbs: bot.verbs, self: workspace.self, at: clock() });
    if (heard && "inside" in heard && takesOver(bot.first(heard.ask), heard.inside))
      await ack({ response_action: "update", view: waiting(heard.inside.language) });
    else await ack();
    bot.acknowledged?.(performance.now() - began);
    if (!heard) return;
    if ("odd" in heard) log.warn({ why: heard.odd }, "slack: a payload that is none");
    else if ("arrival" in heard) await welcome(workspace, heard);
    else if ("look" in heard) await look(workspace, heard);
    else if ("inside" in heard) await carryInside(workspace, heard);
    else await carryOut(workspace, heard);
  };
}
