/** What comes by itself, booked anew after what it follows has changed. */
import { planCard } from "./card.ts";
import { shopAt } from "./desk.ts";
import { planDue } from "./due.ts";
import type { Desk } from "./verb.ts";

/** The team's card, and its members' own. */
export async function replanTeam(desk: Desk, late = true): Promise<void> {
  const { records, voice, now } = desk;
  const shop = shopAt(desk);
  await planCard(shop, late);
  for (const member of await records.daily()) {
    const own = records.of(member);
    const { language = voice.language } = await own.choices();
    await planDue({ member, language, records: own, zone: shop.zone, now, late: true });
  }
}
