/** A team whose daily cards are set: who leads, who is asked, and the forms that they send back. */
import type { Post } from "../../src/index.ts";
import { as, type Conversation, converse } from "./conversation.ts";
import type { World } from "./world.ts";

export const HOUR = 3_600_000;
/** A Monday, 10:00 in Montreal. */
export const MONDAY = new Date("2026-03-02T15:00:00Z");
/** 9:00 in Montreal, where summer begins on 8 March. */
export const nine = (day: string) => new Date(`${day}T${day < "2026-03-08" ? 14 : 13}:00:00Z`);

let teams = 0;
/** On a platform of its own, so that what is due elsewhere is not in the way. */
export function team(world: Pick<World, "bot">) {
  teams += 1;
  const platform = `p${teams}`;
  const lead = converse(
    world.bot,
    { team: `${platform}:t`, id: "lead" },
    { admin: true, at: MONDAY },
  );
  const member = (id: string, locale = "en") =>
    converse(world.bot, { team: `${platform}:t`, id }, { locale, at: MONDAY });
  return {
    platform,
    lead,
    member,
  };
}
export const own = (hour: string, more = {}) => ({
  hour,
  quietFrom: "none",
  quietUntil: "none",
  easy: "",
  ...more,
});
export const teams9 = { hour: "9", week: "12345", region: "", off: "" };
export const optIn = async (who: Conversation, hour = "9", more = {}) =>
  as("settings", await who.press(await who.say("daily"), "My daily card", own(hour, more)));
export const lead9 = async (lead: Conversation, more = {}) =>
  as(
    "settings",
    await lead.press(await lead.say("daily"), "The team's daily card", { ...teams9, ...more }),
  );
export const rowOf = (post: Post, label: string) =>
  as("settings", post).rows.find((row) => row.label === label)?.value ?? "";
