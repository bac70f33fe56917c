/** The engine of many processes: pg-boss calls one of them for each appointment. */
import { type Kysely, sql } from "kysely";
import { fromKysely, PgBoss } from "pg-boss";
import { z } from "zod";
import { appointmentOf, strike } from "./appointments.ts";
import { type Booked, type Engine, idOf, type Shift } from "./engine.ts";
import { here } from "./here.ts";
import { StoreError } from "./migrate.ts";
import { reason } from "./reason.ts";
import type { Tables } from "./tables.ts";

const QUEUE = "appointments";
/** Appointments that one process does at once, each in a connection of the store's pool. */
const AT_ONCE = 4;
/** pg-boss's own connections, for what it does outside our transactions. */
const CONNECTIONS = 2;
/** How long others may have booked something before it is looked for, in ms. */
const POLL = 500;
/** How often it is looked whether anything is booked that nobody is called for, in ms. */
const LOOK = 60_000;
/** Of those, how many are called for at a time. */
const AT_A_TIME = 2000;
/** The longest wait after a failure, in s; the first is a second, and each is twice the last. */
const LONGEST_WAIT = 60;
/** How long a call may wait after its time before pg-boss forgets it, in s: ten years. It gives them two
 * weeks, which are soon over where all processes were down, or a clock is put back. */
const KEPT = 10 * 365 * 86_400;
/** pg-boss's upkeep, in s. Nothing waits for it: a call is never out of a transaction's hands. */
const UPKEEP = 60;
/** How long the server may take for a part of it before its connection counts as broken: ms. */
const SILENCE = 60_000;

/** What a call says; what is due, and when, is the row's to say. One that failed waits. */
const Called = z.object({
  team: z.string(),
  key: z.string(),
  failures: z.number().int().default(0),
});

/**
 * A call is fetched, and deleted, in the transaction that does the appointment. So a process that
 * dies gives its calls back as its connections end, and nobody need notice that it died.
 * @throws StoreError where pg-boss cannot have its schema.
 */
