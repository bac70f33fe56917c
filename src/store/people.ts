/** Who a member is to the team: what they and it chose, who leads, whom nothing reaches. */
import type { Kysely } from "kysely";
import type { Ask, Member } from "../ask.ts";
import { type Language, languageOf } from "../language/language.ts";
import { platformOf } from "../solo.ts";
import type { Choices, TeamChoices } from "./choices.ts";
import { knows } from "./known.ts";
import { choicesOf, choicesRow, NOBODY, teamChoicesOf, teamChoicesRow } from "./rows.ts";
import { statement } from "./statement.ts";
import type { Tables } from "./tables.ts";
import { putTeam } from "./team-row.ts";

/** What is known of a member. */
export interface Known {
  choices: Choices;
  /** They lead the team, by the platform's word or by name. A guest never does. */
  lead: boolean;
  /** A direct message to them was refused, and none has reached them since. */
  refused: boolean;
  /** Of that they were not told yet. */
  untold: boolean;
}

/** Who the member is to the team, and what it chose. */
export interface People {
  choices(): Promise<Choices>;
  choose(choices: Partial<Choices>): Promise<void>;
  /** Until the end of the transaction nobody else has them so where `toChange`. */
  team(how?: { toChange: boolean }): Promise<TeamChoices>;
  chooseForTeam(choices: Partial<Omit<TeamChoices, "name" | "here">>): Promise<void>;

  /** Keeps what the platform says of the member, and gives what is known of them. A guest is named
   * lead no more. */
  seen(said: Pick<Ask, "admin" | "guest" | "name" | "locale">): Promise<Known>;
  /** What the member chose to be spoken to in, else what the platform last gave for them. */
  spoken(): Promise<Language | undefined>;
  /** The ids of those who lead, as far as they were ever seen. */
  leads(): Promise<string[]>;
  /** The ids of those who have a daily card of their own, in order: all, or some after the one named. */
  daily(some?: { after: string; most: number }): Promise<string[]>;
  /** Whether the platform said that they administer the team, and whether a lead named them. */
  leading(member: string): Promise<{ admin: boolean; named: boolean }>;
  nameLead(member: string, lead: boolean): Promise<void>;

  /** Direct messages do not reach the member. False, and nothing kept, of whom the team has neither
   * seen nor written to, as of who was erased. */
  refuse(at: Date): Promise<boolean>;
  /** True once after each refusal of a direct message to the member. */
  toldOfRefusal(at: Date): Promise<boolean>;
  /** Direct messages reach the member again. */
  reached(): Promise<void>;
}

const team = statement((db, { team }: { team: string }) =>
  db.selectFrom("teams").selectAll().where("team", "=", team),
);

/** By the platforms' ids of them, of which hardly two platforms share one: SQLite would compile the
 * statement anew each time, were the platform looked for with LIKE. */
const person = statement((db, { member }: { member: string }) =>
  db.selectFrom("members").selectAll().where("member", "=", member),
);

export function peopleOf(db: Kysely<Tables>, who: Member): People {
  const own = { team: who.team, member: who.id };
  const members = () => db.selectFrom("members").selectAll().where("team", "=", own.team);

  // A platform has one way to write to a person, whatever the team.
  const platform = `${platformOf(own.team)}:%`;
  const everywhere = () =>
    db.updateTable("members").where("member", "=", own.member).where("team", "like", platform);

  /** A member's row with some columns changed, made if there is none. */
  async function put(member: string, row: Partial<Tables["members"]>): Promise<void> {
    const fresh = { ...NOBODY, ...row, team: own.team, member };
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

    async team({ toChange } = { toChange: false }) {
      if (toChange) await putTeam(db, own.team);
      const [row] = (await team(db, { team: own.team })).rows;
      return teamChoicesOf(row);
    },

    async chooseForTeam(choices) {
      const row = teamChoicesRow(choices);
      await putTeam(db, own.team, row);
    },

    async seen({ admin, guest, name, locale }) {
      const everyone = (await person(db, { member: own.member })).rows;
      const rows = everyone.filter((one) => platformOf(one.team) === platformOf(own.team));
      const row = rows.find(({ team }) => team === own.team);
      const said: Partial<Tables["members"]> = {};
      const administers = guest ? false : admin;
      if (administers !== undefined && Number(administers) !== (row?.admin ?? 0))
        said.admin = Number(administers);
      // Those who lead are written to: what a lead named ends here, and is not only overruled.
      if (guest && row?.lead === 1) said.lead = 0;
      if (name !== undefined && name !== row?.name) said.name = name;
      const spoken = languageOf(locale);
      if (spoken && spoken !== row?.spoken) said.spoken = spoken;
      if (Object.keys(said).length > 0) await put(own.member, said);
      const refused = rows.filter((one) => one.refused != null);
      return {
        lead: !guest && ((administers ?? row?.admin === 1) || row?.lead === 1),
        choices: choicesOf(row),
        refused: refused.length > 0,
        untold: refused.some((one) => one.refusal_told == null),
      };
    },

    async spoken() {
      const row = await members().where("member", "=", own.member).executeTakeFirst();
      return languageOf(row?.language ?? row?.spoken ?? undefined);
    },

    async leads() {
      const rows = await members()
        .where((where) => where.or([where("admin", "=", 1), where("lead", "=", 1)]))
        .orderBy("member")
        .execute();
      return rows.map(({ member }) => member);
    },

    async daily(some) {
      let query = members().where("hour", "is not", null).orderBy("member");
      if (some) query = query.where("member", ">", some.after).limit(some.most);
      const rows = await query.execute();
      return rows.map(({ member }) => member);
    },

    async leading(member) {
      const row = await members().where("member", "=", member).executeTakeFirst();
      return { admin: row?.admin === 1, named: row?.lead === 1 };
    },

    nameLead: (member, lead) => put(member, { lead: Number(lead) }),

    async refuse(at) {
      if (!(await knows(db, who))) return false;
      const row = { refused: at.getTime(), refusal_told: null };
      await db
        .insertInto("members")
        .values({ team: own.team, member: own.member, ...NOBODY, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(["team", "member"])
            .doUpdateSet(row)
            .where("members.refused", "is", null),
        )
        .execute();
      return true;
    },

    async toldOfRefusal(at) {
      const told = await everywhere()
        .set({ refusal_told: at.getTime() })
        .where("refused", "is not", null)
        .where("refusal_told", "is", null)
        .executeTakeFirst();
      return told.numUpdatedRows > 0n;
    },

    async reached() {
      await everywhere()
        .set({ refused: null, refusal_told: null })
        .where("refused", "is not", null)
        .execute();
    },
  };
}
