/** A team's own policies: every version is kept, and the newest holds. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Member } from "../ask.ts";
import type { Policy } from "../policy/policy.ts";
import { statement } from "./statement.ts";
import type { Tables } from "./tables.ts";
import { putTeam } from "./team-row.ts";

export const Texts = z.strictObject({
  fr: z.array(z.string()).exactOptional(),
  en: z.array(z.string()).exactOptional(),
});

/** The team's own. */
export interface Policies {
  /** The newest version of each that is not withdrawn, the oldest policy first. Until the end of the
   * transaction nobody else begins or changes one, or is erased, where `toChange`. */
  policies(how?: { toChange: boolean }): Promise<Policy[]>;
  /** The newest version, withdrawn or not; `toChange` as above. */
  policy(id: string, how?: { toChange: boolean }): Promise<Policy | undefined>;
  /** Every version, the newest first. */
  policyVersions(id: string): Promise<Policy[]>;
  /** Keeps one more version. False, and nothing kept, if that number is taken. */
  keepPolicy(policy: Omit<Policy, "ownerName">): Promise<boolean>;
}

function versions(db: Kysely<Tables>, team: string) {
  return db
    .selectFrom("policies")
    .leftJoin("members", (join) =>
      join
        .onRef("members.team", "=", "policies.team")
        .onRef("members.member", "=", "policies.owner"),
    )
    .selectAll("policies")
    .select("members.name as ownerName")
    .where("policies.team", "=", team);
}

const newest = statement((db, { team }: { team: string }) =>
  versions(db, team)
    .where(({ eb, selectFrom }) =>
      eb(
        "policies.n",
        "=",
        selectFrom("policies as other")
          .select(({ fn }) => fn.max("other.n").as("n"))
          .whereRef("other.team", "=", "policies.team")
          .whereRef("other.id", "=", "policies.id"),
      ),
    )
    .where("policies.withdrawn", "=", 0)
    .orderBy("policies.since")
    .orderBy("policies.id"),
);

export function policiesOf(db: Kysely<Tables>, { team }: Member): Policies {
  const ofId = (id: string) =>
    versions(db, team).where("policies.id", "=", id).orderBy("n", "desc");

  return {
    async policies({ toChange } = { toChange: false }) {
      if (toChange) await putTeam(db, team);
      return (await newest(db, { team })).rows.map(policyOf);
    },

    async policy(id, { toChange } = { toChange: false }) {
      if (toChange) await putTeam(db, team);
      const row = await ofId(id).limit(1).executeTakeFirst();
      return row && policyOf(row);
    },

    async policyVersions(id) {
      return (await ofId(id).execute()).map(policyOf);
    },

    async keepPolicy({ id, n, subject, title, texts, owner, days, withdrawn, writer, ...times }) {
      const { since, until, at } = times;
      const kept = await db
        .insertInto("policies")
        .values({
          ...{ team, id, n, subject: subject ?? null, title, texts: JSON.stringify(texts), days },
          ...{ owner: owner ?? null, writer: writer ?? null, withdrawn: Number(withdrawn) },
          ...{ since: since.getTime(), until: until.getTime(), at: at.getTime() },
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return kept.numInsertedOrUpdatedRows === 1n;
    },
  };
}

function policyOf(row: Tables["policies"] & { ownerName: string | null }): Policy {
  return {
    ...{ id: row.id, n: row.n, subject: row.subject ?? undefined, title: row.title },
    ...{ texts: Texts.parse(JSON.parse(row.texts)), owner: row.owner ?? undefined },
    ...{ ownerName: row.ownerName ?? undefined, since: new Date(Number(row.since)) },
    ...{ until: new Date(Number(row.until)), days: row.days, withdrawn: row.withdrawn === 1 },
    ...{ writer: row.writer ?? undefined, at: new Date(Number(row.at)) },
  };
}
