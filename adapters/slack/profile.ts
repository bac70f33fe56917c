/** A member's locale, which no payload of Slack's carries: asked for once a day. */
import type { webApi } from "@slack/bolt";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { z } from "zod";
import type { Member } from "../../src/index.ts";
import { sentence } from "./fault.ts";

const KEPT_MS = 24 * 60 * 60 * 1000;
/** An answer is worth more than its language: so long is waited for the locale, in ms. */
const PATIENCE_MS = 1000;

/** The member's locale ("fr-CA"), or undefined if Slack does not say so in time. Never rejects. */
export async function localeOf(
  who: Member,
  { client, profiles, log }: { client: webApi.WebClient; profiles: Keyv; log: Logger },
): Promise<string | undefined> {
  const key = `${who.team}:${who.id}:locale`;
  const fetched = async () => {
    try {
      const kept = z.string().safeParse(await profiles.get(key)).data;
      if (kept) return kept;
      const { user } = await client.users.info({ user: who.id, include_locale: true });
      if (user?.locale) await profiles.set(key, user.locale, KEPT_MS);
      return user?.locale;
    } catch (error) {
      log.warn({ why: sentence(error) }, "no locale for a member");
      return undefined;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined);
  });
  try {
    return await Promise.race([fetched(), late]);
  } finally {
    clearTimeout(timer);
  }
}
