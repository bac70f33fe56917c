/** One connection of Socket Mode: what Bolt's receiver cannot survive is kept from it. */
import { setTimeout as sleep } from "node:timers/promises";
import { type App, type Logger, SocketModeReceiver, type webApi } from "@slack/bolt";

/** From opening a connection to Slack's hello, in ms. */
const HELLO_MS = 20_000;
/** How long a close waits for Slack's goodbye, in ms. */
const GOODBYE_MS = 2000;

export interface ConnectionOptions {
  appToken: string;
  logger: Logger;
  clientOptions: webApi.WebClientOptions;
  /** What the socket goes through, where there is a proxy. */
  dispatcher?: Dispatcher;
}
export type Dispatcher = NonNullable<
  ConstructorParameters<typeof SocketModeReceiver>[0]["dispatcher"]
>;

interface Told {
  /** Slack will close it soon: until then it is heard and answered. */
  retiring: () => void;
  /** It is closed, however that came. */
  closed: () => void;
}

export interface Connection {
  /** Resolves at Slack's hello. @throws if there is none. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export function createConnection(
  app: App,
  { appToken, logger, clientOptions, dispatcher }: ConnectionOptions,
  { retiring, closed }: Told,
): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // The client's own reconnection is a promise that nobody catches: a token that was revoked
    // meanwhile would end the process.
    autoReconnectEnabled: false,
    // It reads these options, and no others, for the address of the Web API.
    installerOptions: { clientOptions },
    ...(dispatcher ? { dispatcher } : {}),
  });
  receiver.init(app);
  const { client } = receiver;
  let state: "opening" | "open" | "over" = "opening";

  // The client hears the socket in an async listener: what it cannot read would end the process.
  const listeners = client.listeners("ws_message") as ((...heard: unknown[]) => unknown)[];
  client.removeAllListeners("ws_message");
  client.on("ws_message", async (...heard: unknown[]) => {
    // The client would close at once, and what Slack is sending just now would be lost.
    if (state === "open" && isWarning(heard[0])) return retiring();
    try {
      for (const listener of listeners) await listener(...heard);
    } catch (error) {
      logger.warn("a message on the socket could not be read:", error);
    }
  });
  client.on("connected", () => {
    if (state === "over") void client.disconnect(); // given up meanwhile
  });
  client.on("disconnected", () => {
    if (state !== "open") return;
    state = "over";
    closed();
  });

  return {
    async open() {
      const late = new AbortController();
      try {
        await Promise.race([
          client.start(),
          sleep(HELLO_MS, undefined, { signal: late.signal }).then(() => {
            throw new Error("Slack did not say hello on the socket");
          }),
        ]);
        state = "open";
      } catch (error) {
        state = "over";
        void client.disconnect();
        throw error ?? new Error("Slack closed the socket before its hello");
      } finally {
        late.abort();
      }
    },
    async close() {
      if (state !== "open") return;
      state = "over";
      await Promise.race([client.disconnect(), sleep(GOODBYE_MS, undefined, { ref: false })]);
    },
  };
}

/** `{"type":"disconnect","reason":"warning" | "refresh_requested" | …}` */
function isWarning(message: unknown): boolean {
  if (typeof message !== "string" || !message.includes('"disconnect"')) return false;
  try {
    const heard: unknown = JSON.parse(message);
    return (
      typeof heard === "object" && heard !== null && "type" in heard && heard.type === "disconnect"
    );
  } catch {
    return false;
  }
}
