/** The connection to one Slack workspace, by Socket Mode or by signed requests. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type HTTPReceiver, webApi } from "@slack/bolt";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Adapter, AdapterState, Bot } from "../../src/index.ts";
import { createCarry } from "./carry.ts";
import { createDoor } from "./door.ts";
import { sentence, tokenRefused } from "./fault.ts";
import { boltLog } from "./log.ts";
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

  async function start(bot: Bot): Promise<void> {
    const { user_id: botUserId = "", bot_id: botId = "" } = await client.auth.test();
    const hear = createCarry({
      ...{ bot, profiles, log, clock, failed },
      async gone(team) {
        down("the app was uninstalled");
        await bot.left(team, clock());
      },
    });
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
      hear: (body, ack) => hear(body, { client, self: botUserId }, ack),
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
