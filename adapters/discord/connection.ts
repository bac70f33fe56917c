/** Keeps the bot connected: discord.js opens a lost connection again, and this a new one where it
 * gives up, unless the operator has to act first. */
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Client, Events } from "discord.js";
import type { Logger } from "pino";
import type { AdapterState } from "../../src/index.ts";
import { BAD_TOKEN, closedWith, type Ending, noLogin, told } from "./fault.ts";

/** Between two connections, in ms. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** A start is waited for so long, and then goes on by itself: ms. */
const PATIENCE_MS = 30_000;

/** What can be one; anything else fetch would refuse, and quote. */
const TOKEN = /^(Bot +)?[\w.-]+$/;

export interface Connection {
  /** Resolves once asks can arrive. Rejects with a sentence if that takes longer. */
  begun: Promise<void>;
  /** Hears no more, and closes after `last`. */
  end(last: () => Promise<void>): Promise<void>;
}

interface Means {
  token: string;
  log: Logger;
  /** A new client that listens; told why it opens no connection for now. */
  open(short: (why: string) => void): Client;
  /** Asks can arrive. */
  ready(client: Client): void;
  /** Told how the connection is, each time that it changes. */
  become(state: AdapterState): void;
}

export function openConnection({ token, log, open, ready, become }: Means): Connection {
  const ending = new AbortController();
  const { signal } = ending;
  const stopped = once(signal, "abort").then(() => ({ why: "It was stopped.", again: false }));
  const first = Promise.withResolvers<void>();
  let finish = async () => {};

  function up(): void {
    become({ state: "up" });
    first.resolve();
  }
  function down(why: string): void {
    if (signal.aborted) return;
    log.warn({ why }, "Discord is down");
    become({ state: "down", why });
    first.reject(new Error(why));
  }

  /** Resolves when this client will not come back by itself. */
  function live(client: Client): Promise<Ending> {
    const over = Promise.withResolvers<Ending>();
    const lost = new Set<number>();
    const back = (shard: number) => {
      lost.delete(shard);
      if (client.isReady() && lost.size === 0) up();
    };
    client.on(Events.ShardReconnecting, (shard) => {
      if (!client.isReady() || lost.has(shard)) return;
      lost.add(shard);
      down("Discord's gateway closed; it is being opened again.");
    });
    client.on(Events.ShardResume, back);
    client.on(Events.ShardReady, back);
    client.once(Events.ClientReady, (connected) => {
      ready(connected);
      up();
    });
    client.once(Events.ShardDisconnect, ({ code }) => over.resolve(closedWith(code)));
    client.login(token).catch((fault) => over.resolve(noLogin(fault)));
    return Promise.race([over.promise, stopped]);
  }

  async function run(): Promise<void> {
    if (!TOKEN.test(token)) return down(BAD_TOKEN.why);
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const client = open(down);
      client.once(Events.ClientReady, () => {
        wait = FIRST_PAUSE_MS;
      });
      const { why, again } = await live(client);
      down(why);
      client.ws.removeAllListeners();
      client.removeAllListeners();
      await finish();
      await client.destroy();
      if (!again) return;
      await pause(wait, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
    }
  }

  const patience = setTimeout(() => {
    down("Discord has not let the bot in yet; it is tried on.");
  }, PATIENCE_MS);
  patience.unref();
  const over = run().catch((fault) => {
    log.error(told(fault), "the connection to Discord is given up");
    down("The connection to Discord failed: the log says why. Start the bot again.");
  });
  return {
    begun: first.promise.finally(() => clearTimeout(patience)),
    async end(last) {
      clearTimeout(patience);
      finish = last;
      ending.abort();
      first.reject(new Error("Discord was stopped before it was up."));
      await over;
    },
  };
}
