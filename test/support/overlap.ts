/** Two processes on one Postgres, and what both do there at once. */
import { Client } from "pg";
import { vi } from "vitest";
import { openStore, type Store } from "../../src/index.ts";
import { newDatabase } from "./postgres.ts";

type Work = (records: Parameters<Parameters<Store["inTeam"]>[1]>[0]) => Promise<unknown>;

export interface Two {
  one: Store;
  other: Store;
  /** The database itself, outside both. */
  admin: Client;
  /** `then` is begun while what `first` did is not kept yet: it waits for that, or it is done. */
  overlap(first: Work, then: () => Promise<unknown>): Promise<void>;
  /** Resolves once somebody waits for what another has not kept yet. */
  waits(orElse?: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function openTwo(team: string): Promise<Two> {
  const database = await newDatabase();
  const [{ store: one }, { store: other }] = [
    await openStore(database.url),
    await openStore(database.url),
  ];
  const admin = new Client({ connectionString: database.url });
  await admin.connect();

  async function isWaiting(): Promise<boolean> {
    const { rows } = await admin.query(
      `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  }
  const waits: Two["waits"] = async (orElse = () => false) => {
    const done = async () => orElse() || (await isWaiting());
    await vi.waitUntil(done, { timeout: 5000, interval: 10 });
  };

  return {
    one,
    other,
    admin,
    waits,
    async overlap(first, then) {
      const [done, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const kept = one.inTeam(team, async (records) => {
        await first(records);
        done.resolve();
        await end.promise;
      });
      await Promise.race([done.promise, kept]);
      let over = false;
      const following = then().finally(() => {
        over = true;
      });
      await waits(() => over);
      end.resolve();
      await Promise.all([kept, following]);
    },
    async close() {
      await Promise.all([one.close(), other.close(), admin.end()]);
      await database.drop();
    },
  };
}
