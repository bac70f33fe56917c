/** What comes by itself, booked anew after what it follows has changed. */
import { planCard } from "./card.ts";
import { shopAt } from "./desk.ts";
import { replanDue } from "./due.ts";
import type { Desk } from "./verb.ts";

/** The team's card, and its members' own. */
export async function replanTeam(desk: Desk): Promise<void> {
  const { records, voice, now } = desk;
  const shop = shopAt(desk);
  await planCard(shop);
  for (const member of await records.daily()) {
    const own = records.of(member);
    await replanDue({ member, language: voice.language, records: own, zone: shop.zone, now });
  }
}
