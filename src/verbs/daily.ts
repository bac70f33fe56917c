/** /daily: the card that comes by itself, a member's own and the team's. */
import { agenda } from "./agenda.ts";
import { calendarSteps } from "./calendar.ts";
import { cardDuties, cardPushes, cardRebooks, cardScreens, cardSteps } from "./card.ts";
import { dueDuties, duePushes, dueRebooks, dueSteps } from "./due.ts";
import { hourSteps } from "./hours.ts";
import { optinScreens } from "./optin.ts";
import { replanDuties } from "./replan.ts";
import { apart, beside, openToAll, type Verb } from "./verb.ts";

export const daily: Verb = {
  name: "daily",
  french: "quotidien",
  also: ["quotidien", "quotidienne", "push"],
  says: {
    fr: "La carte du jour : la vôtre, et celle de l'équipe",
    en: "The card of the day: your own, and the team's",
  },
  args: [],
  first: apart,
  run: (_, desk) => agenda(desk),
  steps: {
    show: openToAll(beside((_, desk) => agenda(desk))),
    ...hourSteps,
    ...calendarSteps,
    ...dueSteps,
    ...cardSteps,
  },
  duties: { ...dueDuties, ...cardDuties, ...replanDuties },
  rebooks: { ...dueRebooks, ...cardRebooks },
  screens: { ...optinScreens, ...cardScreens },
  pushes: { ...duePushes, ...cardPushes },
};
