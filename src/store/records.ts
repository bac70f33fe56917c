/** One member's records, over any SQL that Kysely speaks. */
import { type Kysely, sql } from "kysely";
import type { Member } from "../ask.ts";
import { appointmentsOf } from "./appointments.ts";
import { displaysOf } from "./displays.ts";
import type { Engine } from "./engine.ts";
import { eraseMember, NAMING, OWNED, ofHome } from "./erase.ts";
import { homesOf } from "./homes.ts";
import { inquiriesOf } from "./inquiries.ts";
import { lazily } from "./lazily.ts";
import { learningOf } from "./learning.ts";
import { toPushOf } from "./outbox.ts";
import { peopleOf } from "./people.ts";
import { picksOf } from "./picks.ts";
import { policiesOf } from "./policies.ts";
import { roundsOf } from "./rounds.ts";
import { standingsOf } from "./standings.ts";
import type { Holdings, Records } from "./store.ts";
import type { Tables } from "./tables.ts";
import { talkOf } from "./talk.ts";

interface Of {
  db: Kysely<Tables>;
  who: Member;
  /** Told of every appointment's due time. */
  booked: (due: Date) => void;
  engine: Engine;
}

/** What is one member's, and their team's. */
export const recordsOf: (of: Of) => Records = lazily(
  ({ db, who, booked, engine }: Of) => appointmentsOf(db, who.team, booked, engine),
  ({ db, who, booked }: Of) => displaysOf(db, who.team, booked),
  ({ db, who, booked }: Of) => toPushOf(db, who.team, booked),
  ({ db, who }: Of) => picksOf(db, who),
  ({ db, who }: Of) => roundsOf(db, who),
  ({ db, who }: Of) => standingsOf(db, who),
  ({ db, who }: Of) => policiesOf(db, who),
  ({ db, who }: Of) => inquiriesOf(db, who),
  ({ db, who }: Of) => peopleOf(db, who),
  ({ db, who }: Of) => learningOf(db, who),
  ({ db, who }: Of) => talkOf(db, who),
  ({ db, who }: Of) => homesOf(db, who),
  reportsOf,
  (of: Of) => ({
    of: (id: string): Records => recordsOf({ ...of, who: { team: of.who.team, id } }),
  }),
);

/** Cards that were said to be wrong; and all that is held of a member, told and erased. */
function reportsOf({
  db,
  who,
  engine,
}: Of): Pick<Records, "report" | "reports" | "settle" | "holdings" | "erase"> {
  const own = { team: who.team, member: who.id };
  return {
    async report(card, at, reason) {
      await db
        .insertInto("reports")
        .values({ ...own, card, at: at.getTime(), reason })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async reports() {
      const rows = await db
        .selectFrom("reports")
        .selectAll()
        .where("team", "=", own.team)
        .orderBy("at")
        .execute();
      return rows.map(({ team: _, at, ...row }) => ({ ...row, at: new Date(Number(at)) }));
    },

    async settle(card) {
      await db
        .deleteFrom("reports")
        .where("team", "=", own.team)
        .where("card", "=", card)
        .execute();
    },

    async holdings() {
      const held: Holdings = {};
      for (const table of OWNED)
        held[table] = await db
          .selectFrom(table)
          .selectAll()
          .where("team", "=", own.team)
          .where("member", "=", own.member)
          .execute();
      held.homes = await db
        .selectFrom("homes")
        .selectAll()
        .where(ofHome(own.team))
        .where("member", "=", own.member)
        .execute();
      for (const { table, columns } of NAMING) {
        const named = sql.join(columns.map((column) => sql.ref(column)));
        const { rows } = await sql<object>`
          select * from ${sql.table(table)}
          where team = ${own.team} and ${own.member} in (${named})`.execute(db);
        held[table] = rows;
      }
      return held;
    },

    erase: (member = own.member) => eraseMember(db, { team: own.team, id: member }, engine),
  };
}
