/** Messages that move on with what they show: what each is to show, and what it showed last. */
import type { ExpressionBuilder, Kysely } from "kysely";
import { z } from "zod";
import type { Member, Room } from "../ask.ts";
import type { Display } from "../display.ts";
import { here } from "./here.ts";
import { Place } from "./room.ts";
import type { Tables } from "./tables.ts";

/** How long one process may take to put a message right before another tries, in ms. */
const LEASE = 30_000;
/** How often a message is tried before it is given up. */
const TRIES = 3;
/** How long after a failure it is tried again, in ms. */
const AGAIN = 5000;

const Target = z.union([Place, z.strictObject({ team: z.string(), id: z.string() })]);

/** Where a member is written to directly, as it is stored. */
export function memberRoom({ team, id }: Member): string {
  return JSON.stringify({ team, id });
}

/** A team's messages that move on. */
export interface ToDisplay {
  /**
   * From now on the message of that key is to show this; made in the room if there is none. To a
   * member it is said once, directly.
   */
  display(key: string, room: Room | Member, shows: string, now: Date): Promise<void>;
  /** The same for a message that there is; where there is none, none is made. */
  moveOn(key: string, shows: string, now: Date): Promise<void>;
}

/** Messages that move on, over all teams. */
export interface Displays {
  /** Those that do not show what they should, on these platforms alone, or on all; for a while
   * nobody else gets them. */
  stale(now: Date, most: number, on?: readonly string[]): Promise<Display[]>;
  shown(display: Display, address: string): Promise<void>;
  /** True when it is given up; a team's that is away waits. To be told `after` how many ms it is to be
   * tried again is no failure. `surely`: it is not there, as far as this try goes. */
  failed(
    display: Display,
    now: Date,
    how: { forGood: boolean; after?: number | undefined; surely: boolean },
  ): Promise<boolean>;
}

/** `hear` is told that something is to be shown, at once. */
export function displaysOf(db: Kysely<Tables>, team: string, hear: (due: Date) => void): ToDisplay {
  return {
    async display(key, room, shows, now) {
      const row = { shows, stale: 1, at: now.getTime(), tries: 0 };
      await db
        .insertInto("displays")
        .values({
          team,
          key,
          room: "kind" in room ? JSON.stringify(room) : memberRoom(room),
          ...row,
        })
        .onConflict((conflict) => {
          const same = conflict.columns(["team", "key"]);
          return "kind" in room ? same.doUpdateSet(row) : same.doNothing();
        })
        .execute();
      hear(new Date(0));
    },

    async moveOn(key, shows, now) {
      await db
        .updateTable("displays")
        .set({ shows, stale: 1, at: now.getTime(), tries: 0 })
        .where("team", "=", team)
        .where("key", "=", key)
        .execute();
      hear(new Date(0));
    },
  };
}

/**
 * `hear` is told when what failed is to be tried again. `alone`: no other process has the database, and
 * what one of before was showing when it ended is free at the first look, known to be there perhaps.
 */
export function displaysIn(
  db: Kysely<Tables>,
  hear: (due: Date) => void,
  alone: boolean,
): Displays {
  let freed: Promise<unknown> | undefined;
  const free = () =>
    db.updateTable("displays").set({ leased: 0 }).where("leased", "is not", null).execute();

  const one = ({ team, key }: Pick<Display, "team" | "key">) =>
    db.updateTable("displays").where("team", "=", team).where("key", "=", key);
  return {
    async stale(now, most, on) {
      if (on?.length === 0) return [];
      if (alone) {
        freed ??= free().catch((fault) => {
          freed = undefined;
          throw fault;
        });
        await freed;
      }
      const there = ({ or, eb }: ExpressionBuilder<Tables, "displays">) =>
        or((on ?? []).map((platform) => eb("team", "like", `${platform}:%`)));
      const rows = await db
        .selectFrom("displays")
        .selectAll()
        .where("stale", "=", 1)
        .where(freeAt(now))
        .where(here("displays"))
        .$if(on !== undefined, (query) => query.where(there))
        .orderBy("at")
        .limit(most)
        .execute();
      const mine: Display[] = [];
      for (const row of rows) {
        // As it stands by now: another process may have had it since it was looked for.
        const taken = await one(row)
          .set(({ fn, val }) => ({
            leased: now.getTime() + LEASE,
            tried: fn.coalesce("tried", val(now.getTime())),
          }))
          .where("stale", "=", 1)
          .where(freeAt(now))
          .returningAll()
          .executeTakeFirst();
        if (taken) mine.push(displayOf({ ...taken, tried: row.tried }));
      }
      return mine;
    },

    async shown(display, address) {
      const row = { address, leased: null, tries: 0, tried: null };
      await one(display)
        .set(({ eb }) => ({ ...row, stale: movedOn(eb, display) }))
        .execute();
    },

    async failed(display, now, { forGood, after, surely }) {
      const tries = forGood ? TRIES : display.tries + (after === undefined ? 1 : 0);
      const again = now.getTime() + Math.ceil(after ?? AGAIN);
      const given = tries >= TRIES;
      const untried = surely && display.tried === undefined && { tried: null };
      const { numUpdatedRows } = await one(display)
        .set(({ eb }) => ({
          ...{ tries, leased: again, stale: given ? movedOn(eb, display) : 1 },
          ...untried,
        }))
        .where(here("displays"))
        .executeTakeFirst();
      hear(new Date(again));
      return given && numUpdatedRows === 1n;
    },
  };
}

/** Whether it is to show something else since it was on its way. */
function movedOn(eb: ExpressionBuilder<Tables, "displays">, { shows }: Display) {
  return eb.case().when("shows", "=", shows).then(0).else(1).end();
}

function freeAt(now: Date) {
  return ({ or, eb }: ExpressionBuilder<Tables, "displays">) =>
    or([eb("leased", "is", null), eb("leased", "<=", now.getTime())]);
}

function displayOf(row: Tables["displays"]): Display {
  const { team, key, room, shows, address, tries, tried, at } = row;
  return {
    ...{ team, key, shows, tries, room: Target.parse(JSON.parse(room)) },
    since: new Date(Number(at)),
    ...(address != null && { address }),
    ...(address == null && tried != null && { tried: new Date(Number(tried)) }),
  };
}
