/** The team's settings, for those who lead it. */

import type { PressAsk } from "../ask.ts";
import { LANGUAGES } from "../language/language.ts";
import type { Voice } from "../language/speak.ts";
import type { Field } from "../post.ts";
import { languageField, opens, saves, zoneField } from "./choices.ts";
import { forget } from "./data.ts";
import { notLead } from "./leading.ts";
import { notice, sorry } from "./notice.ts";
import { replanTeam } from "./replan.ts";
import { afterwards } from "./settingspost.ts";
import { rebook } from "./timetable.ts";
import { type Desk, inPlace, type Said, type Step } from "./verb.ts";
import { zoneNamed } from "./zone.ts";

function memberField(voice: Voice, says?: string): Field[] {
  const label = voice.say("settings.member");
  return [{ name: "member", label, kind: "member", optional: false, ...(says && { says }) }];
}

/** For those who lead, checked when it is carried out: a form can be sent by anyone. */
export function led(step: Step): Step {
  return {
    first: step.first,
    run: async (pressed, desk, ask) => (desk.lead ? step.run(pressed, desk, ask) : notLead(desk)),
  };
}

/** A member's id as platforms give it (Discord: up to 20 digits; Slack: letters and digits). */
const ID = /^[\w.@-]{1,40}$/;

/** What is done with the member that the form names. */
function toMember(run: (member: string, desk: Desk, ask: PressAsk) => Promise<Said>): Step {
  return led(
    inPlace(async (_, desk, ask) => {
      const member = ask.typed?.member?.trim() ?? "";
      return ID.test(member)
        ? run(member, desk, ask)
        : sorry(desk.voice.say("settings.nobodyChosen"), desk);
    }),
  );
}

export const teamSteps: Record<string, Step> = {
  team: opens("teamed", "settings.editTeam", (voice, [language, zone]) => [
    languageField(voice, language, true),
    zoneField(voice, zone, true),
  ]),
  teamed: led(
    saves(async ({ language, zone: typed = "" }, desk) => {
      const { records, voice, now, usualZone } = desk;
      const zone = zoneNamed(typed);
      if (typed.trim() && !zone) return voice.say("settings.badZone", { typed });
      await records.chooseForTeam({
        language: LANGUAGES.find((known) => known === language),
        zone,
      });
      await rebook({ records, now, zone: zone ?? usualZone });
      await replanTeam(desk, await afterwards(desk));
      return undefined;
    }),
  ),

  lead: opens("leads", "settings.nameLead", (voice) => memberField(voice)),
  leads: toMember(async (member, desk, { outsiders }) => {
    // Who leads is asked and told what is the team's.
    if (outsiders?.includes(member)) return sorry(desk.voice.say("team.outsider"), desk);
    await desk.records.nameLead(member, true);
    return notice(desk.voice.say("settings.named"), desk);
  }),
  unlead: opens("unleads", "settings.unnameLead", (voice) => memberField(voice)),
  unleads: toMember(async (member, desk) => {
    const { records, voice } = desk;
    const { admin, named } = await records.leading(member);
    if (named) await records.nameLead(member, false);
    if (admin) return notice(voice.say(named ? "settings.stillAdmin" : "settings.isAdmin"), desk);
    return notice(voice.say(named ? "settings.unnamed" : "settings.notNamed"), desk);
  }),

  remove: opens("removes", "settings.removeMember", (voice) =>
    memberField(voice, voice.say("settings.removeSays")),
  ),
  removes: toMember(async (member, desk) => {
    const { voice, ticket, records } = desk;
    const { name } = await records.of(member).boardChoices();
    const who = name === undefined ? member : `${name}, ${member}`;
    return notice(voice.say("settings.removeAsk", { member: who }), desk, [
      {
        label: voice.say("settings.eraseNow"),
        ticket: ticket("settings", "removed", member),
        weight: "danger",
      },
      { label: voice.say("settings.keep"), ticket: ticket("settings", "kept"), weight: "plain" },
    ]);
  }),
  removed: led(
    inPlace(async (pressed, desk) => {
      await forget(pressed.args[0] ?? "", desk);
      return notice(desk.voice.say("settings.removed"), desk);
    }),
  ),
};
