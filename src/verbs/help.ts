/** /help: what the bot does, and how to begin. */
import { say } from "../prose.ts";
import { starters } from "./starters.ts";
import { aloud, type Verb } from "./verb.ts";

export const help: Verb = {
  name: "help",
  french: "aide",
  also: ["aide"],
  says: { fr: "Ce que Rappel sait faire", en: "What Rappel can do" },
  args: [],
  first: aloud,
  async run(_, { voice, platformLanguage, verbs, lead, who }) {
    return {
      kind: "help",
      language: voice.language,
      intro: say(voice.say("help.intro")),
      verbs: verbs.map(({ name, french, args, says }) => ({
        name,
        // The platform's own menu is in its language, whatever the member chose here.
        ...(french && platformLanguage === "fr" && { localName: french }),
        args: args.map((arg) => (arg.required ? arg.name : `[${arg.name}]`)).join(" "),
        says: voice.pick(says),
      })),
      more: [...say(voice.say("help.free")), ...(lead ? say(voice.say("help.lead")) : [])],
      presses: starters(voice, who.team),
    };
  },
  steps: {},
};
