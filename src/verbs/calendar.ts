/** The team's daily card: where, at which hour, on which days; and which days the team works. */
import { bare } from "../language/bare.ts";
import type { Language } from "../language/language.ts";
import { regionNamed } from "../push/workdays.ts";
import { localDate } from "../review/progress.ts";
import { isSolo } from "../solo.ts";
import { agenda } from "./agenda.ts";
import { choiceField, hourChoices, hours, oneOf, opens } from "./choices.ts";
import { dayNamed } from "./day.ts";
import { sorry } from "./notice.ts";
import { replanTeam } from "./replan.ts";
import { afterwards } from "./settingspost.ts";
import { led } from "./team.ts";
import { inPlace, type Step, teamZone } from "./verb.ts";
import { dayNames } from "./weekdays.ts";

/** The weeks that are worked somewhere, the commonest first. */
const WEEKS = ["12345", "71234", "123456", "23456", "1234", "1234567"];

export const calendarSteps: Record<string, Step> = {
  calendar: opens("calendared", "daily.teams", (voice, [hour, week, region]) => {
    const none = { value: "none", label: voice.say("settings.none") };
    const choices = [none, ...hourChoices];
    const weeks = WEEKS.map((value) => ({ value, label: weekSaid(value, voice.language) }));
    const line = (name: "region" | "off", value: string | undefined) => ({
      ...{ name, label: voice.say(`daily.${name}`), says: voice.say(`daily.${name}Says`) },
      ...{ kind: "line" as const, value: value ?? "", optional: true },
    });
    return [
      choiceField(
        "hour",
        voice.say("daily.teamHour"),
        choices,
        hour || "none",
        voice.say("daily.teamHourSays"),
      ),
      choiceField("week", voice.say("daily.week"), weeks, week, voice.say("daily.weekSays")),
      line("region", region),
      line("off", ""),
    ];
  }),
  calendared: led(
    inPlace(async (_, desk, { typed = {}, room }) => {
      const { voice, records } = desk;
      const hour = oneOf(hours, typed.hour);
      const region = typed.region?.trim() ?? "";
      const holidays = region ? await regionNamed(region) : undefined;
      if (region && !holidays) return sorry(voice.say("daily.badRegion", { typed: region }), desk);
      const off = typed.off?.trim() ?? "";
      const more = NONE.has(bare(off)) ? [] : datesIn(off);
      if (!more) return sorry(voice.say("daily.badDates", { typed: off }), desk);
      const team = await records.team({ toChange: true });
      // A form cannot hold them all: what is typed comes to those that are to come.
      const today = localDate(desk.now, teamZone(desk));
      const kept = NONE.has(bare(off)) ? [] : team.daysOff.filter((day) => day >= today);
      const daysOff = [...new Set([...kept, ...more])].sort();
      const where = room.kind === "channel" ? { kind: room.kind, id: room.id } : team.card?.room;
      if (hour !== undefined && (!where || isSolo(desk.who.team)))
        return sorry(voice.say("daily.where"), desk);
      const workdays = WEEKS.find((week) => week === typed.week);
      const card = hour === undefined || !where ? undefined : { room: where, hour };
      await records.chooseForTeam({
        ...{ holidays, daysOff, card, cardPaused: undefined },
        workdays: workdays === undefined ? team.workdays : [...workdays].map(Number),
      });
      const now = await afterwards(desk);
      await replanTeam(desk, now);
      return agenda(now);
    }),
  ),
};

function weekSaid(week: string, language: Language): string {
  return dayNames([...week].map(Number), language);
}

/** What is typed to have no days off. */
const NONE = new Set(["none", "aucun", "aucune"]);

/** ISO dates between spaces, commas or lines; undefined where something is none. */
function datesIn(typed: string): string[] | undefined {
  const dates = typed.split(/[\s,;]+/).filter((word) => word !== "");
  return dates.every((word) => dayNamed(word, "UTC")) ? dates : undefined;
}
