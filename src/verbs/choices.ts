/** The two forms of one's own settings. What they hold already rides in their tickets. */
import { LANGUAGES } from "../language/language.ts";
import { type PhraseKey, type Voice, voiceOf } from "../language/speak.ts";
import type { Choice, Field, Form } from "../post.ts";
import { NEW_A_DAY_CHOICES, RETENTIONS } from "../review/settings.ts";
import { type Sealed, seal } from "../ticket.ts";
import { dayNamed } from "./day.ts";
import { planFor } from "./due.ts";
import { sorry } from "./notice.ts";
import { afterwards, NATIVE, settingsPost } from "./settingspost.ts";
import { type Desk, inPlace, type Said, type Step } from "./verb.ts";
import { zoneNamed } from "./zone.ts";

/** A step that opens a form, whose answer goes to the step that `sent` names. */
export function opens(
  sent: string,
  title: PhraseKey,
  fields: (voice: Voice, args: readonly string[]) => Field[],
): Step {
  return {
    first: (pressed) => ({ how: "form", form: formOf(pressed, sent, title, fields) }),
    run: (_, desk) => settingsPost(desk), // a form goes no further
  };
}

function formOf(
  pressed: Sealed,
  sent: string,
  title: PhraseKey,
  fields: (voice: Voice, args: readonly string[]) => Field[],
): Form {
  const voice = voiceOf(pressed.language);
  return {
    title: voice.say(title),
    intro: [],
    fields: fields(voice, pressed.args),
    submit: voice.say("form.save"),
    cancel: voice.say("form.cancel"),
    send: seal({ ...pressed, step: sent, args: [] }),
  };
}

export function choiceField(
  name: string,
  label: string,
  choices: Choice[],
  value: string | undefined,
  says: string,
): Field {
  const known = choices.some((choice) => choice.value === value);
  return {
    name,
    label,
    says,
    kind: "choice",
    choices,
    ...(known && value && { value }),
    optional: false,
  };
}

export function languageField(voice: Voice, value: string | undefined, team = false): Field {
  const own = LANGUAGES.map((language) => ({ value: language, label: NATIVE[language] }));
  const auto = { value: "auto", label: voice.say(team ? "settings.none" : "settings.auto") };
  const label = voice.say(team ? "settings.teamLanguage" : "settings.language");
  const says = voice.say(team ? "settings.teamLanguageSays" : "settings.languageSays");
  return choiceField("language", label, [...own, auto], value, says);
}

export function zoneField(voice: Voice, value: string | undefined, team = false): Field {
  const label = voice.say(team ? "settings.teamZone" : "settings.zone");
  const says = voice.say(team ? "settings.teamZoneSays" : "settings.zoneSays");
  return { name: "zone", label, says, kind: "line", value: value ?? "", optional: true };
}

/** Saves and shows the settings as they are now; or says why nothing was saved. */
export function saves(
  save: (typed: Record<string, string>, desk: Desk) => Promise<string | undefined>,
): Step {
  return inPlace(async (_, desk, ask): Promise<Said> => {
    const fault = await save(ask.typed ?? {}, desk);
    return fault ? sorry(fault, desk) : settingsPost(await afterwards(desk));
  });
}

/** One of the values that a choice offers, as a number. */
export function oneOf(values: readonly number[], typed: string | undefined): number | undefined {
  return values.find((value) => String(value) === typed);
}

const percents = RETENTIONS.map((retention) => Math.round(retention * 100));
export const hours = Array.from({ length: 24 }, (_, hour) => hour);
export const hourChoices = hours.map((hour) => ({ value: String(hour), label: `${hour}:00` }));

export const drillForm: Record<string, Step> = {
  drill: opens(
    "drilled",
    "settings.editDrill",
    (voice, [newADay, retention, confidence, until]) => {
      const say = voice.say;
      const numbers = (values: readonly number[], unit = "") =>
        values.map((value) => ({ value: String(value), label: `${value}${unit}` }));
      const yesNo = [
        { value: "1", label: say("settings.on") },
        { value: "0", label: say("settings.off") },
      ];
      return [
        choiceField(
          "newADay",
          say("settings.newADay"),
          numbers(NEW_A_DAY_CHOICES),
          newADay,
          say("settings.newADaySays"),
        ),
        choiceField(
          "retention",
          say("settings.retention"),
          numbers(percents, " %"),
          retention,
          say("settings.retentionSays"),
        ),
        choiceField(
          "confidence",
          say("settings.confidence"),
          yesNo,
          confidence,
          say("settings.confidenceSays"),
        ),
        {
          ...{ name: "until", label: say("settings.pause"), says: say("settings.pauseSays") },
          ...{ kind: "line", value: until ?? "", optional: true },
        },
      ];
    },
  ),
  drilled: saves(async (typed, desk) => {
    const { records, voice, now, zone } = desk;
    const until = typed.until?.trim() ?? "";
    const day = dayNamed(until, zone)?.toJSDate();
    if (until && (!day || day <= now)) return voice.say("settings.badDate", { typed: until });
    const percent = oneOf(percents, typed.retention);
    await records.choose({
      newADay: oneOf(NEW_A_DAY_CHOICES, typed.newADay),
      retention: percent && percent / 100,
      confidence: typed.confidence === "1",
      pausedFrom: until ? now : undefined,
      pausedUntil: day,
    });
    await planFor(await afterwards(desk));
    return undefined;
  }),
};

export const timeForm: Record<string, Step> = {
  time: opens("timed", "settings.editTime", (voice, [language, zone]) => [
    languageField(voice, language),
    zoneField(voice, zone),
  ]),
  timed: saves(async ({ language, zone: typed = "" }, desk) => {
    const { records, voice } = desk;
    const zone = zoneNamed(typed);
    if (typed.trim() && !zone) return voice.say("settings.badZone", { typed });
    await records.choose({
      language: LANGUAGES.find((known) => known === language),
      zone,
    });
    await planFor(await afterwards(desk));
    return undefined;
  }),
};
