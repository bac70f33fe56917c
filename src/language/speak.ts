/** The bot's voice: phrases through i18next, lengths of time through Intl. */
import { createInstance, type TFunction } from "i18next";
import { en, type Phrases } from "./en.ts";
import { numberFormat } from "./formats.ts";
import { fr } from "./fr.ts";
import type { Both, Language } from "./language.ts";

/** A phrase's key; the plural ending is i18next's to choose. */
export type PhraseKey = Plural<Path<Phrases>>;
type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`;
}[keyof T & string];
type Plural<P extends string> = P extends `${infer Base}_${"one" | "other"}` ? Base : P;

/** One language's voice. */
export interface Voice {
  language: Language;
  say(phrase: PhraseKey, values?: Record<string, string | number>): string;
  pick(both: Both): string;
  /** A length of time, rounded to what people would say: "10 min", "3 days", "2.5 months". */
  interval(ms: number): string;
}

// What comes in is drawn as inert text by each platform, so nothing is escaped here.
const i18n = createInstance({
  resources: { fr: { translation: fr }, en: { translation: en } },
  fallbackLng: false,
  interpolation: { escapeValue: false },
});
await i18n.init();

const VOICES = { fr: voice("fr", i18n.getFixedT("fr")), en: voice("en", i18n.getFixedT("en")) };

export function voiceOf(language: Language): Voice {
  return VOICES[language];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** From each length on, the unit that people count in. */
const UNITS = [
  { from: 365 * DAY, unit: "year", length: 365 * DAY, digits: 1 },
  { from: 60 * DAY, unit: "month", length: 30 * DAY, digits: 0 },
  { from: DAY, unit: "day", length: DAY, digits: 0 },
  { from: 60 * MINUTE, unit: "hour", length: 60 * MINUTE, digits: 0 },
  { from: 0, unit: "minute", length: MINUTE, digits: 0 },
] as const;

function voice(language: Language, t: TFunction): Voice {
  /** What is said without values is always the same. */
  const plain = new Map<PhraseKey, string>();

  return {
    language,
    say(phrase, values) {
      if (values) return String(t(phrase, values));
      const known = plain.get(phrase);
      if (known !== undefined) return known;
      const said = String(t(phrase));
      plain.set(phrase, said);
      return said;
    },
    pick: (both) => both[language],
    interval(ms) {
      const { unit, length, digits } = UNITS.find(({ from }) => ms >= from) ?? UNITS[4];
      return numberFormat(language, {
        style: "unit",
        unit,
        unitDisplay: unit === "minute" || unit === "hour" ? "short" : "long",
        maximumFractionDigits: digits,
      }).format(Math.max(unit === "minute" ? 1 : 0, ms / length));
    },
  };
}
