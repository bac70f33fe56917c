/** One member's records, over any SQL that Kysely speaks. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import { languageOf } from "../language/language.ts";
import { eraseMember } from "./erase.ts";
import { choicesOf, choicesRow, memoryOf, memoryRow, reviewOf, reviewRow } from "./rows.ts";
import type { Records } from "./store.ts";
import type { Tables } from "./tables.ts";

export function recordsOf(db: Kysely<Tables>, who: Member): Records {
  const own = { team: who.team, member: who.id };
  const memories = () =>
    db
      .selectFrom("memories")
      .selectAll()
      .where("team", "=", own.team)
      .where("member", "=", own.member);
  const reviews = () =>
    db
      .selectFrom("reviews")
      .selectAll()
      .where("team", "=", own.team)
      .where("member", "=", own.member);
  const members = () => db.selectFrom("members").selectAll().where("team", "=", own.team);

  /** A member's row with some columns changed, made if there is none. */
  async function put(member: string, row: Partial<Tables["members"]>): Promise<void> {
    const fresh = { confidence: 0, admin: 0, lead: 0, ...row, team: own.team, member };
    await db
      .insertInto("members")
      .values(fresh)
      .onConflict((conflict) => {
        const same = conflict.columns(["team", "member"]);
        return Object.keys(row).length > 0 ? same.doUpdateSet(row) : same.doNothing();
      })
      .execute();
  }

  return {
    async choices() {
      return choicesOf(await members().where("member", "=", own.member).executeTakeFirst());
    },

    choose: (choices) => put(own.member, choicesRow(choices)),

    async team() {
      const row = await db
        .selectFrom("teams")
        .select(["language", "zone"])
        .where("team", "=", own.team)
        .executeTakeFirst();
      return { language: languageOf(row?.language ?? undefined), zone: row?.zone ?? undefined };
    },

    async chooseForTeam(choices) {
      const row = {
        ...("language" in choices && { language: choices.language ?? null }),
        ...("zone" in choices && { zone: choices.zone ?? null }),
      };
      await db
        .insertInto("teams")
        .values({ team: own.team, ...row })
        .onConflict((conflict) => conflict.column("team").doUpdateSet({ team: own.team, ...row }))
        .execute();
    },

    async isLead(admin) {
      const row = await members().where("member", "=", own.member).executeTakeFirst();
      if (admin !== undefined && Number(admin) !== (row?.admin ?? 0))
        await put(own.member, { admin: Number(admin) });
      return (admin ?? row?.admin === 1) || row?.lead === 1;
    },

    async leads() {
      const rows = await members()
        .where((where) => where.or([where("admin", "=", 1), where("lead", "=", 1)]))
        .orderBy("member")
        .execute();
      return rows.map(({ member }) => member);
    },

    nameLead: (member, lead) => put(member, { lead: Number(lead) }),

    async memories() {
      return (await memories().execute()).map(memoryOf);
    },

    async memory(card) {
      const row = await memories().where("card", "=", card).executeTakeFirst();
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
      const kept = await db
        .insertInto("reviews")
        .values({ ...own, ...reviewRow(review) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (kept.numInsertedOrUpdatedRows !== 1n) return false;
      const row = memoryRow(memory);
      await db
        .insertInto("memories")
        .values({ ...own, ...row })
        .onConflict((conflict) => conflict.columns(["team", "member", "card"]).doUpdateSet(row))
        .execute();
      return true;
    },

    async report(card, at, reason) {
      await db
        .insertInto("reports")
        .values({ ...own, card, at: at.getTime(), reason })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async reports() {
      const rows = await db
        .selectFrom("reports")
        .selectAll()
        .where("team", "=", own.team)
        .orderBy("at")
        .execute();
      return rows.map(({ team: _, at, ...row }) => ({ ...row, at: new Date(Number(at)) }));
    },

    async settle(card) {
      await db
        .deleteFrom("reports")
        .where("team", "=", own.team)
        .where("card", "=", card)
        .execute();
    },

    async holdings() {
      const member = await members().where("member", "=", own.member).execute();
      const reports = await db
        .selectFrom("reports")
        .selectAll()
        .where("team", "=", own.team)
        .where("member", "=", own.member)
        .execute();
      return {
        members: member,
        reviews: await reviews().orderBy("at").execute(),
        memories: await memories().orderBy("card").execute(),
        reports,
      };
    },

    erase: (member = own.member) => eraseMember(db, { team: own.team, id: member }),
  };
}
