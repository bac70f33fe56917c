/** Which of many processes sends: who holds Postgres's advisory lock, for as long as they live. */
import { Client } from "pg";
import { KEEPALIVE } from "./postgres.ts";

/** How often it is asked again, in ms: whether it is free, or whether it is still ours. */
const EVERY = 2000;
/** How long the server may take to answer before the connection counts as broken: ms. */
const TIMEOUT = 5000;

export interface Soles {
  sole(platform: string, now: Date): Promise<boolean>;
  close(): Promise<void>;
}

/** On a connection of its own, since the lock is the connection's. */
export function solesOn(url: string): Soles {
  let connecting: Promise<Client> | undefined;
  const held = new Set<string>();
  const asked = new Map<string, number>();
  let closed = false;

  function connected(): Promise<Client> {
    if (connecting) return connecting;
    const client = new Client({
      ...{ connectionString: url, keepAlive: true },
      ...{ connectionTimeoutMillis: TIMEOUT, query_timeout: TIMEOUT },
    });
    const opened = client
      .connect()
      .then(() => client.query(KEEPALIVE))
      .then(() => client);
    const lost = () => {
      if (connecting === opened) drop();
    };
    client.on("error", lost);
    client.on("end", lost);
    connecting = opened;
    return opened;
  }

  /** What it held is anybody's now. */
  function drop(): void {
    const client = connecting;
    connecting = undefined;
    held.clear();
    void client?.then((one) => one.end()).catch(() => {});
  }

  async function ask(platform: string): Promise<boolean> {
    try {
      const client = await connected();
      if (held.has(platform)) {
        await client.query("select 1");
      } else {
        const { rows } = await client.query<{ mine: boolean }>(
          "select pg_try_advisory_lock(hashtextextended('rappel sender ' || $1, 0)) as mine",
          [platform],
        );
        if (rows[0]?.mine) held.add(platform);
      }
    } catch (cause) {
      drop();
      throw cause;
    }
    return held.has(platform);
  }

  return {
    async sole(platform, now) {
      if (closed) return false;
      const since = now.getTime() - (asked.get(platform) ?? Number.NEGATIVE_INFINITY);
      if (since >= 0 && since < EVERY) return held.has(platform);
      asked.set(platform, now.getTime());
      return ask(platform);
    },

    async close() {
      closed = true;
      const client = await connecting?.catch(() => undefined);
      connecting = undefined;
      held.clear();
      await client?.end();
    },
  };
}
