/** What comes by itself, booked anew after what it follows has changed. */
import { z } from "zod";
import { planCard } from "./card.ts";
import { shopAt } from "./desk.ts";
import { replanDue } from "./due.ts";
import { type Desk, type Duty, type Shop, teamZone } from "./verb.ts";

/** So many members are planned anew in one transaction: several follow on each other, and meanwhile
 * nobody else has their turn. */
const AT_ONCE = 25;

const Rest = z.object({ after: z.string() });

/**
 * The team's card and the asker's own are planned at once, and shown so. The other members' may be many
 * thousands, and are an appointment's, where what they follow is another: until it comes to them, a
 * card whose day or hour is another by now plans itself anew instead of coming.
 */
export async function replanTeam(before: Desk, desk: Desk): Promise<void> {
  const { who, records, choices, voice, now } = desk;
  const shop = shopAt(desk);
  await planCard(shop);
  if (followedIn(before) === followedIn(desk)) return;
  // First, as whoever is at it holds it, and may come to the asker's own.
  await replanAfter("", shop);
  if (choices.hour !== undefined)
    await replanDue({ member: who.id, language: voice.language, records, zone: shop.zone, now });
}

/** What of the team's its members' cards follow. */
function followedIn(desk: Desk): string {
  const { workdays, holidays, daysOff } = desk.team;
  return JSON.stringify([teamZone(desk), workdays, holidays, daysOff]);
}

/** What is saved meanwhile begins anew with all. */
function replanAfter(after: string, { records, now }: Pick<Shop, "records" | "now">) {
  return records.book({ key: "replan", kind: "replan", due: now, body: { after } });
}

export const replanDuties: Record<string, Duty> = {
  async replan(body, shop) {
    const { zone, now } = shop;
    const language = shop.team.language ?? shop.language;
    const members = await shop.records.daily({ ...Rest.parse(body), most: AT_ONCE });
    for (const member of members)
      await replanDue({ member, language, records: shop.records.of(member), zone, now });
    const last = members.at(-1);
    if (last !== undefined && members.length === AT_ONCE) await replanAfter(last, shop);
  },
};
