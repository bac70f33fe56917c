/** Opens the store that DATABASE_URL names. */

import type { Keyv } from "keyv";
import { type Dialect, Kysely } from "kysely";
import { dueNow, nextDue, take } from "./appointments.ts";
import { createCache, forgetExpired } from "./cache.ts";
import { displaysIn } from "./displays.ts";
import { eraseTeam } from "./erase.ts";
import { forgetAnswered } from "./inquiries.ts";
import { installationsIn } from "./installations.ts";
import { migrate, StoreError } from "./migrate.ts";
import { postgres } from "./postgres.ts";
import { rebuild } from "./rebuild.ts";
import { recordsOf } from "./records.ts";
import { NOBODY } from "./rows.ts";
import { sqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/** How long the address of a message that moved on is kept, in ms: a week. */
const MOVES_ON = 7 * 86_400_000;

/** How many appointments are looked up at once. */
const AT_ONCE = 100;

/** How long an ask is known again, in ms: two days, twice the oldest that Slack's SDK lets through. */
const REMEMBERED = 2 * 86_400_000;

/** How long what was asked can be gone on with, shown or judged, in ms: 30 days. */
const TALK_KEPT = 30 * 86_400_000;

/** How long a team's data stays after the bot was removed, in ms: 30 days. */
const KEPT_AFTER_LEAVING = 30 * 86_400_000;

/**
 * `file:path` is SQLite, `file::memory:` ends with the process; `postgres://…` is Postgres.
 * @throws StoreError with a sentence that names the fault and the mend, never the address.
 */
export async function openStore(url: string): Promise<{ store: Store; cache: Keyv }> {
  const db = new Kysely<Tables>({ dialect: dialectOf(url) });
  try {
    await migrate(db);
  } catch (cause) {
    await db.destroy();
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`DATABASE_URL: the database cannot be used (${reason(cause)})`, { cause });
  }
  // A file is one process's: what another of before was sending when it ended is free again.
  if (url.startsWith("file:")) await db.updateTable("displays").set({ leased: null }).execute();
  return { store: storeOver(db), cache: createCache(db) };
}

function dialectOf(url: string): Dialect {
  if (/^file:./.test(url)) return sqlite(url.slice("file:".length));
  if (/^postgres(ql)?:\/\//.test(url)) return postgres(url);
  throw new StoreError(
    'DATABASE_URL must be "file:" and a path, as in file:data/rappel.db, or a postgres:// address',
  );
}

/** What a driver says of a fault; a refused connection comes as several, one an address. */
function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reason).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}

function storeOver(db: Kysely<Tables>): Store {
  const hearers: ((due: Date) => void)[] = [];

  /** One transaction; whoever waits for appointments hears of those that it booked, and only then. */
  async function inOne<T>(
    work: (transaction: Kysely<Tables>, book: (due: Date) => void) => Promise<T>,
  ) {
    const booked: Date[] = [];
    const result = await db
      .transaction()
      .execute((transaction) => work(transaction, (due) => booked.push(due)));
    for (const due of booked) for (const hear of hearers) hear(due);
    return result;
  }

  return {
    once: (ask, work) =>
      inOne(async (transaction, book) => {
        const claimed = await transaction
          .insertInto("asks")
          .values({ id: ask.id, at: ask.at.getTime() })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (claimed.numInsertedOrUpdatedRows !== 1n) return undefined;
        // Who asks has the bot, whatever was heard before: nothing of theirs is to be erased.
        await transaction
          .updateTable("teams")
          .set({ left: null })
          .where("team", "=", ask.who.team)
          .where("left", "is not", null)
          .execute();
        return work(recordsOf(transaction, ask.who, book));
      }),

    inTeam: (team, work) =>
      inOne((transaction, book) => work(recordsOf(transaction, { team, id: "" }, book))),

    async keepAppointments(now, work) {
      const faults: unknown[] = [];
      const failed = new Set<string>();
      for (;;) {
        const due = (await dueNow(db, now, AT_ONCE)).filter(
          ({ team, key }) => !failed.has(`${team} ${key}`),
        );
        if (due.length === 0) break;
        for (const one of due)
          try {
            await inOne(async (transaction, book) => {
              if (!(await take(transaction, one))) return;
              await work(one, recordsOf(transaction, { team: one.team, id: "" }, book));
            });
          } catch (fault) {
            failed.add(`${one.team} ${one.key}`);
            faults.push(fault);
          }
      }
      if (faults.length > 0) throw new AggregateError(faults, "appointments were not kept");
    },

    nextDue: () => nextDue(db),
    onBooked: (hear) => void hearers.push(hear),
    displays: displaysIn(db, (due) => {
      for (const hear of hearers) hear(due);
    }),

    installations: installationsIn(db),

    async home({ team, id }) {
      const row = await db
        .selectFrom("homes")
        .leftJoin("teams", "teams.team", "homes.home")
        .select("home")
        .where("homes.team", "=", team)
        .where("homes.member", "=", id)
        .where("teams.left", "is", null)
        .executeTakeFirst();
      return row?.home;
    },

    async refuse({ team, id }, at) {
      const row = { refused: at.getTime(), refusal_told: null };
      await db
        .insertInto("members")
        .values({ team, member: id, ...NOBODY, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(["team", "member"])
            .doUpdateSet(row)
            .where("members.refused", "is", null),
        )
        .execute();
    },

    async join(team, at, name) {
      const row = { left: null, ...(name !== undefined && { name }) };
      await db
        .insertInto("teams")
        .values({ team, ...row })
        .onConflict((conflict) => conflict.column("team").doUpdateSet(row))
        .execute();
      const first = await db
        .updateTable("teams")
        .set({ welcomed: at.getTime() })
        .where("team", "=", team)
        .where("welcomed", "is", null)
        .executeTakeFirst();
      return first.numUpdatedRows === 1n;
    },

    async leave(team, at) {
      const left = at.getTime();
      await db.deleteFrom("appointments").where("team", "=", team).execute();
      await db.deleteFrom("displays").where("team", "=", team).execute();
      await db
        .insertInto("teams")
        .values({ team, left })
        .onConflict((conflict) => conflict.column("team").doUpdateSet({ left }))
        .execute();
    },

    async present(platform) {
      const rows = await db
        .selectFrom("teams")
        .select("team")
        .where("team", "like", `${platform}:%`)
        .where("left", "is", null)
        .execute();
      return rows.map(({ team }) => team);
    },

    async housekeep(now) {
      await db
        .deleteFrom("asks")
        .where("at", "<", now.getTime() - REMEMBERED)
        .execute();
      const stale = now.getTime() - TALK_KEPT;
      await db.deleteFrom("turns").where("at", "<", stale).execute();
      await db.deleteFrom("feedback").where("at", "<", stale).execute();
      await forgetAnswered(db, stale);
      await db
        .deleteFrom("displays")
        .where("stale", "=", 0)
        .where("at", "<", now.getTime() - MOVES_ON)
        .execute();
      await forgetExpired(db, now);
      const gone = await db
        .selectFrom("teams")
        .select("team")
        .where("left", "<", now.getTime() - KEPT_AFTER_LEAVING)
        .execute();
      for (const { team } of gone)
        await db.transaction().execute((transaction) => eraseTeam(transaction, team));
    },

    rebuild: () => db.transaction().execute(rebuild),

    close: () => db.destroy(),
  };
}
