/** For which team a person speaks where no team is: in a direct message, or as the app's user. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import { platformOf, soloTeam } from "../solo.ts";
import type { Tables } from "./tables.ts";

/** A team, and what it calls itself. */
export interface Named {
  team: string;
  name: string | undefined;
}

/** Where the person speaks outside every team. */
export interface Homes {
  /** The platform's teams in which the person was ever seen. */
  teams(): Promise<Named[]>;
  /** For whom the person speaks where no team is. Undefined: for themselves. */
  chooseHome(team: string | undefined): Promise<void>;
  /** The team that they chose to speak for where no team is. */
  home(): Promise<string | undefined>;
}

export function homesOf(db: Kysely<Tables>, who: Member): Homes {
  const platform = platformOf(who.team);
  const solo = { team: soloTeam(platform, who.id), member: who.id };
  return {
    // The one question that crosses teams: of the person's own, by the platform's id of them.
    async teams() {
      const seen = (table: "members" | "memories" | "turns") =>
        db.selectFrom(table).select("team").where("member", "=", who.id);
      const rows = await db
        .selectFrom(seen("members").union(seen("memories")).union(seen("turns")).as("seen"))
        .leftJoin("teams", "teams.team", "seen.team")
        .select(["seen.team", "teams.name"])
        .where("seen.team", "like", `${platform}:%`)
        .where("seen.team", "not like", `${platform}:@%`)
        .where("teams.left", "is", null)
        .orderBy("seen.team")
        .execute();
      return rows.map(({ team, name }) => ({ team, name: name ?? undefined }));
    },

    async home() {
      const row = await db
        .selectFrom("homes")
        .select("home")
        .where("team", "=", solo.team)
        .where("member", "=", solo.member)
        .executeTakeFirst();
      return row?.home;
    },

    async chooseHome(home) {
      if (home === undefined)
        await db
          .deleteFrom("homes")
          .where("team", "=", solo.team)
          .where("member", "=", solo.member)
          .execute();
      else
        await db
          .insertInto("homes")
          .values({ ...solo, home })
          .onConflict((conflict) => conflict.columns(["team", "member"]).doUpdateSet({ home }))
          .execute();
    },
  };
}
