/** The desk at which a member is answered, whether they asked or not. */
import type { Member } from "../ask.ts";
import type { Language } from "../language/language.ts";
import { voiceOf } from "../language/speak.ts";
import { NEW_A_DAY, RETENTION } from "../review/settings.ts";
import type { Choices } from "../store/choices.ts";
import type { Records } from "../store/store.ts";
import { holder, seal } from "../ticket.ts";
import { type Desk, type Shop, type TeamHouse, teamZone } from "./verb.ts";

/** Who is there, and what is known of them without the store. */
interface Guest {
  who: Member;
  /** Theirs. */
  records: Records;
  choices: Choices;
  lead: boolean;
  apart: boolean;
  now: Date;
  /** The platform's idea of their language. */
  spoken: Language | undefined;
}

export async function deskFor({ spoken, ...guest }: Guest, house: TeamHouse): Promise<Desk> {
  const { who, records, choices } = guest;
  const team = await records.team();
  const teamLanguage = team.language ?? house.language;
  const platformLanguage = spoken ?? teamLanguage;
  const voice = voiceOf(choices.language ?? platformLanguage);
  const mark = holder(who);
  return {
    ...house,
    ...guest,
    ...{ voice, platformLanguage, teamLanguage, team },
    zone: choices.zone ?? team.zone ?? house.usualZone,
    retention: choices.retention ?? RETENTION,
    newADay: choices.newADay ?? NEW_A_DAY,
    ticket: (verb, step, ...args) =>
      seal({ verb, step, language: voice.language, holder: mark, args: args.map(String) }),
  };
}

/** The team's, where someone of it asked. */
export function shopAt(desk: Desk): Shop {
  return { ...desk, zone: teamZone(desk) };
}

/** Of someone who asked nothing: `spoken` is what they were last spoken to in. */
export async function deskIn(shop: Shop, member: string, spoken: Language): Promise<Desk> {
  const { who, now } = shop;
  const records = shop.records.of(member);
  const guest = { who: { ...who, id: member }, records, choices: await records.choices() };
  return deskFor({ ...guest, now, spoken, lead: false, apart: false }, shop);
}
