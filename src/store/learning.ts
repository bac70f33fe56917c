/** What one member has learnt: the log of reviews, and the memories that it adds up to. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import type { Held, Memory, Review } from "../review/memory.ts";
import { heldOf, memoryOf, memoryRow, reviewOf, reviewRow } from "./rows.ts";
import { statement } from "./statement.ts";
import type { Tables } from "./tables.ts";

/** Whose it is, is known: in a drill that would be read a hundred times. */
const HELD = ["card", "n", "state", "due", "reviewed", "begun", "misjudged"] as const;
const FIGURES = ["stability", "difficulty", "learning_step", "lapses", "scheduled_days"] as const;

type Own = { team: string; member: string };

const all = statement((db, { team, member }: Own) =>
  db.selectFrom("memories").select(HELD).where("team", "=", team).where("member", "=", member),
);

const one = statement((db, { team, member, card }: Own & { card: string }) =>
  db
    .selectFrom("memories")
    .select([...HELD, ...FIGURES])
    .where("team", "=", team)
    .where("member", "=", member)
    .where("card", "=", card),
);

const log = statement((db, row: Tables["reviews"]) =>
  db
    .insertInto("reviews")
    .values(row)
    .onConflict((conflict) => conflict.doNothing()),
);

const remember = statement((db, row: Tables["memories"]) => {
  const { team: _, member: __, card: ___, ...now } = row;
  return db
    .insertInto("memories")
    .values(row)
    .onConflict((conflict) => conflict.columns(["team", "member", "card"]).doUpdateSet(now));
});

/** What the member has learnt. */
export interface Learning {
  /** Of every card the member has graded. */
  memories(): Promise<Held[]>;
  memory(card: string): Promise<Memory | undefined>;
  /** A card's whole log, in order. */
  log(card: string): Promise<Review[]>;
  /** The whole log since then, in order of time. */
  logSince(since: Date): Promise<Review[]>;
  /**
   * Keeps an entry and what the memory has become, together. False, and nothing kept, if the
   * card's entry of that number is already there: the ticket was stale.
   */
  keep(review: Review, memory: Memory): Promise<boolean>;
}

export function learningOf(db: Kysely<Tables>, who: Member): Learning {
  const own = { team: who.team, member: who.id };
  const reviews = () =>
    db
      .selectFrom("reviews")
      .selectAll()
      .where("team", "=", own.team)
      .where("member", "=", own.member);
  return {
    async memories() {
      return (await all(db, own)).rows.map(heldOf);
    },

    async memory(card) {
      const [row] = (await one(db, { ...own, card })).rows;
      return row && memoryOf(row);
    },

    async log(card) {
      const rows = await reviews().where("card", "=", card).orderBy("n").execute();
      return rows.map(reviewOf);
    },

    async logSince(since) {
      const rows = await reviews()
        .where("at", ">=", since.getTime())
        .orderBy("at")
        .orderBy("n")
        .execute();
      return rows.map(reviewOf);
    },

    async keep(review, memory) {
      const kept = await log(db, { ...own, ...reviewRow(review) });
      if (kept.numAffectedRows !== 1n) return false;
      await remember(db, { ...own, ...memoryRow(memory) });
      return true;
    },
  };
}
