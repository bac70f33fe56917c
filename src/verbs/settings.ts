/** /settings: what can be set, one's own and, for who leads, the team's; one's own data. */
import { bare } from "../language/bare.ts";
import { LANGUAGES } from "../language/language.ts";
import { drillForm, timeForm } from "./choices.ts";
import { ownData } from "./data.ts";
import { homeSteps } from "./home.ts";
import { sorry } from "./notice.ts";
import { settling } from "./report.ts";
import { afterwards, settingsPost } from "./settingspost.ts";
import { teamSteps } from "./team.ts";
import { apart, type Verb } from "./verb.ts";

/** What names a language when typed. */
const NAMES: Record<string, string> = {
  francais: "fr",
  french: "fr",
  anglais: "en",
  english: "en",
  automatique: "auto",
  automatic: "auto",
};

export const settings: Verb = {
  name: "settings",
  french: "réglages",
  also: ["reglages", "parametres"],
  says: { fr: "Vos réglages, et vos données", en: "Your settings, and your data" },
  args: [
    {
      name: "language",
      says: { fr: "Français, anglais ou automatique", en: "French, English or automatic" },
      required: false,
      choices: [
        { value: "fr", says: { fr: "Français", en: "Français" } },
        { value: "en", says: { fr: "English", en: "English" } },
        { value: "auto", says: { fr: "Automatique", en: "Automatic" } },
      ],
    },
  ],
  first: apart,
  async run({ args: { language: typed = "" } }, desk) {
    if (typed.trim() === "") return settingsPost(desk);
    const word = bare(typed);
    const value = NAMES[word] ?? word;
    const language = LANGUAGES.find((known) => known === value);
    if (!language && value !== "auto")
      return sorry(desk.voice.say("settings.unknown", { typed }), desk);
    await desk.records.choose({ language });
    return settingsPost(await afterwards(desk));
  },
  steps: { ...drillForm, ...timeForm, ...ownData, ...teamSteps, ...settling, ...homeSteps },
};
