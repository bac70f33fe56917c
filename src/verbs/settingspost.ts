/** What is set, one's own and, for who leads, the team's. */
import { type PhraseKey, voiceOf } from "../language/speak.ts";
import type { Press, SettingsPost } from "../post.ts";
import { localDate } from "../review/progress.ts";
import { dailyRows } from "./agenda.ts";
import { homeRow } from "./home.ts";
import type { Desk } from "./verb.ts";

/** The desk as it is now that a choice has changed. */
export async function afterwards(desk: Desk): Promise<Desk> {
  const [choices, team] = [await desk.records.choices(), await desk.records.team()];
  const voice = voiceOf(choices.language ?? desk.platformLanguage);
  const zone = choices.zone ?? team.zone ?? desk.usualZone;
  return { ...desk, choices, team, voice, zone, ...drillOf(choices, desk) };
}

function drillOf(choices: Desk["choices"], desk: Desk) {
  return {
    retention: choices.retention ?? desk.retention,
    newADay: choices.newADay ?? desk.newADay,
  };
}

export async function settingsPost(desk: Desk): Promise<SettingsPost> {
  const { voice, choices, retention, newADay, zone, ticket, now } = desk;
  const say = voice.say;
  const { language, pausedUntil, confidence } = choices;
  const away = pausedUntil && pausedUntil > now;
  const form = (step: string, label: PhraseKey, ...args: string[]): Press => ({
    label: say(label),
    ticket: ticket("settings", step, ...args),
    weight: "plain",
  });
  const home = homeRow(desk);
  const until = away ? localDate(pausedUntil, zone) : "";
  return {
    kind: "settings",
    language: voice.language,
    title: say("settings.title"),
    rows: [
      {
        label: say("settings.language"),
        value: language ? NATIVE[language] : say("settings.auto"),
        says: say("settings.languageSays"),
      },
      { label: say("settings.newADay"), value: String(newADay), says: say("settings.newADaySays") },
      {
        label: say("settings.retention"),
        value: `${Math.round(retention * 100)} %`,
        says: say("settings.retentionSays"),
      },
      {
        label: say("settings.confidence"),
        value: say(confidence ? "settings.on" : "settings.off"),
        says: say("settings.confidenceSays"),
      },
      {
        label: say("settings.pause"),
        value: until || say("settings.none"),
        says: say("settings.pauseSays"),
      },
      { label: say("settings.zone"), value: zone, says: say("settings.zoneSays") },
      ...(await dailyRows(desk)),
      ...(await teamRows(desk)),
      ...home.rows,
    ],
    presses: [
      form(
        "drill",
        "settings.editDrill",
        String(newADay),
        String(Math.round(retention * 100)),
        confidence ? "1" : "0",
        until,
      ),
      form("time", "settings.editTime", language ?? "auto", choices.zone ?? ""),
      { label: say("daily.name"), ticket: ticket("daily", "show"), weight: "plain" },
      form("export", "settings.export"),
      { ...form("erase", "settings.erase"), weight: "danger" },
      ...(desk.lead
        ? [
            form("team", "settings.editTeam", desk.team.language ?? "auto", desk.team.zone ?? ""),
            form("lead", "settings.nameLead"),
            form("unlead", "settings.unnameLead"),
            form("remove", "settings.removeMember"),
            form("reports", "settings.reports"),
            { ...form("", "inquiry.policies"), ticket: ticket("policy", "list") },
            { ...form("", "inquiry.questions"), ticket: ticket("policy", "open") },
          ]
        : []),
      ...home.presses,
    ],
  };
}

/** Each language by its own name. */
export const NATIVE = { fr: "Français", en: "English" };

async function teamRows({ voice, lead, team, records }: Desk): Promise<SettingsPost["rows"]> {
  if (!lead) return [];
  const say = voice.say;
  const none = say("settings.none");
  const [leads, reports] = [await records.leads(), await records.reports()];
  return [
    {
      label: say("settings.teamLanguage"),
      value: team.language ? NATIVE[team.language] : none,
      says: say("settings.teamLanguageSays"),
    },
    {
      label: say("settings.teamZone"),
      value: team.zone ?? none,
      says: say("settings.teamZoneSays"),
    },
    { label: say("settings.leads"), value: String(leads.length), says: say("settings.leadsSays") },
    {
      label: say("settings.reports"),
      value: String(reports.length),
      says: say("settings.reportsSays"),
    },
  ];
}
