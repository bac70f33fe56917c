/** Every workspace that installed the app itself, each with its own token: one's end is its own. */
import { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Bot } from "../../src/index.ts";
import { sentence, takenBack, tokenRefused } from "./fault.ts";
import type { Installation, Installations } from "./installations.ts";
import { idOf, teamOf } from "./place.ts";
import type { Tokens } from "./tokens.ts";
import type { Installed, Place, Workspaces } from "./workspaces.ts";

/** How often tokens are looked over: far more often than they expire. */
const ROUND_MS = 10 * 60 * 1000;

interface Options {
  installations: Installations;
  tokens: Tokens;
  clientOptions: () => webApi.WebClientOptions;
  bot: Bot;
  log: Logger;
  clock: () => Date;
  /** Told of every change: a sentence of the workspaces that are down, if any is. */
  changed: (why: string | undefined) => void;
}

export function manyWorkspaces(options: Options): Workspaces {
  const { installations, tokens, clientOptions, bot, log, clock, changed } = options;
  /** Why each that cannot be answered cannot; `refused` is the token that Slack will not take. */
  const ailing = new Map<string, { why: string; refused?: string }>();
  const clients = new Map<string, webApi.WebClient>();
  let round: NodeJS.Timeout | undefined;

  function ails(key: string, why: string, refused?: string): void {
    if (ailing.get(key)?.why === why) return;
    ailing.set(key, { why, ...(refused ? { refused } : {}) });
    log.error({ team: key, why }, "a workspace is down");
    tell();
  }

  function well(key: string): void {
    if (ailing.delete(key)) tell();
  }

  function tell(): void {
    changed([...ailing].map(([key, { why }]) => `${key}: ${why}`).join("; ") || undefined);
  }

  async function installation(key: string): Promise<Installation | undefined> {
    try {
      const it = await tokens.fresh(key);
      // What Slack refused stays refused until there is another token.
      if (!it || ailing.get(key)?.refused !== it.token) well(key);
      return it;
    } catch (error) {
      ails(key, sentence(error));
      return undefined;
    }
  }

  /** A client keeps the limits that Slack has told it, so it lives as long as its token. */
  function clientFor(key: string, token: string, teamId: string | undefined): webApi.WebClient {
    const known = clients.get(key);
    if (known?.token === token) return known;
    const client = new webApi.WebClient(token, {
      ...clientOptions(),
      // A token of a whole organisation must say in which workspace it acts.
      ...(teamId ? { teamId } : {}),
    });
    clients.set(key, client);
    return client;
  }

  async function look(): Promise<void> {
    for (const key of await installations.all()) await installation(key);
  }

  async function of(place: Place): Promise<Installed | undefined> {
    const key = keyOf(place);
    if (!key) return undefined;
    const it = await installation(key);
    if (!it) return undefined;
    const { token, self, name, refresh } = it;
    const own = { self, ...(refresh ? { renews: true as const } : {}) };
    if (!place.isEnterpriseInstall || !place.teamId)
      return {
        ...{ ...own, client: clientFor(key, token, undefined), team: key },
        ...(name ? { name } : {}),
      };
    await installations.place(teamOf(place.teamId), key);
    const client = clientFor(`${key}:${place.teamId}`, token, place.teamId);
    return { ...own, client, team: teamOf(place.teamId) };
  }

  return {
    async open() {
      await look();
      round ??= setInterval(
        () =>
          void look().catch((error) =>
            log.error({ why: sentence(error) }, "slack: tokens were not looked over"),
          ),
        ROUND_MS,
      ).unref();
    },
    async place(key) {
      const organisation = await installations.organisation(key);
      const place = { teamId: idOf(key) };
      if (organisation)
        return { ...place, enterpriseId: idOf(organisation), isEnterpriseInstall: true };
      return (await installations.has(key)) ? { ...place, isEnterpriseInstall: false } : undefined;
    },
    of,
    async failed(place, { client }, error) {
      const key = keyOf(place);
      if (!key || !tokenRefused(error)) return;
      const stands = await installations.find(key);
      if (stands?.token !== client.token) return; // renewed, or installed anew, meanwhile
      if (takenBack(error)) await leave(key);
      else ails(key, `its token is refused: ${sentence(error)}`, client.token);
    },
    async gone(place) {
      const key = keyOf(place);
      if (!key) return;
      // The word may be old, and the app installed again since: then its token works.
      const { client } = (await of(place)) ?? {};
      const works = await client?.auth.test().catch(() => undefined);
      if (!works) await leave(key);
    },
    close: () => clearInterval(round),
  };

  async function leave(key: string): Promise<void> {
    const workspaces = await installations.remove(key);
    well(key);
    clients.delete(key);
    log.warn({ team: key }, "a workspace no longer has the app");
    for (const workspace of workspaces) await bot.left(workspace, clock());
  }
}

function keyOf({ teamId, enterpriseId, isEnterpriseInstall }: Place): string | undefined {
  const id = isEnterpriseInstall ? enterpriseId : teamId;
  return id ? teamOf(id) : undefined;
}
