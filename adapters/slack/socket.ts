/** Socket Mode, kept connected: a refused token or a lost socket never ends the process. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Logger, SocketModeReceiver, type webApi } from "@slack/bolt";
import { sentence, tokenRefused } from "./fault.ts";

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;
/** From opening a connection to Slack's hello, in ms. */
const HELLO_MS = 20_000;
/** How long a stop waits for Slack's goodbye, in ms. */
const GOODBYE_MS = 2000;

export interface Socket {
  receiver: SocketModeReceiver;
  /** Resolves once connected. @throws if it cannot be, this first time. */
  open(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  appToken: string;
  logger: Logger;
  clientOptions: webApi.WebClientOptions;
  /** Told of each change after the first connection: undefined is connected. */
  changed: (why: string | undefined) => void;
}

export function createSocket({ appToken, logger, clientOptions, changed }: Options): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // The client's own reconnection is a promise that nobody catches: a token that was revoked
    // meanwhile would end the process.
    autoReconnectEnabled: false,
    // It reads these options, and no others, for the address of the Web API.
    installerOptions: { clientOptions },
  });
  const { client } = receiver;
  contain(receiver, logger);
  let wanted = true;
  let connected = false;

  async function connect(): Promise<void> {
    const late = new AbortController();
    try {
      await Promise.race([
        client.start(),
        sleep(HELLO_MS, undefined, { signal: late.signal }).then(() => {
          void client.disconnect();
          throw new Error("Slack did not say hello on the socket");
        }),
      ]);
      connected = true;
      if (!wanted) void client.disconnect(); // stopped meanwhile
    } catch (error) {
      throw error ?? new Error("Slack closed the socket before its hello");
    } finally {
      late.abort();
    }
  }

  async function reconnect(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; wanted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      await sleep(wait);
      if (!wanted) return;
      try {
        await connect();
        return changed(undefined);
      } catch (error) {
        if (tokenRefused(error))
          return changed(
            `the app token is refused, give a new one and restart: ${sentence(error)}`,
          );
        changed(`the socket is lost, trying again: ${sentence(error)}`);
      }
    }
  }

  client.on("disconnected", () => {
    if (!connected || !wanted) return;
    connected = false;
    changed("the socket is closed, connecting again");
    void reconnect();
  });

  return {
    receiver,
    open: connect,
    async close() {
      wanted = false;
      if (!connected) return;
      await Promise.race([client.disconnect(), sleep(GOODBYE_MS, undefined, { ref: false })]);
    },
  };
}

/** The client hears the socket in an async listener: what it cannot read would end the process. */
function contain({ client }: SocketModeReceiver, logger: Logger): void {
  const listeners = client.listeners("ws_message") as ((...heard: unknown[]) => unknown)[];
  client.removeAllListeners("ws_message");
  client.on("ws_message", async (...heard: unknown[]) => {
    try {
      for (const listener of listeners) await listener(...heard);
    } catch (error) {
      logger.warn("a message on the socket could not be read:", error);
    }
  });
}
