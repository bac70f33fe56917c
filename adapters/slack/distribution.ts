/** The app for many workspaces: each installs it on its own page and is kept with its tokens. */
import { type Logger as BoltLogger, webApi } from "@slack/bolt";
import type { Installation as Granted } from "@slack/oauth";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Bot, Store } from "../../src/index.ts";
import { deliver } from "./deliver.ts";
import { sentence } from "./fault.ts";
import { arrived, type Welcome } from "./install.ts";
import { createInstallations, type Installation } from "./installations.ts";
import { manyWorkspaces } from "./many.ts";
import { createInstaller } from "./oauth.ts";
import { teamOf } from "./place.ts";
import { profileOf } from "./profile.ts";
import { createSeal } from "./seal.ts";
import { createTokens } from "./tokens.ts";
import type { Turns } from "./turns.ts";
import type { InTurn } from "./ways.ts";

export interface DistributionOptions {
  clientId: string;
  clientSecret: string;
  /** Signs what goes through the browser and comes back. */
  stateSecret: string;
  /** 32 bytes in base64: seals the tokens in the database. */
  tokenKey: string;
  store: Pick<Store, "installations" | "once">;
}

interface House {
  apiUrl: string;
  clientOptions: () => webApi.WebClientOptions;
  logger: BoltLogger;
  log: Logger;
  profiles: Keyv;
  clock: () => Date;
  bot: Bot;
  turns: Turns;
  /** A sentence of the workspaces that are down, or undefined. */
  changed: (why: string | undefined) => void;
}

export function createDistribution(options: DistributionOptions, house: House) {
  const { clientId, clientSecret, stateSecret, tokenKey, store } = options;
  const { apiUrl, clientOptions, logger, log, profiles, clock, bot, turns } = house;
  const installations = createInstallations(store.installations, createSeal(tokenKey));
  const client = new webApi.WebClient(undefined, clientOptions());
  const app = { clientId, clientSecret };
  const tokens = createTokens({ ...app, installations, client, log, clock });

  async function installed(granted: Granted): Promise<void> {
    const { team: workspace, enterprise, user } = granted;
    const id = workspace?.id ?? enterprise?.id;
    const it = kept(granted);
    if (!id || !it) throw new Error("Slack granted no bot token");
    await installations.save(teamOf(id), it);
    log.info({ team: teamOf(id) }, "slack: the app is installed");
    // An organisation's workspaces are chosen later.
    if (!workspace) return;
    greet(it.token, arrived(workspace.id, user.id, it.name, clock())).catch((error) =>
      log.error({ team: teamOf(id), why: sentence(error) }, "slack: not greeted"),
    );
  }

  async function greet(token: string, { arrival, who, reply }: Welcome): Promise<void> {
    const its = new webApi.WebClient(token, clientOptions());
    const { locale } = await profileOf(who, { client: its, profiles, log });
    const sends = await bot.joined({ ...arrival, ...(locale ? { locale } : {}) });
    const failed = (error: unknown) =>
      log.error({ team: arrival.team, why: sentence(error) }, "slack: not greeted");
    const { team } = arrival;
    const inTurn: InTurn = (channel, call) => turns.ask({ team, channel }, call);
    await deliver(sends, "private", { client: its, reply, inTurn, failed });
  }

  return {
    workspaces: manyWorkspaces({ ...house, installations, tokens }),
    /** Takes the requests of the install page: true if it was one. */
    take: createInstaller({
      ...{ ...app, stateSecret, apiUrl, logger, clock, installed },
      clientOptions: clientOptions(),
      once: store.once,
    }),
  };
}

/** Undefined where Slack granted no bot token. */
function kept({ bot, team, enterprise }: Granted): Installation | undefined {
  if (!bot) return undefined;
  const { token, userId: self, refreshToken: refresh, expiresAt } = bot;
  const name = team?.name ?? enterprise?.name;
  return {
    ...{ token, self },
    ...(name ? { name } : {}),
    ...(refresh ? { refresh } : {}),
    ...(expiresAt ? { expires: expiresAt * 1000 } : {}),
  };
}
