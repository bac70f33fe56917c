/** Rounds of a team's quiz: what is asked, what was answered, what it was worth. */
import type { Kysely } from "kysely";
import type { Member, Room } from "../ask.ts";
import type { Language } from "../language/language.ts";
import { QuizQuestion } from "../quiz/made.ts";
import { date } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** A round of a team's quiz. */
export interface Round {
  id: string;
  room: Room;
  /** The member who began it; "" where nobody did, or is known to have. */
  host: string;
  language: Language;
  /** Live: a question after the other. Day: all of them for a day, each at their own time. */
  mode: "live" | "day";
  /** For each question; in a day's round for the whole. */
  seconds: number;
  /** The question that is asked, from 0; -1 before the first. */
  current: number;
  begun: Date;
  ended: Date | undefined;
}

/** A question of a round. Its deadline is stored: it does not shift with a restart. */
export interface AskedQuestion extends QuizQuestion {
  i: number;
  opened: Date | undefined;
  /** When the platform had it. */
  shown: Date | undefined;
  deadline: Date | undefined;
  revealed: Date | undefined;
}

/** An answer to a question, from 0, of a round. */
export interface Given {
  question: number;
  member: string;
  choice: number;
  at: Date;
}

/** A team's rounds. What a member gives is their own. */
export interface Rounds {
  /** False, and nothing begun, while another round is on in the room. */
  beginRound(round: Round, questions: readonly QuizQuestion[]): Promise<boolean>;
  round(id: string): Promise<Round | undefined>;
  /** The round that is on in the room. */
  roundIn(room: Room): Promise<Round | undefined>;
  /** The round, and whoever else asks for it so waits until this transaction is done. */
  roundLock(id: string): Promise<Round | undefined>;
  saveRound(round: Round): Promise<void>;
  questions(round: string): Promise<AskedQuestion[]>;
  /** The whole of it: it is to have been read under the round's lock. */
  saveQuestion(round: string, question: AskedQuestion): Promise<void>;
  /** The member's answer; the last one before the deadline counts. */
  give(round: string, given: Omit<Given, "member">): Promise<void>;
  given(round: string): Promise<Given[]>;
  /** Takes answers to revealed questions that are in no memory yet: each is given once, to be in one
   * with the end of the transaction. Until then nobody forgets who gave it. */
  takeAnswers(round: string, most: number): Promise<Given[]>;
  /** The cards that the team was asked since then, and when last. */
  lastAsked(since: Date): Promise<Map<string, Date>>;
}

const ms = (at: Date | undefined) => at?.getTime() ?? null;

