/** The points of a team's members, added up by period as they are earned. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import type { Forgotten } from "../quiz/need.ts";
import { NOBODY } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** What a member earned in a period. `name` is their alias, if they have one. */
export interface Standing {
  member: string;
  name: string | undefined;
  points: number;
  right: number;
  offered: number;
}

/** How a member goes by on boards. */
export interface BoardChoices {
  /** As the platform last called them. */
  name: string | undefined;
  alias: string | undefined;
  hidden: boolean;
}

/** A team's points, and what a member chose to be on boards as. */
export interface Standings {
  /** For each card that anyone of the team holds: how many, how many are due, their lapses. */
  forgotten(now: Date): Promise<Map<string, Forgotten>>;

  earn(period: string, score: Omit<Standing, "name">): Promise<void>;
  /** The best of those who are shown. */
  best(period: string, most: number): Promise<Standing[]>;
  /** The member's own. */
  standing(period: string): Promise<Standing | undefined>;
  /** The rank that so many points have: 1 and those who are shown with more, of whom no more are
   * counted than so many, since to count them takes its time. */
  ranked(period: string, points: number, most: number): Promise<number>;
  boardChoices(): Promise<BoardChoices>;
  chooseBoard(choices: Omit<BoardChoices, "name">): Promise<void>;
}

export function standingsOf(db: Kysely<Tables>, who: Member): Standings {
  const { team } = who;
  /** Those who are on the boards, with the name they go by. */
  const shown = (period: string) =>
    db
      .selectFrom("standings")
      .leftJoin("members", (join) =>
        join
          .onRef("members.team", "=", "standings.team")
          .onRef("members.member", "=", "standings.member"),
      )
      .where("standings.team", "=", team)
      .where("standings.period", "=", period);

  return {
    async earn(period, { member, points, right, offered }) {
      // Who chooses at this moment to be hidden waits, or is waited for.
      await db
        .updateTable("members")
        .set(({ ref }) => ({ hidden: ref("hidden") }))
        .where("team", "=", team)
        .where("member", "=", member)
        .execute();
      await db
        .insertInto("standings")
        .values(({ selectFrom, fn, val }) => ({
          ...{ team, period, member, points, right, offered },
          hidden: fn.coalesce(
            selectFrom("members")
              .select("hidden")
              .where("team", "=", team)
              .where("member", "=", member),
            val(0),
          ),
        }))
        .onConflict((conflict) =>
          conflict.columns(["team", "period", "member"]).doUpdateSet((eb) => ({
            points: eb("standings.points", "+", points),
            right: eb("standings.right", "+", right),
            offered: eb("standings.offered", "+", offered),
          })),
        )
        .execute();
    },

    async best(period, most) {
      const rows = await shown(period)
        .select([
          ...(["standings.member", "standings.points", "standings.right"] as const),
          ...(["standings.offered", "members.name", "members.alias"] as const),
        ])
        .where("standings.hidden", "=", 0)
        .where("standings.points", ">", 0)
        .orderBy("standings.points", "desc")
        .orderBy("standings.member")
        .limit(most)
        .execute();
      return rows.map(standingOf);
    },

    async standing(period) {
      const row = await shown(period)
        .select([
          ...(["standings.member", "standings.points", "standings.right"] as const),
          ...(["standings.offered", "members.name", "members.alias"] as const),
        ])
        .where("standings.member", "=", who.id)
        .executeTakeFirst();
      return row && standingOf(row);
    },

    async ranked(period, points, most) {
      const above = db
        .selectFrom("standings")
        .select("points")
        .where("team", "=", team)
        .where("period", "=", period)
        .where("hidden", "=", 0)
        .where("points", ">", points)
        .limit(most);
      const { count } = await db
        .selectFrom(above.as("above"))
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirstOrThrow();
      return Number(count) + 1;
    },

    async boardChoices() {
      const row = await db
        .selectFrom("members")
        .select(["name", "alias", "hidden"])
        .where("team", "=", team)
        .where("member", "=", who.id)
        .executeTakeFirst();
      return {
        name: row?.name ?? undefined,
        alias: row?.alias ?? undefined,
        hidden: row?.hidden === 1,
      };
    },

    async chooseBoard({ alias, hidden }) {
      const row = { alias: alias ?? null, hidden: Number(hidden) };
      await db
        .insertInto("members")
        .values({ team, member: who.id, ...NOBODY, ...row })
        .onConflict((conflict) => conflict.columns(["team", "member"]).doUpdateSet(row))
        .execute();
      await db
        .updateTable("standings")
        .set({ hidden: row.hidden })
        .where("team", "=", team)
        .where("member", "=", who.id)
        .execute();
    },

    async forgotten(now) {
      const rows = await db
        .selectFrom("memories")
        .select(({ fn, eb }) => [
          "card",
          fn.countAll().as("held"),
          fn.sum(eb.case().when("due", "<", now.getTime()).then(1).else(0).end()).as("due"),
          fn.sum("lapses").as("lapses"),
        ])
        .where("team", "=", team)
        .groupBy("card")
        .execute();
      return new Map(
        rows.map(({ card, held, due, lapses }) => [
          card,
          { held: Number(held), due: Number(due), lapses: Number(lapses) },
        ]),
      );
    },
  };
}

interface Row extends Pick<Tables["standings"], "member" | "points" | "right" | "offered"> {
  name: string | null;
  alias: string | null;
}

function standingOf({ name, alias, ...row }: Row): Standing {
  return { ...row, name: alias ?? name ?? undefined };
}
