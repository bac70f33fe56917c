/** The teams that have the bot: of one that removed it nothing is due and nothing is sent, until it
 * has it again. */
import { type RawBuilder, sql } from "kysely";

/** Whether the team of the row has it. */
export function here(rows: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select 1 from teams
    where teams.team = ${sql.ref(`${rows}.team`)} and teams."left" is not null)`;
}