export function roundsOf(db: Kysely<Tables>, who: Member): Rounds {
  const { team } = who;
  const rounds = () => db.selectFrom("rounds").selectAll().where("team", "=", team);
  const questionsIn = (round: string) =>
    db.selectFrom("questions").selectAll().where("team", "=", team).where("round", "=", round);

  return {
    async beginRound(round, asked) {
      const begun = await db
        .insertInto("rounds")
        .values({ team, ...roundRow(round) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (begun.numInsertedOrUpdatedRows !== 1n) return false;
      await db
        .insertInto("questions")
        .values(
          asked.map((question, i) => ({
            ...{ team, round: round.id, i, card: question.card, body: JSON.stringify(question) },
            ...{ opened: null, shown: null, deadline: null, revealed: null },
          })),
        )
        .execute();
      return true;
    },

    async round(id) {
      const row = await rounds().where("id", "=", id).executeTakeFirst();
      return row && roundOf(row);
    },

    async roundIn(room) {
      const row = await rounds()
        .where("room", "=", room.id)
        .where("ended", "is", null)
        .executeTakeFirst();
      return row && roundOf(row);
    },

    // A write is the one lock that both databases know: what comes after it is alone.
    async roundLock(id) {
      const { numUpdatedRows } = await db
        .updateTable("rounds")
        .set((eb) => ({ touched: eb("touched", "+", 1) }))
        .where("team", "=", team)
        .where("id", "=", id)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return undefined;
      const row = await rounds().where("id", "=", id).executeTakeFirst();
      return row && roundOf(row);
    },

    async saveRound({ id, current, ended }) {
      await db
        .updateTable("rounds")
        .set({ current, ended: ms(ended) })
        .where("team", "=", team)
        .where("id", "=", id)
        .execute();
    },

    async questions(round) {
      const rows = await questionsIn(round).orderBy("i").execute();
      return rows.map(questionOf);
    },

    async saveQuestion(round, { i, opened, shown, deadline, revealed }) {
      await db
        .updateTable("questions")
        .set({
          ...{ opened: ms(opened), shown: ms(shown) },
          ...{ deadline: ms(deadline), revealed: ms(revealed) },
        })
        .where("team", "=", team)
        .where("round", "=", round)
        .where("i", "=", i)
        .execute();
    },

    async give(round, { question, choice, at }) {
      const row = { choice, at: at.getTime() };
      await db
        .insertInto("answers")
        .values({ team, round, i: question, member: who.id, graded: 0, ...row })
        .onConflict((conflict) =>
          conflict.columns(["team", "round", "i", "member"]).doUpdateSet(row),
        )
        .execute();
    },

    async given(round) {
      const rows = await db
        .selectFrom("answers")
        .selectAll()
        .where("team", "=", team)
        .where("round", "=", round)
        .orderBy("i")
        .orderBy("member")
        .execute();
      return rows.map(givenOf);
    },

    async takeAnswers(round, most) {
      const rows = await db
        .updateTable("answers")
        .set({ graded: 1 })
        .where("team", "=", team)
        .where("round", "=", round)
        .where("graded", "=", 0)
        .where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple("i", "member"),
            "in",
            selectFrom("answers as open")
              .innerJoin("questions", (join) =>
                join
                  .onRef("questions.team", "=", "open.team")
                  .onRef("questions.round", "=", "open.round")
                  .onRef("questions.i", "=", "open.i"),
              )
              .select(["open.i", "open.member"])
              .where("open.team", "=", team)
              .where("open.round", "=", round)
              .where("open.graded", "=", 0)
              .where("questions.revealed", "is not", null)
              .orderBy("open.i")
              .orderBy("open.member")
              .limit(most)
              .$asTuple("i", "member"),
          ),
        )
        .returningAll()
        .execute();
      return rows.map(givenOf);
    },

    async lastAsked(since) {
      const rows = await db
        .selectFrom("questions")
        .select(({ fn }) => ["card", fn.max("opened").as("at")])
        .where("team", "=", team)
        .where("opened", ">=", since.getTime())
        .groupBy("card")
        .execute();
      return new Map(rows.map(({ card, at }) => [card, new Date(Number(at))]));
    },
  };
}

function roundRow(round: Round): Omit<Tables["rounds"], "team"> {
  const { id, room, host, language, mode, seconds, current, begun, ended } = round;
  return {
    ...{ id, host, language, mode, seconds, current, touched: 0 },
    ...{ room: room.id, thread: room.thread ?? null },
    ...{ begun: begun.getTime(), ended: ms(ended) },
  };
}

function roundOf(row: Tables["rounds"]): Round {
  const { id, room, thread, host, language, mode, seconds, current, begun, ended } = row;
  return {
    ...{ id, host, seconds, current },
    room: { kind: "channel", id: room, ...(thread != null && { thread }) },
    language: language === "en" ? "en" : "fr",
    mode: mode === "day" ? "day" : "live",
    begun: new Date(Number(begun)),
    ended: date(ended),
  };
}

function questionOf(row: Tables["questions"]): AskedQuestion {
  return {
    ...QuizQuestion.parse(JSON.parse(row.body)),
    i: row.i,
    opened: date(row.opened),
    shown: date(row.shown),
    deadline: date(row.deadline),
    revealed: date(row.revealed),
  };
}

function givenOf({ i, member, choice, at }: Tables["answers"]): Given {
  return { question: i, member, choice, at: new Date(Number(at)) };
}
