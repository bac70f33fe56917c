/** The row that a team has once. */
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Changes it, or makes it. Until the end of the transaction whoever else does so waits: what is
 * read after that is all that there is. */
export async function putTeam(
  db: Kysely<Tables>,
  team: string,
  row: Partial<Omit<Tables["teams"], "team">> = {},
): Promise<void> {
  const own = { team, ...row };
  await db
    .insertInto("teams")
    .values(own)
    .onConflict((conflict) => conflict.column("team").doUpdateSet(own))
    .execute();
}
