/** Who is known to the loopback Slack, and what it says of them. */
import type { Actor } from "../../contracts/stage.ts";
import type { Loopback } from "./loopback.ts";

const LOCALES = { fr: "fr-CA", en: "en-US" };

export function present({ locales, people }: Loopback, { id, locale, name, admin }: Actor): void {
  locales.set(id, LOCALES[locale]);
  people.set(id, {
    ...people.get(id),
    ...(admin === undefined ? {} : { is_admin: admin }),
    ...(name ? { profile: { display_name: name } } : {}),
  });
}
