/** What a team holds of its own, and how that is put into a post. */
import type { Course } from "../course/deck.ts";
import type { Voice } from "../language/speak.ts";
import { type Policy, textsIn } from "../policy/policy.ts";
import { ownTopic, partsOf, titleOf, withPolicies } from "../policy/team.ts";
import type { PolicyPost, TeamPolicy } from "../post.ts";
import type { Block } from "../prose.ts";
import type { Records } from "../store/store.ts";
import { dayIn } from "./day.ts";
import type { Desk, House, TeamHouse } from "./verb.ts";
import { written } from "./words.ts";

/** The course and its topics with the team's own cards. */
export async function houseOf(house: House, records: Records): Promise<TeamHouse> {
  const policies = await records.policies();
  const course = withPolicies(house.course, policies);
  return { ...house, course, policies, topics: [...house.topics, ...ownTopic(course)] };
}

/** A policy's answer, before what else is said. */
export function ownPost(
  policy: Policy,
  desk: Pick<Desk, "voice" | "course" | "now" | "team" | "usualZone">,
  beside?: PolicyPost,
): PolicyPost {
  const { voice, course, now } = desk;
  const team: TeamPolicy = {
    label: voice.say("team.label"),
    text: textOf(policy, course, voice),
    source: [ownSource(policy, desk)],
    ...(policy.until <= now && { warning: voice.say("team.past") }),
    ...(beside && { course: voice.say("team.course", { question: beside.title }) }),
  };
  const { language } = voice;
  const none = { label: voice.say("policy.near"), titles: [] };
  const title = voice.pick(titleOf(policy, course));
  return { kind: "policy", language, near: none, presses: [], ...beside, title, team };
}

/** One text, or each part under what it answers. */
export function textOf(policy: Policy, course: Course, voice: Voice): Block[] {
  const parts = partsOf(policy, course);
  return textsIn(policy, voice.language).flatMap((text, at): Block[] => {
    const part = parts?.[at];
    if (!text) return [];
    return part ? [{ p: [{ strong: voice.pick(part) }] }, ...written(text)] : written(text);
  });
}

function ownSource(policy: Policy, desk: Parameters<typeof dayIn>[1]): string {
  const { say } = desk.voice;
  return [
    say("team.by", { owner: ownerIn(policy, desk.voice) }),
    `${say("team.since")} ${dayIn(policy.since, desk)}`,
    `${say("team.until")} ${dayIn(policy.until, desk)}`,
  ].join(" · ");
}

export function ownerIn({ owner, ownerName }: Policy, { say }: Voice): string {
  return owner === undefined ? say("team.nobody") : (ownerName ?? say("team.someone"));
}
