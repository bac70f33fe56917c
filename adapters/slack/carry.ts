/** From a payload to its answer: read, acknowledged, handled, sent. */
import type { webApi } from "@slack/bolt";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Bot, First, Send } from "../../src/index.ts";
import { deliver } from "./deliver.ts";
import { modal } from "./form.ts";
import type { Welcome } from "./install.ts";
import type { Reply } from "./place.ts";
import { profileOf } from "./profile.ts";
import { type Read, read } from "./read.ts";

/** A workspace that has the app, as the app speaks in it. */
export interface Workspace {
  client: webApi.WebClient;
  /** The bot's own user id. */
  self: string;
}

interface Options {
  bot: Bot;
  /** Members' locales, and whether they administer. */
  profiles: Keyv;
  log: Logger;
  clock: () => Date;
  /** A call failed that was to answer an ask. */
  failed: (error: unknown, ask: string) => void;
  /** The team no longer has the app. */
  gone: (team: string) => Promise<void>;
}

export function createCarry({ bot, profiles, log, clock, failed, gone }: Options) {
  async function carryOut({ client }: Workspace, { ask, reply }: Extract<Read, { ask: unknown }>) {
    const first = bot.first(ask);
    try {
      if (first.how === "form") {
        const { user: _, spoken: __, trigger = "", ...origin } = reply;
        await client.views.open({ trigger_id: trigger, view: modal(first.form, origin) });
        return;
      }
      const profile = await profileOf(ask.who, { client, profiles, log });
      await send(client, await bot.handle({ ...ask, ...profile }), first.how, reply, ask.id);
    } catch (error) {
      failed(error, ask.id);
    }
  }

  async function welcome({ client }: Workspace, { arrival, who, reply }: Welcome): Promise<void> {
    const { locale } = await profileOf(who, { client, profiles, log });
    const sends = await bot.joined(locale ? { ...arrival, locale } : arrival);
    await send(client, sends, "private", reply, `${arrival.team}:joined`);
  }

  function send(
    client: webApi.WebClient,
    sends: Send[],
    how: Exclude<First["how"], "form">,
    reply: Reply,
    ask: string,
  ) {
    return deliver(sends, how, { client, reply, failed: (error) => failed(error, ask) });
  }

  return async function hear(body: unknown, workspace: Workspace, ack: () => Promise<void>) {
    const heard = read(body, { verbs: bot.verbs, self: workspace.self, at: clock() });
    await ack();
    if (!heard) return;
    if ("gone" in heard) await gone(heard.gone);
    else if ("odd" in heard) log.warn({ why: heard.odd }, "slack: a payload that is none");
    else if ("arrival" in heard) await welcome(workspace, heard);
    else await carryOut(workspace, heard);
  };
}
