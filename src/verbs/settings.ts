/** /settings: the language that the bot speaks with a member. */
import { bare } from "../language/bare.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { voiceOf } from "../language/speak.ts";
import type { NoticePost, Press } from "../post.ts";
import { type Prose, say } from "../prose.ts";
import { apart, type Desk, type Verb } from "./verb.ts";

/** What a member may choose, with the words that name it. */
const CHOICES = [
  { value: "fr", says: { fr: "Français", en: "Français" }, names: ["francais", "french"] },
  { value: "en", says: { fr: "English", en: "English" }, names: ["anglais", "english"] },
  {
    value: "auto",
    says: { fr: "Automatique", en: "Automatic" },
    names: ["automatique", "automatic"],
  },
] as const;

export const settings: Verb = {
  name: "settings",
  says: {
    fr: "Choisir la langue que Rappel parle avec vous",
    en: "Choose the language Rappel speaks with you",
  },
  args: [
    {
      name: "language",
      says: { fr: "Français, anglais ou automatique", en: "French, English or automatic" },
      required: false,
      choices: CHOICES.map(({ value, says }) => ({ value, says })),
    },
  ],
  first: apart,
  async run({ args: { language: typed = "" } }, desk) {
    if (typed.trim() === "") return current(desk, desk.ownLanguage);
    const word = bare(typed);
    const choice = CHOICES.find(({ value, names }) =>
      [value, ...names].some((one) => one === word),
    );
    if (choice) return choose(choice.value, desk);
    return offer(desk, "sorry", say(desk.voice.say("settings.unknown", { typed })));
  },
  steps: {
    language: {
      first: () => ({ how: "replace" }),
      run: (pressed, desk) => {
        const choice = CHOICES.find(({ value }) => value === pressed.args[0]);
        return choice ? choose(choice.value, desk) : current(desk, desk.ownLanguage);
      },
    },
  },
};

async function choose(value: Language | "auto", desk: Desk): Promise<NoticePost> {
  const own = LANGUAGES.find((language) => language === value);
  await desk.records.chooseLanguage(own);
  return current({ ...desk, voice: voiceOf(own ?? desk.platformLanguage) }, own);
}

async function current(desk: Desk, own: Language | undefined): Promise<NoticePost> {
  const { voice } = desk;
  const text = [
    ...say(voice.say(`settings.now.${own ?? "auto"}`)),
    ...say(voice.say("settings.choose")),
  ];
  return offer(desk, "info", text);
}

function offer({ voice, ticket }: Desk, tone: NoticePost["tone"], text: Prose): NoticePost {
  const presses: Press[] = CHOICES.map(({ value, says }) => ({
    label: voice.pick(says),
    ticket: ticket("settings", "language", value),
    weight: "plain",
  }));
  return { kind: "notice", language: voice.language, tone, text, presses };
}
