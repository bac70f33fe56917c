/** A member's own daily card: at which hour, when to keep quiet, which days are easy. */
import type { PressAsk } from "../ask.ts";
import { isQuietHour } from "../push/quiet.ts";
import { isSolo } from "../solo.ts";
import { agenda } from "./agenda.ts";
import { choiceField, hourChoices, hours, oneOf, opens } from "./choices.ts";
import { planFor } from "./due.ts";
import { sorry } from "./notice.ts";
import { writeFirst } from "./optin.ts";
import { afterwards } from "./settingspost.ts";
import { type Desk, inPlace, type Step } from "./verb.ts";
import { dayNames, weekdaysIn, weekdaysOf } from "./weekdays.ts";

export const hourSteps: Record<string, Step> = {
  hours: opens("houred", "daily.own", (voice, [hour, from, until, easy = ""]) => {
    const none = { value: "none", label: voice.say("settings.none") };
    const choices = [none, ...hourChoices];
    const field = (name: "hour" | "quietFrom" | "quietUntil", value: string | undefined) =>
      choiceField(
        name,
        voice.say(`daily.${name}`),
        choices,
        value || "none",
        voice.say(`daily.${name}Says`),
      );
    return [
      field("hour", hour),
      field("quietFrom", from),
      field("quietUntil", until),
      {
        ...{ name: "easy", label: voice.say("daily.easy"), says: voice.say("daily.easySays") },
        ...{ kind: "line", value: dayNames(weekdaysOf(easy), voice.language), optional: true },
      },
    ];
  }),
  houred: inPlace(async (_, desk, ask) => {
    const { typed = {} } = ask;
    const { voice, records } = desk;
    const hour = oneOf(hours, typed.hour);
    const [from, until] = [oneOf(hours, typed.quietFrom), oneOf(hours, typed.quietUntil)];
    if (from === until ? from !== undefined : from === undefined || until === undefined)
      return sorry(voice.say("daily.quietNone"), desk);
    const quiet = from === undefined || until === undefined ? undefined : { from, until };
    if (hour !== undefined && isQuietHour(hour, quiet))
      return sorry(voice.say("daily.hourIsQuiet", { hour }), desk);
    const easyDays = weekdaysIn(typed.easy ?? "");
    if (!easyDays) return sorry(voice.say("daily.badDays", { typed: typed.easy ?? "" }), desk);
    await records.choose({ hour, quiet, easyDays, pushPaused: undefined });
    return begun(desk, ask);
  }),
  /** After a refusal: the platform may let it through by now. */
  retry: inPlace(async (_, desk, ask) => {
    await desk.records.choose({ pushPaused: undefined });
    return begun(desk, ask);
  }),
};

/** A first one comes at its next hour; one that was moved loses no day. */
async function begun(desk: Desk, ask: PressAsk) {
  const { who, records, choices: before } = desk;
  const now = await afterwards(desk);
  // In a direct message they speak for the team whose card it is.
  const opted = now.choices.hour !== undefined && !desk.apart && !isSolo(who.team);
  if (opted) await records.chooseHome(who.team);
  await planFor(now);
  const begins = before.hour === undefined || before.pushPaused !== undefined;
  if (begins && now.choices.hour !== undefined) await writeFirst(ask, now);
  return agenda(now);
}
