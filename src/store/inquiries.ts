/** What owners are asked, by whom it is asked, and what came of it. */
import type { Kysely } from "kysely";
import type { Member, Room } from "../ask.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Texts as Said } from "../policy/policy.ts";
import { Texts } from "./policies.ts";
import { Channel } from "./room.ts";
import type { Tables } from "./tables.ts";
import { putTeam } from "./team-row.ts";

/** Who asks, in their own words, and the language that they are to be answered in. */
export interface Asker {
  member: string;
  question: string;
  language: Language;
  at: Date;
  /** The room in which they asked; absent where nobody else was. */
  room?: Room;
}

/** One question that an owner is asked, however many ask it. */
export interface Inquiry {
  id: string;
  at: Date;
  /** The fact that it is about, if one is. */
  card: string | undefined;
  /** Whom it is put to; undefined: those who lead. */
  owner: string | undefined;
  /** How many it was put to; a room is one. */
  asked: number;
  /** The first first; at least one. */
  askers: Asker[];
  answer: { texts: Said; at: Date; by: string | undefined } | undefined;
  /** The policy that the answer became. */
  policy: string | undefined;
}

/** The team's. */
export interface Inquiries {
  /** All that are kept, the oldest first. Until the end of the transaction nobody else begins one
   * where `toJoin`. */
  inquiries(how?: { toJoin: boolean }): Promise<Inquiry[]>;
  inquiry(id: string): Promise<Inquiry | undefined>;
  /** Begins it with the member's words. */
  inquire(
    inquiry: Pick<Inquiry, "id" | "card" | "owner">,
    asker: Omit<Asker, "member">,
  ): Promise<void>;
  /** False if the member asks it already. */
  joinInquiry(id: string, asker: Omit<Asker, "member">): Promise<boolean>;
  /** It was put to so many. */
  putInquiry(id: string, asked: number): Promise<void>;
  /** Keeps the member's answer. False, and nothing kept, if there is one. */
  answerInquiry(id: string, texts: Said, at: Date): Promise<boolean>;
  /** Says what its answer became; false if it has become something before. */
  settleInquiry(id: string, policy: string): Promise<boolean>;

  /** Where owners are asked; undefined: each directly. */
  inquiryRoom(): Promise<Room | undefined>;
  chooseInquiryRoom(room: Room | undefined): Promise<void>;
  /** Those of the members whom direct messages reach, as far as is known. */
  reachable(members: readonly string[]): Promise<string[]>;
}

export function inquiriesOf(db: Kysely<Tables>, { team, id: member }: Member): Inquiries {
  const rows = () => db.selectFrom("inquiries").selectAll().where("team", "=", team);
  const askers = () => db.selectFrom("inquirers").selectAll().where("team", "=", team);
  const one = (id: string) =>
    db.updateTable("inquiries").where("team", "=", team).where("id", "=", id);

  async function join(inquiry: string, asked: Omit<Asker, "member">): Promise<boolean> {
    const { at, room, ...asker } = asked;
    const kept = await db
      .insertInto("inquirers")
      .values({ team, member, inquiry, ...asker, at: at.getTime(), room: roomRow(room) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return kept.numInsertedOrUpdatedRows === 1n;
  }

  return {
    async inquiries({ toJoin } = { toJoin: false }) {
      if (toJoin) await putTeam(db, team);
      const found = await rows().orderBy("at").orderBy("id").execute();
      const asking = await askers().orderBy("at").orderBy("member").execute();
      const by = Map.groupBy(asking, ({ inquiry }) => inquiry);
      return found.map((row) => inquiryOf(row, by.get(row.id) ?? []));
    },

    async inquiry(id) {
      const row = await rows().where("id", "=", id).executeTakeFirst();
      const asking = askers().where("inquiry", "=", id).orderBy("at").orderBy("member");
      return row && inquiryOf(row, await asking.execute());
    },

    async inquire({ id, card, owner }, asker) {
      const about = { card: card ?? null, owner: owner ?? null };
      await db
        .insertInto("inquiries")
        .values({ team, id, at: asker.at.getTime(), asked: 0, ...about })
        .execute();
      await join(id, asker);
    },

    joinInquiry: join,

    async putInquiry(id, asked) {
      await one(id).set({ asked }).execute();
    },

    async answerInquiry(id, texts, at) {
      const { numUpdatedRows } = await one(id)
        .set({ answer: JSON.stringify(texts), answered: at.getTime(), answerer: member })
        .where("answered", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async settleInquiry(id, policy) {
      const { numUpdatedRows } = await one(id)
        .set({ policy })
        .where("policy", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async inquiryRoom() {
      const row = await db
        .selectFrom("teams")
        .select("inquiry_room")
        .where("team", "=", team)
        .executeTakeFirst();
      return row?.inquiry_room ? Channel.parse(JSON.parse(row.inquiry_room)) : undefined;
    },

    async chooseInquiryRoom(room) {
      await putTeam(db, team, { inquiry_room: roomRow(room) });
    },

    async reachable(members) {
      const refused = await db
        .selectFrom("members")
        .select("member")
        .where("team", "=", team)
        .where("refused", "is not", null)
        .execute();
      const not = new Set(refused.map(({ member }) => member));
      return members.filter((id) => !not.has(id));
    },
  };
}

/** Takes off the disk what was answered before then, with who asked it. */
export async function forgetAnswered(db: Kysely<Tables>, before: number): Promise<void> {
  const old = db.selectFrom("inquiries").select(["team", "id"]).where("answered", "<", before);
  for (const { team, id } of await old.execute()) {
    const inquirers = db.deleteFrom("inquirers").where("team", "=", team);
    await inquirers.where("inquiry", "=", id).execute();
    await db.deleteFrom("inquiries").where("team", "=", team).where("id", "=", id).execute();
  }
}

function roomRow(room: Room | undefined): string | null {
  return room ? JSON.stringify(Channel.parse(room)) : null;
}

function inquiryOf(row: Tables["inquiries"], askers: readonly Tables["inquirers"][]): Inquiry {
  const { id, at, card, owner, asked, answer, answered, answerer, policy } = row;
  return {
    ...{ id, at: new Date(Number(at)), card: card ?? undefined, owner: owner ?? undefined },
    asked,
    askers: askers.map(({ member, question, language, at, room }) => ({
      ...{ member, question, language: languageOf(language) ?? "fr", at: new Date(Number(at)) },
      ...(room !== null && { room: Channel.parse(JSON.parse(room)) }),
    })),
    answer: answer
      ? {
          texts: Texts.parse(JSON.parse(answer)),
          at: new Date(Number(answered)),
          by: answerer ?? undefined,
        }
      : undefined,
    policy: policy ?? undefined,
  };
}
