/** Forgetting people and teams: afterwards no table holds them. */
import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Member } from "../ask.ts";
import { platformOf, soloTeam } from "../solo.ts";
import { strikeAll } from "./appointments.ts";
import { memberRoom } from "./displays.ts";
import type { Engine } from "./engine.ts";
import type { Tables } from "./tables.ts";

/** The tables whose rows are somebody's. First those of which others are made: whoever makes them holds
 * the row, so that it is waited for before what it made is deleted. */
export const OWNED = [
  "pushes",
  "answers",
  "picks",
  "members",
  "reviews",
  "memories",
  "reports",
  "turns",
  "feedback",
  "standings",
  "inquirers",
] as const;

/** The columns in which the team's rows name a member, and what says there that it is nobody. */
export const NAMING = [
  { table: "policies", columns: ["owner", "writer"], nobody: null },
  { table: "inquiries", columns: ["owner", "answerer"], nobody: null },
  // A round without a host is the team's own, as those that come every week.
  { table: "rounds", columns: ["host"], nobody: "" },
] as const;

export async function eraseMember(db: Kysely<Tables>, who: Member, engine: Engine): Promise<void> {
  await strikeAll(db, engine, who.team, who.id);
  await lockRounds(db, who.team);
  for (const table of OWNED)
    await db.deleteFrom(table).where("team", "=", who.team).where("member", "=", who.id).execute();
  await db.deleteFrom("homes").where(ofHome(who.team)).where("member", "=", who.id).execute();
  await disown(db, who);
  await eraseCached(db, `${who.team}:${who.id}:`);
  await eraseCached(db, `${soloTeam(platformOf(who.team), who.id)}:`);
}

/** Whoever counts the points of one that is on is waited for, or counts without the member's. */
async function lockRounds(db: Kysely<Tables>, team: string): Promise<void> {
  await db
    .updateTable("rounds")
    .set((eb) => ({ touched: eb("touched", "+", 1) }))
    .where("team", "=", team)
    .where("ended", "is", null)
    .execute();
}

/** What is the team's stays, and says no longer whose it was. */
async function disown(db: Kysely<Tables>, { team, id }: Member): Promise<void> {
  for (const { table, columns, nobody } of NAMING)
    for (const column of columns)
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${nobody}
        where team = ${team} and ${sql.ref(column)} = ${id}`.execute(db);
  // What nobody asks any more has no words left.
  await db
    .deleteFrom("inquiries")
    .where("team", "=", team)
    .where("id", "not in", (from) =>
      from.selectFrom("inquirers").select("inquiry").where("team", "=", team),
    )
    .execute();
  // What was said to them, and what a room was shown for them: the key then ends with whose it is.
  const last = sql<string>`substr(key, length(key) - ${sql.lit(id.length)})`;
  await db
    .deleteFrom("displays")
    .where("team", "=", team)
    .where(({ or, eb }) => or([eb("room", "=", memberRoom({ team, id })), eb(last, "=", `:${id}`)]))
    .execute();
}

export async function eraseTeam(db: Kysely<Tables>, team: string, engine: Engine): Promise<void> {
  await strikeAll(db, engine, team);
  for (const table of [...OWNED, ...OF_TEAM] as const)
    await db.deleteFrom(table).where("team", "=", team).execute();
  await db.deleteFrom("homes").where(ofHome(team)).execute();
  await eraseCached(db, `${team}:`);
}

/** The tables whose rows are the team's. */
const OF_TEAM = [
  "teams",
  "installations",
  "displays",
  "rounds",
  "questions",
  "policies",
  "inquiries",
  "spend",
] as const;

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
