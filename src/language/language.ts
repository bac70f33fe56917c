/** The languages that the bot speaks and the course is written in. */
import { z } from "zod";

export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in every language. */
export const Both = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Both = z.infer<typeof Both>;

/** The language a platform's locale ("fr-CA", "en_US") names, if it is one of ours. */
export function languageOf(locale: string | undefined): Language | undefined {
  const tongue = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === tongue);
}

/** What is said, or held, in each language. */
export function inEach<T>(of: (language: Language) => T): Record<Language, T> {
  return { fr: of("fr"), en: of("en") };
}
