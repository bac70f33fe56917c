/** The forms in which a team's policy is written: asked by the course, filled in by the team. */
import { LANGUAGES, type Language } from "../language/language.ts";
import { type Voice, voiceOf } from "../language/speak.ts";
import { type Subject, subjectOf } from "../policy/subject.ts";
import type { Field, Form } from "../post.ts";
import { say } from "../prose.ts";
import { type Sealed, seal } from "../ticket.ts";
import type { House } from "./verb.ts";

/** The longest subject, in characters. */
export const LONGEST_SUBJECT = 150;
/** The most fields a form can have, and the longest label: Discord's limits. */
const FIELDS = 5;
const LABEL = 45;
/** A field's word of what it does, on Discord. */
const SAYS = 100;

export function otherThan(language: Language): Language {
  return LANGUAGES.find((one) => one !== language) ?? language;
}

/** A new policy: on a subject of the course, or on one of the team's own. */
export function newForm(pressed: Sealed, house: House): Form {
  const [id = "", until = "", n = "0"] = pressed.args;
  const voice = voiceOf(pressed.language);
  const subject = subjectOf(id, house.course);
  const fields = [
    ...(subject ? partFields(subject, voice, n !== "0") : [subjectField(voice), textField(voice)]),
    ownerField(voice, ""),
    untilField(voice, until),
    ...(subject && subject.parts.length > 1 ? [] : [otherField(voice)]),
  ];
  // What has no room is asked afterwards: who writes answers for it, for a year.
  return form(pressed, "written", [id, n], subject, fields.slice(0, FIELDS));
}

/** The text alone, since a form cannot hold what is stored: what is left empty stays. */
export function editForm(pressed: Sealed, house: House): Form {
  const [, , id = ""] = pressed.args;
  const voice = voiceOf(pressed.language);
  const subject = subjectOf(id, house.course);
  const one = !subject || subject.parts.length === 1;
  const fields = one
    ? [textField(voice, true), otherField(voice)]
    : partFields(subject, voice, true);
  return form(pressed, "edited", pressed.args, subject, fields);
}

/** The same in the language that the ticket names. */
export function alsoForm(pressed: Sealed, house: House): Form {
  const [, , id = "", named] = pressed.args;
  const language = LANGUAGES.find((one) => one === named) ?? pressed.language;
  const subject = subjectOf(id, house.course);
  const asked = voiceOf(language);
  const fields =
    subject && subject.parts.length > 1
      ? partFields(subject, asked, true)
      : [{ ...textField(asked), optional: false }];
  return form(pressed, "alsoed", pressed.args, subject, fields);
}

export function keeperForm(pressed: Sealed): Form {
  const [id = "", n = "", owner = "", until = ""] = pressed.args;
  const voice = voiceOf(pressed.language);
  const fields = [ownerField(voice, owner), untilField(voice, until)];
  return form(pressed, "keeps", [id, n], undefined, fields);
}

function form(
  pressed: Sealed,
  sent: string,
  args: readonly string[],
  subject: Subject | undefined,
  fields: Field[],
): Form {
  const voice = voiceOf(pressed.language);
  const title = subject ? voice.pick(subject.title) : "";
  const named = title !== "" && title.length <= LABEL;
  return {
    title: named ? title : voice.say("team.formTitle"),
    intro: named || title === "" || fields.length === FIELDS ? [] : say(title),
    fields,
    submit: voice.say("form.save"),
    cancel: voice.say("form.cancel"),
    send: seal({ ...pressed, step: sent, args: [...args] }),
  };
}

/** A part that is too long for a label is what its field says. */
function partFields({ parts }: Subject, voice: Voice, keeps: boolean): Field[] {
  if (parts.length === 1) return [textField(voice, keeps)];
  return parts.map((part, at) => {
    const asked = voice.pick(part);
    const short = asked.length <= LABEL;
    const says = short ? (keeps ? voice.say("team.keeps") : "") : asked;
    return {
      ...{ name: `part${at + 1}`, kind: "long" as const, optional: true },
      label: short ? asked : voice.say("team.part", { part: at + 1 }),
      ...(says && says.length <= SAYS && { says }),
    };
  });
}

function textField({ say }: Voice, keeps = false): Field {
  const says = keeps ? { says: say("team.keeps") } : {};
  return { name: "part1", label: say("team.text"), kind: "long", optional: keeps, ...says };
}

function subjectField({ say }: Voice): Field {
  return {
    ...{ name: "subject", kind: "line", most: LONGEST_SUBJECT, optional: false },
    ...{ label: say("team.subject"), says: say("team.subjectSays") },
  };
}

function ownerField({ say }: Voice, value: string): Field {
  return {
    ...{ name: "owner", kind: "member", optional: true, ...(value && { value }) },
    ...{ label: say("team.owner"), says: say("team.ownerSays") },
  };
}

function untilField({ say }: Voice, value: string): Field {
  return {
    ...{ name: "until", kind: "line", optional: true, value },
    ...{ label: say("team.untilField"), says: say("team.untilSays") },
  };
}

function otherField({ say, language }: Voice): Field {
  return {
    ...{ name: "other", kind: "long", optional: true },
    ...{ label: say(`team.other.${otherThan(language)}`), says: say("team.otherSays") },
  };
}
