/** Whether a team knows a member: nothing that comes late of one who was erased makes a row of them. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import { isSolo } from "../solo.ts";
import { memberRoom } from "./displays.ts";
import type { Tables } from "./tables.ts";

/** It has seen them, or written to them; whoever erases them waits for the end of the transaction. */
export async function knows(db: Kysely<Tables>, who: Member): Promise<boolean> {
  return (await seen(db, who, who.team)) || written(db, who);
}

/** The same of who speaks alone: any team has seen them. */
export async function known(db: Kysely<Tables>, who: Member): Promise<boolean> {
  return (await knows(db, who)) || (isSolo(who.team) && seen(db, who));
}

// A write is the one lock that both databases know.
async function seen(db: Kysely<Tables>, { id }: Member, team?: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("members")
    .set({ member: id })
    .where("member", "=", id)
    .$if(team !== undefined, (query) => query.where("team", "=", team ?? ""))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function written(db: Kysely<Tables>, who: Member): Promise<boolean> {
  const room = memberRoom(who);
  const { numUpdatedRows } = await db
    .updateTable("displays")
    .set({ room })
    .where("team", "=", who.team)
    .where("room", "=", room)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
