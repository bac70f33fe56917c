/**
 * The first word to a member who wants a daily card: their direct messages are opened by it, and where
 * they are closed that is known at once, and not when a card is due.
 */
import type { PressAsk } from "../ask.ts";
import { languageOf } from "../language/language.ts";
import { isQuiet } from "../push/quiet.ts";
import { hoursPress, moment } from "./agenda.ts";
import { deskIn } from "./desk.ts";
import { nextDue, parkDue } from "./due.ts";
import { notice } from "./notice.ts";
import type { Desk, Screen } from "./verb.ts";

/** What comes so late, in ms, is no answer to what they did, and waits for no quiet hours' end. */
const LATE = 60_000;

/** Where they are spoken to directly they see it already; what is said outside every team may be said
 * in a stranger's room. */
export async function writeFirst({ room }: PressAsk, desk: Desk): Promise<void> {
  const { who, records, voice, now, apart } = desk;
  if (room.kind === "direct" && !apart) return;
  await records.display(`optin:${who.id}:${now.getTime()}`, who, voice.language, now);
}

export const optinScreens: Record<string, Screen> = {
  optin: {
    async draw([member = "", asked], shop, shows) {
      const desk = await deskIn(shop, member, languageOf(shows) ?? shop.language);
      const { voice, choices, zone, now } = desk;
      const next = await nextDue(desk);
      const late = now.getTime() - Number(asked) > LATE;
      if (!next || (late && isQuiet(now, choices.quiet, zone))) return undefined;
      const text = voice.say("daily.optedIn", { at: moment(next, desk) });
      return notice(text, desk, [{ ...hoursPress(desk), weight: "plain" }]);
    },

    async lost([member = ""], shop, why) {
      if (why !== "later") await parkDue(member, shop, why);
    },
  },
};
