/** /quiz: rounds of questions for a whole room. */
import type { Ask } from "../ask.ts";
import type { Topic } from "../course/topic.ts";
import type { Post } from "../post.ts";
import { isSolo } from "../solo.ts";
import type { Round } from "../store/rounds.ts";
import { answering } from "./answering.ts";
import { type Asking, askingOf, QUESTIONS, SECONDS } from "./asking.ts";
import { begin, DAY_S } from "./begin.ts";
import { shopAt } from "./desk.ts";
import { idOf } from "./identity.ts";
import { notice, sorry } from "./notice.ts";
import { duties, end, skip } from "./round.ts";
import { screens } from "./screens.ts";
import { weeklyAhead } from "./timetable.ts";
import { topicArg } from "./topic.ts";
import { beside, type Desk, openToAll, type Step, type Verb } from "./verb.ts";
import { weeklyDuties, weeklyForm, weeklyRebooks, weeklyScreens, weeklySteps } from "./weekly.ts";

export function quiz(topics: readonly Topic[]): Verb {
  const action = (value: string, fr: string, en: string) => ({ value, says: { fr, en } });
  return {
    name: "quiz",
    also: ["quizz", "jeu"],
    says: {
      fr: "Une ronde de questions pour toute l'équipe",
      en: "A round of questions for the whole team",
    },
    args: [
      {
        name: "action",
        says: { fr: "Commencer, passer, arrêter, chaque semaine", en: "Start, skip, stop, weekly" },
        required: false,
        choices: [
          action("start", "Commencer", "Start"),
          action("skip", "Passer la question", "Skip the question"),
          action("stop", "Arrêter la ronde", "Stop the round"),
          action("weekly", "Chaque semaine", "Every week"),
        ],
      },
      {
        name: "questions",
        says: { fr: "Combien de questions, de 1 à 20", en: "How many questions, 1 to 20" },
        required: false,
      },
      topicArg(topics),
      {
        name: "seconds",
        says: { fr: "Secondes par question, de 5 à 300", en: "Seconds a question, 5 to 300" },
        required: false,
      },
      {
        name: "mode",
        says: { fr: "En direct, ou ouverte un jour", en: "Live, or open for a day" },
        required: false,
        choices: [action("live", "En direct", "Live"), action("day", "Un jour", "A day")],
      },
    ],
    first: () => ({ how: "private" }),
    async run(ask, desk) {
      if (ask.room.kind !== "channel" || isSolo(desk.who.team))
        return sorry(desk.voice.say("round.where"), desk);
      const asking = askingOf(ask.args, desk.topics);
      if (asking.action === "weekly") return weeklyForm(desk);
      if (asking.action === "start") return start(asking, ask, desk);
      const round = await desk.records.roundIn(ask.room);
      return round ? hosted(round, asking.action, desk) : sorry(desk.voice.say("round.none"), desk);
    },
    steps: {
      ...answering,
      ...weeklySteps,
      stop: byHost("stop"),
      skip: byHost("skip"),
    },
    duties: { ...duties, ...weeklyDuties },
    rebooks: weeklyRebooks,
    screens: { ...screens, ...weeklyScreens },
    ahead: weeklyAhead,
  };
}

function byHost(action: "stop" | "skip"): Step {
  return openToAll(
    beside(async ({ args: [id = ""] }, desk) => {
      const round = await desk.records.round(id);
      return round && !round.ended
        ? hosted(round, action, desk)
        : sorry(desk.voice.say("round.isOver"), desk);
    }),
  );
}

/** What only who began the round, or a lead, may do. */
async function hosted(known: Round, action: "stop" | "skip", desk: Desk): Promise<Post> {
  if (known.host !== desk.who.id && !desk.lead) return sorry(desk.voice.say("round.notHost"), desk);
  const round = await desk.records.roundLock(known.id);
  if (!round || round.ended) return sorry(desk.voice.say("round.isOver"), desk);
  if (action === "skip" && round.mode === "day") return sorry(desk.voice.say("round.noSkip"), desk);
  await (action === "stop" ? end : skip)(round, shopAt(desk));
  return notice(desk.voice.say(action === "stop" ? "round.isStopped" : "round.isSkipped"), desk);
}

async function start(asking: Asking, ask: Ask, desk: Desk): Promise<Post> {
  const { voice, records, team, now, who } = desk;
  const wrong = faultIn(asking, desk);
  if (wrong) return sorry(wrong, desk);
  if (await records.roundIn(ask.room)) return sorry(voice.say("round.already"), desk);
  const round: Round = {
    ...{
      id: idOf(ask, 10),
      room: ask.room,
      host: who.id,
      language: team.language ?? voice.language,
      mode: asking.mode,
    },
    ...{ seconds: asking.mode === "day" ? DAY_S : asking.seconds, current: -1 },
    ...{ begun: now, ended: undefined },
  };
  const begun = await begin(round, asking, shopAt(desk));
  if (begun === "none") return sorry(voice.say("round.noQuestions"), desk);
  if (begun === "already") return sorry(voice.say("round.already"), desk);
  return notice(voice.say(asking.mode === "day" ? "round.dayBegun" : "round.begun"), desk);
}

function faultIn({ questions, seconds, odd }: Asking, { voice }: Desk): string | undefined {
  if (odd !== undefined) return voice.say("round.odd", { typed: odd });
  if (questions < QUESTIONS.least || questions > QUESTIONS.most)
    return voice.say("round.howMany", { ...QUESTIONS });
  if (seconds < SECONDS.least || seconds > SECONDS.most)
    return voice.say("round.howLong", { ...SECONDS });
  return undefined;
}