export async function distributed(
  db: Kysely<Tables>,
  url: string,
  fault: (err: unknown) => void,
): Promise<Engine> {
  // Even "if not exists" wants the right to create one.
  const made = await sql`select from pg_namespace where nspname = 'pgboss'`.execute(db);
  const boss = new PgBoss({
    connectionString: url,
    // The second is pg's own, to which pg-boss hands on what it does not know.
    ...{ max: CONNECTIONS, query_timeout: SILENCE },
    createSchema: made.rows.length === 0,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: UPKEEP,
    flowIntervalSeconds: UPKEEP,
  });
  boss.on("error", fault);
  try {
    await boss.start();
    await boss.createQueue(QUEUE);
  } catch (cause) {
    await boss.stop({ graceful: false });
    throw new StoreError(
      `DATABASE_URL: what is due cannot be kept (${reason(cause)}): let its user create ` +
        'the schema "pgboss" in this database, or own the one that is there',
      { cause },
    );
  }

  /** Our clock is that much ahead of the database's, in ms; pg-boss goes by the database's. */
  let ahead = 0;
  /** There may be more to do at once. */
  let more = false;
  /** When it was last looked for what nobody is called for, by our clock. */
  let looked: number | undefined;

  const callFor = ({ team, key, due }: Booked & { due: Date }) => ({
    data: { team, key },
    ...{ singletonKey: idOf({ team, key }), priority: rank(due) },
    startAfter: new Date(due.getTime() - ahead),
    retentionSeconds: KEPT,
  });

  async function call(
    transaction: Kysely<Tables>,
    booked: Booked & { due: Date },
    after?: number,
  ): Promise<void> {
    const { data, ...options } = callFor(booked);
    const startAfter = after ?? options.startAfter;
    await boss.upsert(QUEUE, data, { ...options, startAfter, db: fromKysely(transaction) });
  }

  /**
   * Rows that soon are due and that nobody is called for in time: those of a database from before
   * there were calls, those of a clock that jumped, and those of a team that was away when they were
   * due. One process looks at a time.
   */
  async function look(now: Date): Promise<void> {
    const at = now.getTime();
    const since = at - (looked ?? Number.NEGATIVE_INFINITY);
    if (since >= 0 && since < LOOK) return;
    looked = await db.transaction().execute(async (transaction) => {
      const asked = await sql<{ at: string; mine: boolean }>`
        select (extract(epoch from clock_timestamp()) * 1000)::bigint as at,
          pg_try_advisory_xact_lock(hashtextextended('rappel look', 0)) as mine
      `.execute(transaction);
      const [answer] = asked.rows;
      ahead = at - Number(answer?.at);
      if (!answer?.mine) return at;
      const { rows } = await sql<{ team: string; key: string; due: string }>`
        select a.team, a.key, a.due from appointments a
        where a.due <= ${at + LOOK} and ${here("a")} and not exists (
          select from pgboss.job j
          where j.name = ${QUEUE} and j.singleton_key = a.team || ' ' || a.key
            and j.state < 'active' and (j.data ? 'failures' or j.start_after <= interval '1 second'
              + greatest(to_timestamp((a.due - ${ahead}::bigint) / 1000.0), now())))
        limit ${AT_A_TIME}`.execute(transaction);
      const calls = rows.map((row) => callFor({ ...row, due: new Date(Number(row.due)) }));
      if (calls.length > 0) await boss.insert(QUEUE, calls, { db: fromKysely(transaction) });
      return rows.length < AT_A_TIME ? at : undefined;
    });
  }

  return {
    atOnce: AT_ONCE,
    call: (transaction, booked) => call(transaction, booked),

    async recall(transaction, booked) {
      const using = { db: fromKysely(transaction) };
      for (const one of booked) {
        const calls = await boss.findJobs(QUEUE, { key: idOf(one), ...using });
        if (calls.length > 0)
          await boss.deleteJob(
            QUEUE,
            calls.map(({ id }) => id),
            using,
          );
      }
    },

    async begin(now): Promise<Shift> {
      await look(now);
      const taken = new Map<string, { id: string; failures: number }>();
      return {
        async take(transaction) {
          const using = { db: fromKysely(transaction) };
          for (;;) {
            const [job] = await boss.fetch(QUEUE, { minPriority: rank(now), ...using });
            more = job !== undefined;
            if (!job) return undefined;
            await boss.deleteJob(QUEUE, job.id, using);
            const { failures, ...booked } = Called.parse(job.data);
            const row = await strike(transaction, booked, now);
            if (row) {
              taken.set(idOf(booked), { id: job.id, failures });
              return appointmentOf(row);
            }
            const due = await dueOf(transaction, booked);
            // The clocks have parted: it is called again after the difference.
            if (due) await call(transaction, { ...booked, due }, (+due - +now) / 1000);
          }
        },

        async failed({ team, key }) {
          const call = taken.get(idOf({ team, key }));
          if (!call) return;
          const startAfter = Math.min(2 ** call.failures, LONGEST_WAIT);
          const failures = call.failures + 1;
          await boss.update(QUEUE, { team, key, failures }, { id: call.id, startAfter });
        },
      };
    },

    next: async (now) => (more ? now : new Date(now.getTime() + POLL)),
    close: () => boss.stop({ graceful: false }),
  };
}

/** What is due first goes first, to the minute; what is not due in this minute is not looked at. */
function rank(due: Date): number {
  return -Math.floor(due.getTime() / 60_000);
}

async function dueOf(db: Kysely<Tables>, { team, key }: Booked): Promise<Date | undefined> {
  const row = await db
    .selectFrom("appointments")
    .select("due")
    .where("team", "=", team)
    .where("key", "=", key)
    .where(here("appointments"))
    .executeTakeFirst();
  return row && new Date(Number(row.due));
}
