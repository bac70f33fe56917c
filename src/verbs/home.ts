/** For which team a person speaks in a direct message, where the platform itself does not say. */
import type { NoticePost, Press, SettingsPost } from "../post.ts";
import { isSolo } from "../solo.ts";
import { notice, sorry } from "./notice.ts";
import { placeIn } from "./place.ts";
import { type Desk, inPlace, type Step } from "./verb.ts";

/** Teams offered at once: with the next ones and the course alone, Discord's five rows of five. */
const OFFERED = 23;
/** The longest label of a button, in characters: Slack's limit, where Discord's is 80. */
const LABEL = 75;

export const homeSteps: Record<string, Step> = {
  home: inPlace(({ args: [from] }, desk) => offered(placeIn(from), desk)),
  homed: inPlace(async ({ args: [team = ""] }, desk) => {
    const { records, voice, who, choices } = desk;
    const chosen = (await records.teams()).find((one) => one.team === team);
    if (team !== "" && !chosen) return sorry(voice.say("home.notYours"), desk);
    await records.chooseHome(chosen?.team);
    const now = chosen
      ? voice.say("home.chosen", { team: chosen.name ?? chosen.team })
      : voice.say("home.alone");
    // What they have of the course alone comes wherever they speak.
    const stops = choices.hour !== undefined && !isSolo(who.team) && chosen?.team !== who.team;
    return notice(stops ? `${now} ${voice.say("home.stops")}` : now, desk);
  }),
};

/** In a settings post, where there is something to choose. */
export function homeRow(desk: Desk): { rows: SettingsPost["rows"]; presses: Press[] } {
  const { voice, who, team, ticket, apart } = desk;
  if (!apart) return { rows: [], presses: [] };
  return {
    rows: [
      {
        label: voice.say("home.row"),
        value: isSolo(who.team) ? voice.say("home.none") : (team.name ?? who.team),
        says: voice.say("home.says"),
      },
    ],
    presses: [
      { label: voice.say("home.choose"), ticket: ticket("settings", "home"), weight: "plain" },
    ],
  };
}

async function offered(from: number, { records, voice, ticket }: Desk): Promise<NoticePost> {
  const teams = await records.teams();
  const press = (label: string, step: "home" | "homed", arg: string | number): Press => ({
    label: label.length > LABEL ? `${label.slice(0, LABEL - 1).trimEnd()}…` : label,
    ticket: ticket("settings", step, arg),
    weight: "plain",
  });
  const following = from + OFFERED;
  return notice(voice.say(teams.length > 0 ? "home.which" : "home.unseen"), { voice }, [
    ...teams.slice(from, following).map(({ team, name }) => press(name ?? team, "homed", team)),
    ...(teams.length > following ? [press(voice.say("page.more"), "home", following)] : []),
    press(voice.say("home.none"), "homed", ""),
  ]);
}
