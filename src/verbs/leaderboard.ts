/** /leaderboard: who knows most, over a day or over all time; and how one goes by on it. */
import { voiceOf } from "../language/speak.ts";
import type { BoardPost, Form, Press } from "../post.ts";
import { type Period, periodOf } from "../quiz/period.ts";
import { type Sealed, seal } from "../ticket.ts";
import { boardOf } from "./boards.ts";
import { sorry } from "./notice.ts";
import { apart, type Desk, inPlace, teamZone, type Verb } from "./verb.ts";

const PERIODS: Record<Period, { fr: string; en: string }> = {
  day: { fr: "Aujourd'hui", en: "Today" },
  week: { fr: "Cette semaine", en: "This week" },
  month: { fr: "Ce mois", en: "This month" },
  season: { fr: "Ce trimestre", en: "This season" },
  all: { fr: "Depuis le début", en: "Of all time" },
};

/** The longest alias, in characters. */
const LONGEST_ALIAS = 40;

export const leaderboard: Verb = {
  name: "leaderboard",
  french: "classement",
  also: ["classement", "board", "scores"],
  says: { fr: "Le classement de l'équipe au quiz", en: "The team's quiz leaderboard" },
  args: [
    {
      name: "period",
      says: { fr: "Sur quelle période", en: "Over which time" },
      required: false,
      choices: Object.entries(PERIODS).map(([value, says]) => ({ value, says })),
    },
  ],
  first: apart,
  async run({ args: { period: typed = "" } }, desk) {
    const period = typed.trim() === "" ? "week" : periodOf(typed);
    if (!period) return sorry(desk.voice.say("board.unknown", { typed }), desk);
    return boardPost(period, desk);
  },
  steps: {
    show: inPlace(({ args: [period = ""] }, desk) => boardPost(periodOf(period) ?? "week", desk)),
    hide: inPlace(({ args: [period = ""] }, desk) => chosen({ hidden: true }, period, desk)),
    unhide: inPlace(({ args: [period = ""] }, desk) => chosen({ hidden: false }, period, desk)),
    alias: {
      first: (pressed) => ({ how: "form", form: aliasForm(pressed) }),
      run: (_, desk) => boardPost("week", desk), // a form goes no further
    },
    aliased: inPlace(async ({ args: [period = ""] }, desk, { typed }) => {
      const alias = typed?.alias?.trim() ?? "";
      if (alias.length > LONGEST_ALIAS)
        return sorry(desk.voice.say("board.longAlias", { most: LONGEST_ALIAS }), desk);
      return chosen({ alias: alias || undefined }, period, desk);
    }),
  },
};

async function chosen(
  choice: { hidden?: boolean; alias?: string | undefined },
  period: string,
  desk: Desk,
): Promise<BoardPost> {
  const { name: _, ...before } = await desk.records.boardChoices();
  await desk.records.chooseBoard({ ...before, ...choice });
  return boardPost(periodOf(period) ?? "week", desk);
}

async function boardPost(period: Period, desk: Desk): Promise<BoardPost> {
  const { voice, records, ticket } = desk;
  const post = await boardOf(period, voice, { ...desk, zone: teamZone(desk) });
  const { hidden } = await records.boardChoices();
  const press = (step: string, label: string, of: string): Press => ({
    label,
    ticket: ticket("leaderboard", step, of),
    weight: "plain",
  });
  const others = (Object.keys(PERIODS) as Period[]).filter((other) => other !== period);
  return {
    ...post,
    presses: [
      ...others.map((other) => press("show", voice.pick(PERIODS[other]), other)),
      hidden
        ? press("unhide", voice.say("board.unhide"), period)
        : press("hide", voice.say("board.hide"), period),
      press("alias", voice.say("board.alias"), period),
    ],
  };
}

function aliasForm(pressed: Sealed): Form {
  const { say } = voiceOf(pressed.language);
  const label = say("board.aliasField");
  return {
    title: say("board.alias"),
    intro: [],
    fields: [
      {
        ...{ name: "alias", label, says: say("board.aliasSays"), kind: "line", optional: true },
        most: LONGEST_ALIAS,
      },
    ],
    submit: say("form.save"),
    cancel: say("form.cancel"),
    send: seal({ ...pressed, step: "aliased" }),
  };
}
