/** What was asked and answered, and what members thought of it. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import type { Tables } from "./tables.ts";

/** One question that was answered. `talk` is the conversation that it belongs to. */
export interface Turn {
  id: string;
  talk: string;
  question: string;
  /** Undefined where the course does not say. */
  card: string | undefined;
  /** The team's own policy that answered before it. */
  policy?: string;
  at: Date;
}

/** What was asked in the team. */
export interface Talk {
  keepTurn(turn: Turn): Promise<void>;
  turn(id: string): Promise<Turn | undefined>;
  /** The newest of a conversation since then, whoever of the team asked. */
  lastTurn(talk: string, since: Date): Promise<Turn | undefined>;
  /** Keeps what the member thinks of an answer; the last word counts. */
  judge(turn: string, helpful: boolean, at: Date): Promise<void>;
}

export function talkOf(db: Kysely<Tables>, who: Member): Talk {
  const own = { team: who.team, member: who.id };
  const turns = () => db.selectFrom("turns").selectAll().where("team", "=", own.team);
  return {
    async keepTurn({ at, card, policy, ...turn }) {
      const answered = { card: card ?? null, policy: policy ?? null };
      await db
        .insertInto("turns")
        .values({ ...own, ...turn, ...answered, at: at.getTime() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async turn(id) {
      const row = await turns().where("id", "=", id).executeTakeFirst();
      return row && turnOf(row);
    },

    async lastTurn(talk, since) {
      const row = await turns()
        .where("talk", "=", talk)
        .where("at", ">=", since.getTime())
        .orderBy("at", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && turnOf(row);
    },

    async judge(turn, helpful, at) {
      const row = { helpful: Number(helpful), at: at.getTime() };
      await db
        .insertInto("feedback")
        .values({ ...own, turn, ...row })
        .onConflict((conflict) => conflict.columns(["team", "turn", "member"]).doUpdateSet(row))
        .execute();
    },
  };
}

function turnOf({ id, talk, question, card, policy, at }: Tables["turns"]): Turn {
  const answered = { card: card ?? undefined, ...(policy !== null && { policy }) };
  return { id, talk, question, ...answered, at: new Date(Number(at)) };
}
