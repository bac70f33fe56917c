/** A member's answers to a round: private, and theirs to change until the deadline. */
import { letterOf, type NoticePost, type Post, type RoundPost } from "../post.ts";
import type { AskedQuestion, Round } from "../store/rounds.ts";
import { notice, sorry } from "./notice.ts";
import { bookTally, openAt } from "./round.ts";
import { beside, type Desk, inPlace, openToAll, type Step } from "./verb.ts";

export const answering: Record<string, Step> = {
  pick: openToAll(
    beside(async ({ args: [id = "", i = "", choice = ""] }, desk) => {
      const given = await give(id, Number(i), Number(choice), desk);
      return "kind" in given ? given : noted(given.question, Number(choice), desk);
    }),
  ),
  play: openToAll(beside(({ args: [id = ""] }, desk) => played(id, desk))),
  dpick: inPlace(async ({ args: [id = "", i = "", choice = ""] }, desk) => {
    const given = await give(id, Number(i), Number(choice), desk);
    return "kind" in given ? given : played(id, desk, Number(i) + 1);
  }),
  change: inPlace(({ args: [id = ""] }, desk) => played(id, desk, 0)),
};

async function give(
  id: string,
  i: number,
  choice: number,
  desk: Desk,
): Promise<{ question: AskedQuestion } | NoticePost> {
  const { records, voice, now } = desk;
  // From here until the end of this transaction nothing is revealed.
  const round = await records.roundLock(id);
  if (!round) return sorry(voice.say("sorry.ticket"), desk);
  const question = openAt(await records.questions(id), i, now);
  if (!question || round.ended) return sorry(voice.say("round.tooLate"), desk);
  if (!(choice in question.options)) return sorry(voice.say("sorry.ticket"), desk);
  await records.give(id, { question: i, choice, at: now });
  await bookTally(round, now, records);
  return { question };
}

function noted({ options }: AskedQuestion, choice: number, desk: Desk): NoticePost {
  const { voice } = desk;
  const option = options[choice];
  const answer = `${letterOf(choice)}. ${option ? voice.pick(option) : ""}`;
  return notice(voice.say("round.noted", { answer }), desk);
}

/**
 * The question of a day's round that is at that place, answered or not; else the first that the
 * member has not answered, or the word that they have had them all.
 */
async function played(id: string, desk: Desk, at?: number): Promise<Post> {
  const { records, voice, who, now, ticket } = desk;
  const round = await records.round(id);
  const questions = await records.questions(id);
  if (!round || round.ended || !openAt(questions, 0, now))
    return sorry(voice.say("round.isOver"), desk);
  const own = (await records.given(id)).filter(({ member }) => member === who.id);
  const answerTo = (i: number) => own.find(({ question }) => question === i)?.choice;
  const next =
    questions.find(({ i }) => i === at) ?? questions.find(({ i }) => answerTo(i) === undefined);
  if (next) return dayQuestion(round, next, questions.length, answerTo(next.i), desk);
  const change = ticket("quiz", "change", id);
  return notice(voice.say("round.allGiven"), desk, [
    { label: voice.say("round.change"), ticket: change, weight: "plain" },
  ]);
}

function dayQuestion(
  round: Round,
  question: AskedQuestion,
  count: number,
  given: number | undefined,
  desk: Desk,
): RoundPost {
  const { voice, ticket } = desk;
  const own = given === undefined ? [] : [voice.say("round.given", { letter: letterOf(given) })];
  return {
    kind: "round",
    language: voice.language,
    title: voice.say("round.title", { at: question.i + 1, count }),
    prompt: voice.pick(question.prompt),
    options: question.options.map((option) => ({ text: voice.pick(option) })),
    tally: [...own, voice.say("round.yours")].join(" "),
    presses: question.options.map((_, at) => ({
      label: letterOf(at),
      ticket: ticket("quiz", "dpick", round.id, question.i, at),
      weight: "plain",
    })),
  };
}
