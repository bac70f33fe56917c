/** What is forgotten by itself, and after how long. */
import type { Kysely } from "kysely";
import { forgetExpired } from "./cache.ts";
import type { Engine } from "./engine.ts";
import { eraseTeam } from "./erase.ts";
import { forgetAnswered } from "./inquiries.ts";
import type { Tables } from "./tables.ts";

/** In ms. */
const DAY = 86_400_000;

/** How long the address of a message that moved on is kept: a week. */
const MOVES_ON = 7 * DAY;
/** How long an ask is known again: two days, twice the oldest that Slack's SDK lets through. */
const REMEMBERED = 2 * DAY;
/** How long what was asked can be gone on with, shown or judged, and what it cost: 30 days. */
const TALK_KEPT = 30 * DAY;
/** How long what was sent unasked is kept: 120 days, twice as long as a team's card is not
 * asked again. */
const PUSHES_KEPT = 120 * DAY;
/** How long a team's data stays after the bot was removed: 30 days. */
const KEPT_AFTER_LEAVING = 30 * DAY;

/** See `Store.housekeep`. */
export async function housekeep(db: Kysely<Tables>, now: Date, engine: Engine): Promise<void> {
  const before = (ms: number) => now.getTime() - ms;
  await db.deleteFrom("asks").where("at", "<", before(REMEMBERED)).execute();
  const stale = before(TALK_KEPT);
  await db.deleteFrom("turns").where("at", "<", stale).execute();
  await db.deleteFrom("feedback").where("at", "<", stale).execute();
  await forgetAnswered(db, stale);
  await db
    .deleteFrom("displays")
    .where("stale", "=", 0)
    .where("at", "<", before(MOVES_ON))
    .execute();
  const lastDay = new Date(stale).toISOString().slice(0, 10);
  await db.deleteFrom("spend").where("day", "<", lastDay).execute();
  await db
    .deleteFrom("pushes")
    .where("at", "<", before(PUSHES_KEPT))
    .where("state", "not in", ["pending", "sending"])
    .execute();
  await db.deleteFrom("picks").where("at", "<", before(PUSHES_KEPT)).execute();
  await forgetExpired(db, now);
  const gone = await db
    .selectFrom("teams")
    .select("team")
    .where("left", "<", before(KEPT_AFTER_LEAVING))
    .execute();
  for (const { team } of gone)
    await db.transaction().execute((transaction) => eraseTeam(transaction, team, engine));
}
