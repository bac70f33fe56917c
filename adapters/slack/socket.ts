/** Socket Mode, kept connected: a new connection before the old one ends, and after a lost one. */
import { setTimeout as sleep } from "node:timers/promises";
import type { App, Receiver } from "@slack/bolt";
import { pause } from "./again.ts";
import { type Connection, type ConnectionOptions, createConnection } from "./connection.ts";
import { sentence, tokenRefused } from "./fault.ts";

/** Slack closes a connection some 10 s after its warning; after this one that it did not, in ms. */
const RETIRED_MS = 60_000;
/** One that lived for so long was no failure: the next is tried at once, in ms. */
const STEADY_MS = 30_000;

export interface Socket {
  receiver: Receiver;
  /** Resolves once connected. @throws if it cannot be, this first time. */
  open(): Promise<void>;
  close(): Promise<void>;
}

interface Options extends ConnectionOptions {
  /** Told of each change after the first connection: undefined is connected. */
  changed: (why: string | undefined) => void;
}

export function createSocket({ changed, ...options }: Options): Socket {
  let app: App | undefined;
  let wanted = true;
  /** Those that can be heard, the retiring ones too: Slack allows ten. */
  const live = new Set<Connection>();
  let opening: Promise<void> | undefined;
  let tries = 0;

  async function connect(): Promise<void> {
    if (!app) throw new Error("the receiver has no app");
    const since = performance.now();
    const steady = () => {
      if (performance.now() - since > STEADY_MS) tries = 0;
    };
    let retired = false;
    const connection = createConnection(app, options, {
      retiring() {
        if (retired) return;
        retired = true;
        steady();
        void another().then(() => retire(connection));
      },
      closed() {
        steady();
        live.delete(connection);
        if (!wanted || live.size > 0) return;
        changed("the socket is closed, connecting again");
        void another();
      },
    });
    await connection.open();
    live.add(connection);
    if (!wanted) await connection.close(); // stopped meanwhile
  }

  /** One more connection, tried for until it is there. Never rejects. */
  function another(): Promise<void> {
    opening ??= persist().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  async function persist(): Promise<void> {
    while (wanted) {
      await pause(tries++);
      if (!wanted) return;
      try {
        await connect();
        return changed(undefined);
      } catch (error) {
        const refused = tokenRefused(error);
        if (live.size === 0)
          changed(
            refused
              ? `the app token is refused, give a new one and restart: ${sentence(error)}`
              : `the socket is lost, trying again: ${sentence(error)}`,
          );
        if (refused) return;
      }
    }
  }

  /** Its end is left to Slack: what it still sends there is answered there. */
  async function retire(connection: Connection): Promise<void> {
    await sleep(RETIRED_MS, undefined, { ref: false });
    if (live.size < 2 || !live.delete(connection)) return;
    await connection.close();
  }

  return {
    receiver: {
      init(its) {
        app = its;
      },
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    },
    open: connect,
    async close() {
      wanted = false;
      await Promise.all([...live].map((connection) => connection.close()));
      live.clear();
    },
  };
}
