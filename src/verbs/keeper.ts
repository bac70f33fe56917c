/** Who answers for a policy and until when it is valid, as a form says it. */
import { DateTime } from "luxon";
import type { PressAsk } from "../ask.ts";
import type { Policy } from "../policy/policy.ts";
import { dayNamed } from "./day.ts";
import { type Desk, teamZone } from "./verb.ts";

/** How long a policy is valid where nobody says, in days. */
export const USUAL_DAYS = 365;
const DAY = 86_400_000;

/**
 * Who writes it answers for it where nobody is named, and it is valid through the day that is. Or a
 * sentence of what is wrong: only people of the team are asked what it leaves open, and told it.
 */
export function keptBy(
  { typed = {}, outsiders = [] }: PressAsk,
  desk: Desk,
): Pick<Policy, "owner" | "until" | "days"> | string {
  const { now, voice, who } = desk;
  const owner = typed.owner?.trim() || who.id;
  if (outsiders.includes(owner)) return voice.say("team.outsider");
  const named = typed.until?.trim() ?? "";
  const zone = teamZone(desk);
  const day = named
    ? dayNamed(named, zone)?.endOf("day")
    : DateTime.fromJSDate(now, { zone }).plus({ days: USUAL_DAYS });
  const until = day?.toJSDate();
  if (!until || until <= now) return voice.say("settings.badDate", { typed: named });
  return { owner, until, days: Math.max(1, Math.round((until.getTime() - now.getTime()) / DAY)) };
}
