/** The connection to Slack, by Socket Mode or by signed requests, for one workspace or for many. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type HTTPReceiver, webApi } from "@slack/bolt";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Adapter, Bot } from "../../src/index.ts";
import { pause } from "./again.ts";
import { createBuckets } from "./buckets.ts";
import { createCondition } from "./condition.ts";
import type { Dispatcher } from "./connection.ts";
import { createDistribution, type DistributionOptions } from "./distribution.ts";
import { createDoor } from "./door.ts";
import { sentence, tokenRefused } from "./fault.ts";
import { createHearing } from "./hearing.ts";
import { onHeartbeat } from "./heartbeat.ts";
import { PACE, type Pace } from "./limits.ts";
import { createLive, type Live } from "./live.ts";
import { boltLog } from "./log.ts";
import { createLost } from "./lost.ts";
import { EVENTS_PATH } from "./paths.ts";
import { createPush } from "./push.ts";
import { createReconcile } from "./reconcile.ts";
import { answer, createSigned } from "./signed.ts";
import { singleWorkspace } from "./single.ts";
import { createSocket } from "./socket.ts";
import { createTurns } from "./turns.ts";
import type { Workspaces } from "./workspaces.ts";

/**
 * With a bot token it is the app of one workspace, else of all that install it. With an app token
 * Slack is reached by Socket Mode, else its signed requests are taken.
 */
export interface SlackOptions {
  botToken?: string;
  distribution?: DistributionOptions;
  appToken?: string;
  signingSecret?: string;
  /** The Web API's address, ending in "/api/"; Slack's own by default. */
  apiUrl?: string;
  /** Sockets go through it; what is fetched follows the process. */
  dispatcher?: Dispatcher;
  log: Logger;
  /** Members' locales, and whether they administer. */
  profiles: Keyv;
  clock: () => Date;
  /** Slack's own limits by default. */
  pace?: Pace;
}

const API_URL = "https://slack.com/api/";
/** A call without an answer has failed after this long, in ms. */
const CALL_MS = 10_000;

export function createSlack(options: SlackOptions): Adapter {
  const { appToken, signingSecret, apiUrl = API_URL, pace = PACE } = options;
  const { log, profiles, clock } = options;
  const turns = createTurns(createBuckets(pace));
  const logger = boltLog(log);
  const clientOptions = (): webApi.WebClientOptions => ({
    slackApiUrl: apiUrl,
    logger,
    timeout: CALL_MS,
    // A lost answer is no proof of a lost message: a second try could be a second message.
    retryConfig: { retries: 0 },
    // Else one channel's limit holds up every other call.
    rejectRateLimitedCalls: true,
  });
  const condition = createCondition(log);
  let stopped = false;
  /** Of Socket Mode; requests come when people ask, and their silence says nothing. */
  let heard: Date | undefined;
  /** What is signed is taken once it can be answered. */
  let signed: HTTPReceiver | undefined;
  let install: ReturnType<typeof createDistribution>["take"] = () => false;
  let deliver: Live = async () => ({ ok: false, why: "later" });
  let push: Adapter["push"] = async () => ({ ok: false, why: "later" });
  let reconcile: NonNullable<Adapter["reconcile"]> = async () => ({ ok: false, why: "unknown" });
  let stop = async () => {};

  function workspacesFor(bot: Bot): Workspaces {
    const { botToken, distribution } = options;
    if (!distribution) {
      const client = new webApi.WebClient(botToken, clientOptions());
      return singleWorkspace({ client, bot, clock, down: condition.of("token") });
    }
    const changed = condition.ailing;
    const house = { apiUrl, clientOptions, logger, log, profiles, clock, bot, turns, changed };
    const { workspaces, take } = createDistribution(distribution, house);
    install = take;
    return workspaces;
  }

  /** Puts everything together; what is returned lets it hear. */
  function build(bot: Bot): () => Promise<void> {
    const workspaces = workspacesFor(bot);
    const socket =
      appToken === undefined
        ? undefined
        : createSocket({
            ...{ appToken, logger, clientOptions: clientOptions() },
            ...(options.dispatcher ? { dispatcher: options.dispatcher } : {}),
            changed: condition.of("socket"),
          });
    const requests = signingSecret ? createSigned(signingSecret, logger) : undefined;
    const receiver = socket?.receiver ?? requests;
    if (!receiver) throw new Error("Slack needs an app token or a signing secret");
    const lost = createLost();
    const { settles } = pace;
    deliver = createLive({ workspaces, turns, lost, log });
    push = createPush({ workspaces, turns, settles, log });
    reconcile = createReconcile({ workspaces, settles, clock, log });
    const hear = createHearing({ workspaces, bot, turns, lost, profiles, log, clock });
    const door = createDoor({ receiver, clientOptions: clientOptions(), logger, log, hear });
    const deaf = socket
      ? onHeartbeat(() => {
          heard = clock();
        })
      : () => {};
    stop = async () => {
      deaf();
      workspaces.close();
      await socket?.close();
      await door.settled();
    };
    return async () => {
      await workspaces.open();
      await socket?.open();
      if (socket) heard = clock();
      if (!socket) signed = requests;
    };
  }

  /** What may come back by itself is tried for until it does. */
  async function persist(open: () => Promise<void>): Promise<void> {
    for (let tries = 1; !stopped; tries++) {
      await pause(tries);
      if (stopped) return;
      const error = await open().catch((fault: unknown) => fault);
      if (error === undefined) return condition.started();
      condition.of("start")(`Slack cannot be started, trying again: ${sentence(error)}`);
      if (tokenRefused(error)) return;
    }
  }

  return {
    name: "slack",
    state: condition.state,
    heard: () => heard,
    async start(bot) {
      const open = build(bot);
      try {
        await open();
        condition.started();
      } catch (error) {
        const why = `Slack cannot be started: ${sentence(error)}`;
        condition.of("start")(why);
        if (!tokenRefused(error)) void persist(open);
        // No cause: the libraries' errors can hold a request with its token.
        throw new Error(why);
      }
    },
    async stop() {
      stopped = true;
      condition.stopped();
      await stop();
    },
    deliver: (send, at) => deliver(send, at),
    turn: ({ team, to }) => turns.turn({ team, channel: to.id }),
    push: (one) => push(one),
    reconcile: (one, since) => reconcile(one, since),

    tell: (to, post, seed, tried) =>
      deliver({ team: to.team, to, post, seed, ...(tried && { tried }) }),
    http(request: IncomingMessage, response: ServerResponse): boolean {
      if (stopped) return false;
      if (install(request, response)) return true;
      if (!signed || request.url?.split("?")[0] !== EVENTS_PATH) return false;
      void answer(signed, clock(), request, response);
      return true;
    },
  };
}
