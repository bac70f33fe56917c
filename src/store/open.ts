/** Opens the store that DATABASE_URL names. */
import type { Keyv } from "keyv";
import { Kysely } from "kysely";
import { appointmentOf } from "./appointments.ts";
import { isNew } from "./asked.ts";
import { createCache } from "./cache.ts";
import { dialectOf, isFile, patiently } from "./dialect.ts";
import type { Disk } from "./disk.ts";
import { displaysIn } from "./displays.ts";
import { embedded } from "./embedded.ts";
import type { Appointment, Engine } from "./engine.ts";
import { housekeep } from "./housekeep.ts";
import { installationsIn } from "./installations.ts";
import { migrate, StoreError } from "./migrate.ts";
import { outboxIn } from "./outbox.ts";
import { reason } from "./reason.ts";
import { rebuild } from "./rebuild.ts";
import { recordsOf } from "./records.ts";
import type { Soles } from "./sole.ts";
import { spendIn } from "./spend.ts";
import { statement } from "./statement.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";
import { putTeam } from "./team-row.ts";
import { transactionsOn } from "./transaction.ts";

/** How many appointments are done before something else has its turn. */
const AT_A_TIME = 100;

/** How long what is on its way stays its sender's, in ms, where that one may live and have lost its
 * hold on the database: longer than a platform may take to answer. */
const ON_ITS_WAY = 15_000;

/**
 * `file:path` is SQLite, `file::memory:` ends with the process; both are one process's. Any number
 * of processes share `postgres://…`. `fault` is told of what breaks with nobody waiting for it.
 * `disk`: what a file is on, where not on this machine's.
 * @throws StoreError with a sentence that names the fault and the mend, never the address.
 */
export async function openStore(
  url: string,
  fault: (err: unknown) => void = () => {},
  disk?: (file: string) => Disk,
): Promise<{ store: Store; cache: Keyv }> {
  const db = new Kysely<Tables>({ dialect: await dialectOf(url, disk) });
  try {
    await patiently(url, db, migrate);
    return { store: storeOver(db, url, await sharedBy(db, url, fault)), cache: createCache(db) };
  } catch (cause) {
    await db.destroy();
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`DATABASE_URL: the database cannot be used (${reason(cause)})`, { cause });
  }
}

/** The team has the bot, whatever was heard before: nothing of it is to be erased. */
const stays = statement((db, { team }: { team: string }) =>
  db
    .updateTable("teams")
    .set({ left: null })
    .where("team", "=", team)
    .where("left", "is not", null),
);

/** How the processes on one database share what there is to do. */
interface Shared extends Soles {
  engine: Engine;
  /** A file is one process's. */
  alone: boolean;
}

async function sharedBy(
  db: Kysely<Tables>,
  url: string,
  fault: (err: unknown) => void,
): Promise<Shared> {
  if (!isFile(url)) {
    const { distributed } = await import("./boss.ts");
    const { solesOn } = await import("./sole.ts");
    const engine = await distributed(db, url, fault);
    return { engine, ...solesOn(url), alone: false };
  }
  return { engine: embedded(db), sole: async () => true, close: async () => {}, alone: true };
}

function storeOver(db: Kysely<Tables>, url: string, { engine, alone, ...soles }: Shared): Store {
  /** Since when what is on its way is nobody's. */
  const abandoned = (now: Date) => (alone ? now : new Date(now.getTime() - ON_ITS_WAY));
  const hearers: ((due: Date) => void)[] = [];
  const heard = (due: Date) => {
    for (const hear of hearers) hear(due);
  };

  const inOne = transactionsOn(db, heard);

  return {
    once: (ask, work) =>
      inOne(async (transaction, book) => {
        if (!(await isNew(transaction, ask))) return undefined;
        await stays(transaction, { team: ask.who.team });
        return work(recordsOf({ db: transaction, who: ask.who, booked: book, engine }));
      }),

    inTeam: (team, work) =>
      inOne((transaction, book) =>
        work(recordsOf({ db: transaction, who: { team, id: "" }, booked: book, engine })),
      ),

    async keepAppointments(now, work) {
      const shift = await engine.begin(now);
      const faults: unknown[] = [];
      const one = async (): Promise<boolean> => {
        const hand: { taken?: Appointment | undefined } = {};
        try {
          await inOne(async (transaction, book) => {
            hand.taken = await shift.take(transaction);
            if (!hand.taken) return;
            const { team } = hand.taken;
            await work(
              hand.taken,
              recordsOf({ db: transaction, who: { team, id: "" }, booked: book, engine }),
            );
          });
        } catch (fault) {
          faults.push(fault);
          if (hand.taken) await shift.failed(hand.taken);
        }
        return hand.taken !== undefined;
      };
      let left = AT_A_TIME;
      const lane = async () => {
        while (left-- > 0 && (await one()));
      };
      if (await one()) await Promise.all(Array.from({ length: engine.atOnce }, lane));
      if (faults.length > 0) throw new AggregateError(faults, "appointments were not kept");
    },

    nextDue: (now) => engine.next(now),

    async bookedAfter(then, kinds) {
      const rows = db.selectFrom("appointments").selectAll().where("due", ">", then.getTime());
      return (await rows.where("kind", "in", kinds).execute()).map(appointmentOf);
    },

    sole: soles.sole,
    onBooked: (hear) => void hearers.push(hear),
    displays: displaysIn(db, heard, alone),

    installations: installationsIn(db),
    outbox: outboxIn(db, abandoned, heard),
    spend: spendIn(db),

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

    async stays(team) {
      await stays(db, { team });
    },

    async leave(team, at) {
      await putTeam(db, team, { left: at.getTime() });
    },

    async present(platform = "%") {
      const rows = await db
        .selectFrom("teams")
        .select("team")
        .where("team", "like", `${platform}:%`)
        .where("left", "is", null)
        .execute();
      return rows.map(({ team }) => team);
    },

    housekeep: (now) => housekeep(db, now, engine),

    async answers(now) {
      await db.selectFrom("teams").select("team").limit(1).execute();
      const at = now.getTime();
      const row = { value: String(at), expires: at };
      await db
        .insertInto("cache")
        .values({ key: "ready", ...row })
        .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
        .execute();
    },

    rebuild: () => patiently(url, db, (own) => own.transaction().execute(rebuild)),

    async close() {
      await soles.close();
      await engine.close();
      await db.destroy();
    },
  };
}
