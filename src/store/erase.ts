/** Forgetting people and teams: afterwards no table holds them. */
import { type Kysely, sql } from "kysely";
import type { Member } from "../ask.ts";
import type { Tables } from "./tables.ts";

/** The tables whose rows are somebody's. */
const OWNED = ["members", "reviews", "memories", "reports"] as const;

export async function eraseMember(db: Kysely<Tables>, who: Member): Promise<void> {
  for (const table of OWNED)
    await db.deleteFrom(table).where("team", "=", who.team).where("member", "=", who.id).execute();
  await eraseCached(db, `${who.team}:${who.id}:`);
}

export async function eraseTeam(db: Kysely<Tables>, team: string): Promise<void> {
  for (const table of [...OWNED, "teams"] as const)
    await db.deleteFrom(table).where("team", "=", team).execute();
  await eraseCached(db, `${team}:`);
}

/** What was cached of them: a key begins with whose it is. */
async function eraseCached(db: Kysely<Tables>, whose: string): Promise<void> {
  await db
    .deleteFrom("cache")
    .where(sql<string>`substr(key, 1, ${sql.lit(whose.length)})`, "=", whose)
    .execute();
}
