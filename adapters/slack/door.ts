/** Bolt's app with one listener, and around it the promise that all is acknowledged and caught. */
import { App, type Logger, type Receiver, type ReceiverEvent, type webApi } from "@slack/bolt";
import type { Logger as Pino } from "pino";
import { sentence } from "./fault.ts";
import type { Place } from "./workspaces.ts";

/** Takes what is answered at once, where something is. */
type Ack = (answer?: object) => Promise<void>;

interface Options {
  receiver: Receiver;
  clientOptions: webApi.WebClientOptions;
  logger: Logger;
  log: Pino;
  /** The first `ack` counts, others do nothing. */
  hear: (body: unknown, place: Place, ack: Ack) => Promise<void>;
}

/** Starts to hear; resolves `settled` when nothing that was heard is under way. */
export function createDoor({ receiver, clientOptions, logger, log, hear }: Options) {
  const underWay = new Set<Promise<void>>();
  const guarded: Receiver = {
    init(app) {
      const door = {
        processEvent(event: ReceiverEvent): Promise<void> {
          const work = guard(app, event, log).finally(() => underWay.delete(work));
          underWay.add(work);
          return work;
        },
      };
      receiver.init(door as App); // of an app, a receiver knows only processEvent
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
  const app = new App({
    receiver: guarded,
    // Who may speak where is known by the workspaces; Bolt only says whose event it is.
    authorize: async () => ({}),
    clientOptions,
    logger,
    convoStore: false,
    ignoreSelf: false, // read.ts knows, by one rule for every kind
  });
  app.error(async (error) => log.error({ why: sentence(error) }, "slack: not carried out"));
  app.use(async (args) => {
    const ack = "ack" in args && args.ack ? (args.ack as Ack) : async () => {}; // events are acked
    const { teamId, enterpriseId, isEnterpriseInstall } = args.context;
    const place = { ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }) };
    await hear(args.body, { ...place, isEnterpriseInstall }, ack);
  });
  return {
    async settled() {
      await Promise.allSettled(underWay);
    },
  };
}

/** Slack sends again what is not acknowledged: so also what cannot be read is, once. Never rejects. */
async function guard(app: App, event: ReceiverEvent, log: Pino): Promise<void> {
  let acked = false;
  const ack: ReceiverEvent["ack"] = async (answer) => {
    if (acked) return;
    acked = true;
    await event.ack(answer);
  };
  try {
    await app.processEvent({ ...event, ack });
  } catch (error) {
    log.warn({ why: sentence(error) }, "slack: a payload that is none");
  }
  await ack().catch((error) => log.warn({ why: sentence(error) }, "slack: not acknowledged"));
}
