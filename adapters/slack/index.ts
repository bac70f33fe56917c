/** The connection to one Slack workspace, by Socket Mode or by signed requests. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type HTTPReceiver, webApi } from "@slack/bolt";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Adapter, AdapterState, Bot, First, Send } from "../../src/index.ts";
import { deliver } from "./deliver.ts";
import { createDoor } from "./door.ts";
import { sentence, tokenRefused } from "./fault.ts";
import { modal } from "./form.ts";
import type { Welcome } from "./install.ts";
import { boltLog } from "./log.ts";
import type { Reply } from "./place.ts";
import { profileOf } from "./profile.ts";
import { type Read, read } from "./read.ts";
import { answer, createSigned, PATH } from "./signed.ts";
import { createSocket, type Socket } from "./socket.ts";

/** With an app token Slack is reached by Socket Mode, else its signed requests are taken. */
export interface SlackOptions {
  botToken: string;
  appToken?: string;
  signingSecret?: string;
  /** The Web API's address, ending in "/api/"; Slack's own by default. */
  apiUrl?: string;
  log: Logger;
  /** Members' locales, and whether they administer. */
  profiles: Keyv;
  clock: () => Date;
}

/** A call without an answer has failed after this long, in ms. */
const CALL_MS = 10_000;

export function createSlack(options: SlackOptions): Adapter {
  const { botToken, appToken, signingSecret, apiUrl, log, profiles, clock } = options;
  const logger = boltLog(log);
  const clientOptions = (): webApi.WebClientOptions => ({
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    logger,
    timeout: CALL_MS,
    // A lost answer is no proof of a lost message: a second try could be a second message.
    retryConfig: { retries: 0 },
    // Else one channel's limit holds up every other call.
    rejectRateLimitedCalls: true,
  });
  const client = new webApi.WebClient(botToken, clientOptions());
  let state: AdapterState = { state: "starting" };
  let socket: Socket | undefined;
  let signed: HTTPReceiver | undefined;
  let settled = async () => {};

  function down(why: string): void {
    if (state.state === "stopped") return;
    state = { state: "down", why };
    log.error({ why }, "slack is down");
  }

  function failed(error: unknown, ask: string): void {
    log.error({ ask, why: sentence(error) }, "slack: not sent");
    if (tokenRefused(error)) down(`the bot token is refused: ${sentence(error)}`);
  }

  async function carryOut(bot: Bot, { ask, reply }: Extract<Read, { ask: unknown }>) {
    const first = bot.first(ask);
    try {
      if (first.how === "form") {
        const { user: _, spoken: __, trigger = "", ...origin } = reply;
        await client.views.open({ trigger_id: trigger, view: modal(first.form, origin) });
        return;
      }
      const profile = await profileOf(ask.who, { client, profiles, log });
      await send(await bot.handle({ ...ask, ...profile }), first.how, reply, ask.id);
    } catch (error) {
      failed(error, ask.id);
    }
  }

  async function welcome(bot: Bot, { arrival, who, reply }: Welcome): Promise<void> {
    const { locale } = await profileOf(who, { client, profiles, log });
    const sends = await bot.joined(locale ? { ...arrival, locale } : arrival);
    await send(sends, "private", reply, `${arrival.team}:joined`);
  }

  function send(sends: Send[], how: Exclude<First["how"], "form">, reply: Reply, ask: string) {
    return deliver(sends, how, { client, reply, failed: (error) => failed(error, ask) });
  }

  async function hear(bot: Bot, self: string, body: unknown, ack: () => Promise<void>) {
    const heard = read(body, { verbs: bot.verbs, self, at: clock() });
    await ack();
    if (!heard) return;
    if ("gone" in heard) {
      down("the app was uninstalled");
      await bot.left(heard.gone, clock());
    } else if ("odd" in heard) log.warn({ why: heard.odd }, "slack: a payload that is none");
    else if ("arrival" in heard) await welcome(bot, heard);
    else await carryOut(bot, heard);
  }

  async function start(bot: Bot): Promise<void> {
    const { user_id: botUserId = "", bot_id: botId = "" } = await client.auth.test();
    if (appToken)
      socket = createSocket({
        appToken,
        logger,
        clientOptions: clientOptions(),
        changed: (why) => (why === undefined ? up() : down(why)),
      });
    else if (signingSecret) signed = createSigned(signingSecret, logger);
    const receiver = socket?.receiver ?? signed;
    if (!receiver) throw new Error("it needs an app token or a signing secret");
    const door = createDoor({
      receiver,
      identity: { botToken, botId, botUserId },
      clientOptions: clientOptions(),
      logger,
      log,
      hear: (body, ack) => hear(bot, botUserId, body, ack),
    });
    settled = door.settled;
    await socket?.open();
  }

  function up(): void {
    if (state.state === "stopped") return;
    state = { state: "up" };
    log.info("slack is up");
  }

  return {
    name: "slack",
    state: () => state,
    async start(bot) {
      try {
        await start(bot);
        up();
      } catch (error) {
        const why = `Slack cannot be started: ${sentence(error)}`;
        down(why);
        // No cause: the libraries' errors can hold a request with its token.
        throw new Error(why);
      }
    },
    async stop() {
      state = { state: "stopped" };
      await socket?.close();
      await settled();
    },
    http(request: IncomingMessage, response: ServerResponse): boolean {
      if (!signed || state.state === "stopped" || request.url?.split("?")[0] !== PATH) return false;
      void answer(signed, clock(), request, response);
      return true;
    },
  };
}
