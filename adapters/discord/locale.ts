/** A member's locale, which Discord gives with what they press and not with what they say. */
import { setTimeout as pause } from "node:timers/promises";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { type Ask, soloTeam } from "../../src/index.ts";
import { told } from "./fault.ts";
import { PLATFORM } from "./place.ts";

const KEPT_MS = 90 * 24 * 60 * 60 * 1000;
/** An answer is worth more than its language: so long is waited for the locale, in ms. */
const PATIENCE_MS = 1000;

export interface Locales {
  /** Keeps the locale of an ask that has one. Never rejects. */
  keep(ask: Ask): Promise<void>;
  /** The ask with the locale that its member was last seen with. Never rejects. */
  recall(ask: Ask): Promise<Ask>;
}

export function openLocales(profiles: Keyv, log: Logger): Locales {
  /** Theirs in that team, where erasing them finds it; and theirs alone, for direct messages. */
  const keys = ({ who: { team, id } }: Ask) =>
    [...new Set([team, soloTeam(PLATFORM, id)])].map((whose) => `${whose}:${id}:locale`);

  async function known(ask: Ask): Promise<string[]> {
    try {
      const kept = await Promise.all(keys(ask).map((key) => profiles.get(key)));
      return kept.filter((one) => typeof one === "string");
    } catch (fault) {
      log.warn(told(fault), "no locale for a member");
      return [];
    }
  }

  return {
    async keep(ask) {
      const { locale } = ask;
      if (locale === undefined) return;
      const kept = await known(ask);
      if (kept.length === keys(ask).length && kept.every((one) => one === locale)) return;
      try {
        await Promise.all(keys(ask).map((key) => profiles.set(key, locale, KEPT_MS)));
      } catch (fault) {
        log.warn(told(fault), "a member's locale was not kept");
      }
    },
    async recall(ask) {
      const late = pause(PATIENCE_MS, undefined, { ref: false });
      const [locale] = (await Promise.race([known(ask), late])) ?? [];
      return locale === undefined ? ask : { ...ask, locale };
    },
  };
}
