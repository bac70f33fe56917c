/** The one workspace whose token the operator gave. */
import type { webApi } from "@slack/bolt";
import type { Bot } from "../../src/index.ts";
import { sentence, tokenRefused } from "./fault.ts";
import { idOf, teamOf } from "./place.ts";
import type { Installed, Workspaces } from "./workspaces.ts";

interface Options {
  client: webApi.WebClient;
  bot: Bot;
  clock: () => Date;
  /** With its only workspace Slack is down. */
  down: (why: string) => void;
}

export function singleWorkspace({ client, bot, clock, down }: Options): Workspaces {
  let only: Installed | undefined;
  return {
    async open() {
      const { user_id: self = "", team: name, team_id = "" } = await client.auth.test();
      only = { client, self, team: teamOf(team_id), ...(name ? { name } : {}) };
      // Installed anew since it was heard to be gone, it says nothing of that.
      await bot.stays(only.team);
    },
    place: async (key) => ({ teamId: idOf(key), isEnterpriseInstall: false }),
    of: async () => only,
    async failed(_, __, error) {
      if (tokenRefused(error)) down(`the bot token is refused: ${sentence(error)}`);
    },
    async gone({ teamId }) {
      down("the app was uninstalled, or its token revoked");
      if (teamId) await bot.left(teamOf(teamId), clock());
    },
    close: () => {},
  };
}
