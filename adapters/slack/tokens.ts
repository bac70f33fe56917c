/** Tokens that expire, renewed ahead of it: once for each, over all processes. */
import { setTimeout as sleep } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { z } from "zod";
import { pause } from "./again.ts";
import { sentence, slackWord } from "./fault.ts";
import type { Installation, Installations } from "./installations.ts";

/** A token lives for 12 hours; its last two are kept for what goes wrong with the next. */
const AHEAD_MS = 2 * 60 * 60 * 1000;
/** Longer than a call to Slack and a write: so long no one else renews. */
const LEASE_MS = 60_000;
/** How often one who waits for another's renewal looks whether it is there, in ms. */
const LOOK_MS = 250;
/** A token that lives no longer than this is not worth a call, in ms. */
const MARGIN_MS = 10_000;

/** How often the database is asked again to keep a renewed token: some 25 s, within the lease. */
const KEEPING = 8;

/** Slack's words for a refresh token that will renew nothing any more. */
const SPENT = new Set(["invalid_refresh_token", "token_expired", "token_revoked", "invalid_grant"]);

const Granted = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
});

interface Options {
  installations: Installations;
  /** Without a token. */
  client: webApi.WebClient;
  clientId: string;
  clientSecret: string;
  log: Logger;
  clock: () => Date;
}

export interface Tokens {
  /**
   * The installation with a token that can be used. One that is soon to expire is renewed
   * meanwhile; one that has expired is waited for.
   * @throws SealError, and what kept an expired token from being renewed
   */
  fresh(team: string): Promise<Installation | undefined>;
}

export function createTokens(options: Options): Tokens {
  const { installations, client, clientId, clientSecret, log, clock } = options;
  /** Refresh tokens that Slack will not take any more. */
  const spent = new Set<string>();

  const left = ({ expires = Number.POSITIVE_INFINITY }: Installation) =>
    expires - clock().getTime();
  const due = (it: Installation) => it.refresh !== undefined && left(it) < AHEAD_MS;
  const usable = (it: Installation) => left(it) > MARGIN_MS;

  /** Resolves once whoever may has renewed it. */
  async function renew(team: string): Promise<Installation | undefined> {
    const patience = clock().getTime() + 2 * LEASE_MS;
    for (;;) {
      const now = clock();
      const mine = await installations.lease(team, now, new Date(now.getTime() + LEASE_MS));
      // Read after the lease, not before: another may just have saved what it renewed.
      const it = await installations.find(team);
      if (!it || !due(it)) return it;
      if (mine) return exchange(team, it);
      if (usable(it)) return it;
      if (clock().getTime() > patience) throw new Error("its token is not renewed by whoever does");
      await sleep(LOOK_MS);
    }
  }

  async function exchange(team: string, before: Installation): Promise<Installation | undefined> {
    const { refresh = "" } = before;
    const answer = await client.oauth.v2
      .access({
        ...{ client_id: clientId, client_secret: clientSecret },
        ...{ grant_type: "refresh_token", refresh_token: refresh },
      })
      .catch((error: unknown) => error);
    const granted = Granted.safeParse(answer).data;
    // Installed anew in between: those tokens are the newer ones.
    const stands = await installations.find(team);
    if (stands?.refresh !== refresh) return stands;
    if (!granted) return lost(team, before, answer);
    const expires = clock().getTime() + granted.expires_in * 1000;
    const { access_token: token, refresh_token: next } = granted;
    const after = { ...before, token, refresh: next, expires };
    await keep(team, after);
    return after;
  }

  /** There is no other copy of it, and no way to be given one. */
  async function keep(team: string, after: Installation): Promise<void> {
    for (let tries = 0; ; tries++) {
      await pause(tries);
      try {
        return await installations.renew(team, after);
      } catch (error) {
        log.error({ team, why: sentence(error) }, "slack: a renewed token is not kept yet");
        if (tries >= KEEPING) throw error;
      }
    }
  }

  /**
   * The answer may be lost and the exchange done, so nothing is given up: the old token is good
   * until it expires, and the lease that runs out allows the next try.
   */
  function lost(team: string, before: Installation, error: unknown): Installation {
    if (SPENT.has(slackWord(error) ?? "")) spent.add(before.refresh ?? "");
    const why = `its token is not renewed: ${sentence(error)}`;
    log.error({ team, why }, "slack: a token is not renewed");
    if (usable(before)) return before;
    throw new Error(why);
  }

  return {
    async fresh(team) {
      const it = await installations.find(team);
      if (!it || !due(it)) return it;
      if (spent.has(it.refresh ?? "")) {
        if (usable(it)) return it;
        throw new Error("its token has expired and cannot be renewed: it must be installed again");
      }
      const renewal = renew(team);
      if (!usable(it)) return renewal;
      renewal.catch((error) => log.error({ team, why: sentence(error) }, "slack: not renewed"));
      return it;
    },
  };
}
