/** Forgetting people and teams: afterwards no table holds them. */
import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Member } from "../ask.ts";
import { strikeAll } from "./appointments.ts";
import type { Engine } from "./engine.ts";
import type { Tables } from "./tables.ts";

/** The tables whose rows are somebody's. */
export const OWNED = [
  "members",
  "reviews",
  "memories",
  "reports",
  "turns",
  "feedback",
  "answers",
  "standings",
  "pushes",
  "picks",
] as const;

export async function eraseMember(db: Kysely<Tables>, who: Member, engine: Engine): Promise<void> {
  await strikeAll(db, engine, who.team, who.id);
  for (const table of OWNED)
    await db.deleteFrom(table).where("team", "=", who.team).where("member", "=", who.id).execute();
  await db.deleteFrom("homes").where(ofHome(who.team)).where("member", "=", who.id).execute();
  await eraseCached(db, `${who.team}:${who.id}:`);
}

export async function eraseTeam(db: Kysely<Tables>, team: string, engine: Engine): Promise<void> {
  await strikeAll(db, engine, team);
  for (const table of [...OWNED, ...OF_TEAM] as const)
    await db.deleteFrom(table).where("team", "=", team).execute();
  await db.deleteFrom("homes").where(ofHome(team)).execute();
  await eraseCached(db, `${team}:`);
}

/** The tables whose rows are the team's. */
const OF_TEAM = ["teams", "installations", "displays", "rounds", "questions", "spend"] as const;

/** The choices that were made for the team, or by it where it is a person alone. */
export function ofHome(team: string) {
  return ({ or, eb }: ExpressionBuilder<Tables, "homes">) =>
    or([eb("team", "=", team), eb("home", "=", team)]);
}

/** What was cached of them: a key begins with whose it is. */
async function eraseCached(db: Kysely<Tables>, whose: string): Promise<void> {
  await db
    .deleteFrom("cache")
    .where(sql<string>`substr(key, 1, ${sql.lit(whose.length)})`, "=", whose)
    .execute();
}
