/** What a round's messages look like: a question, what came of it, how the round ended. */
import { type Voice, voiceOf } from "../language/speak.ts";
import { type BoardPost, letterOf, type NoticePost, type Press, type RoundPost } from "../post.ts";
import { type Block, say } from "../prose.ts";
import { ranked } from "../quiz/rank.ts";
import type { Refusal } from "../refusal.ts";
import type { AskedQuestion, Given, Round } from "../store/rounds.ts";
import { notice, sorry } from "./notice.ts";
import { teamPress } from "./press.ts";
import { end, scoresIn } from "./round.ts";
import { unshown } from "./timetable.ts";
import type { Screen, Shop } from "./verb.ts";
import { answerOf, sourceOf } from "./words.ts";

/** How many are named as having been right, and stand on the board of a round. */
const NAMED = 10;

export const screens: Record<string, Screen> = {
  q: {
    async draw([id = "", at = ""], shop, shows) {
      const found = await find(id, shop);
      const question = found?.questions[Number(at)];
      if (!found || !question) return undefined;
      const post = questionPost(found, question, shop);
      if (shows === "soon") return announced(found, shop);
      if (shows === "stopped") return stopped(found);
      return shows === "revealed" ? revealed(post, found, question, shop) : post;
    },
    async shown([id = "", at = ""], { records, now }, shows) {
      // A question is written back whole: from here on nobody reveals or skips it meanwhile.
      if (!shows.startsWith("open") || !(await records.roundLock(id))) return;
      const question = (await records.questions(id))[Number(at)];
      if (question?.opened && !question.shown)
        await records.saveQuestion(id, { ...question, shown: now });
    },
    lost: ([id = ""], shop, why) => lost(id, shop, why),
  },

  day: {
    async draw([id = ""], shop, shows) {
      const found = await find(id, shop);
      return found && dayPost(found, shows === "ended", shop);
    },
    lost: ([id = ""], shop, why) => lost(id, shop, why),
  },

  unplayed: {
    async draw([id = ""], shop, shows) {
      const voice = (await find(id, shop))?.voice;
      return (
        voice && sorry(voice.say(shows === "later" ? "round.unshown" : "round.shut"), { voice })
      );
    },
  },

  end: {
    async draw([id = ""], shop) {
      const found = await find(id, shop);
      return found && standings(found, shop);
    },
  },
};

interface Found {
  round: Round;
  questions: AskedQuestion[];
  given: Given[];
  voice: Voice;
}

async function find(id: string, { records }: Shop): Promise<Found | undefined> {
  const round = await records.round(id);
  if (!round) return undefined;
  const [questions, given] = [await records.questions(id), await records.given(id)];
  return { round, questions, given, voice: voiceOf(round.language) };
}

/**
 * Where it cannot be shown, a round cannot be played, and what was answered counts. Who began it is
 * told; of one that began by itself, those who lead.
 */
async function lost(id: string, shop: Shop, why: Refusal | "later"): Promise<void> {
  const { records, now, who } = shop;
  const round = await records.roundLock(id);
  if (!round || round.ended) return;
  if ((await records.given(id)).length > 0) await end(round, shop);
  else {
    await records.cancel(`round:${id}`);
    await records.saveRound({ ...round, ended: now });
  }
  if (!round.host) return unshown(round.room.id, shop, why);
  await records.display(`unplayed:${round.id}`, { ...who, id: round.host }, why, now);
}

function pressFor(round: Round, shop: Shop) {
  const of = { team: shop.who.team, voice: voiceOf(round.language) };
  return (step: string, label: string, ...args: (string | number)[]): Press =>
    teamPress(label, of, "quiz", step, round.id, ...args);
}

function announced({ round, questions, voice }: Found, shop: Shop): NoticePost {
  const press = pressFor(round, shop);
  const words = voice.say;
  return notice(
    [
      { p: [{ strong: words("round.begins", { count: questions.length }) }] },
      { p: [words("round.rules", { seconds: round.seconds })] },
    ],
    { voice },
    [press("stop", words("round.stop"))],
  );
}

function stopped({ voice }: Found): NoticePost {
  return notice(voice.say("round.stopped"), { voice });
}

function questionPost(
  { round, questions, given, voice }: Found,
  question: AskedQuestion,
  shop: Shop,
): RoundPost {
  const press = pressFor(round, shop);
  const count = given.filter((one) => one.question === question.i).length;
  return {
    kind: "round",
    language: voice.language,
    title: voice.say("round.title", { at: question.i + 1, count: questions.length }),
    prompt: voice.pick(question.prompt),
    options: question.options.map((option) => ({ text: voice.pick(option) })),
    ...(question.deadline && {
      closes: { says: voice.say("round.closes"), at: question.deadline },
    }),
    tally: voice.say("round.tally", { count }),
    presses: [
      ...question.options.map((_, at) => press("pick", letterOf(at), question.i, at)),
      press("skip", voice.say("round.skip")),
      press("stop", voice.say("round.stop")),
    ],
  };
}

async function revealed(
  { closes: _, ...post }: RoundPost,
  { given, voice }: Found,
  question: AskedQuestion,
  shop: Shop,
): Promise<RoundPost> {
  const card = shop.course.card(question.card);
  const answers = given.filter((one) => one.question === question.i);
  const right = answers.filter(({ choice }) => choice === question.right);
  return {
    ...post,
    options: post.options.map((option, at) => {
      const count = answers.filter(({ choice }) => choice === at).length;
      const share = answers.length > 0 ? Math.round((100 * count) / answers.length) : 0;
      const isRight = at === question.right;
      const says = voice.say(isRight ? "round.spreadRight" : "round.spread", { count, share });
      return { ...option, right: isRight, says };
    }),
    tally: await rightOnes(right, answers.length, voice, shop),
    ...(card && { reveal: { answer: answerOf(card, voice), source: sourceOf(card, voice) } }),
    presses: [],
  };
}

/** How many were right, and who: those first who answered first. */
async function rightOnes(right: readonly Given[], count: number, voice: Voice, shop: Shop) {
  const said = voice.say("round.wereRight", {
    count: right.length,
    right: right.length,
    of: count,
  });
  const first = [...right].sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, NAMED);
  const names = await Promise.all(first.map(({ member }) => nameOf(member, shop, voice)));
  const more = right.length > first.length ? ["…"] : [];
  return names.length > 0
    ? `${said}${voice.say("round.namely")} ${[...names, ...more].join(", ")}`
    : said;
}

function dayPost({ round, questions, given, voice }: Found, over: boolean, shop: Shop): NoticePost {
  const members = new Set(given.map(({ member }) => member)).size;
  const press = pressFor(round, shop);
  const deadline = questions[0]?.deadline ?? round.begun;
  const closing: Block = over
    ? { p: [voice.say("round.dayOver")] }
    : { p: [voice.say("round.closes"), " ", { date: deadline, as: "relative" }] };
  return notice(
    [
      { p: [{ strong: voice.say("round.day", { count: questions.length }) }] },
      closing,
      { p: [voice.say("round.dayTally", { count: members })] },
    ],
    { voice },
    over
      ? []
      : [
          { ...press("play", voice.say("round.play")), weight: "main" },
          press("stop", voice.say("round.stop")),
        ],
  );
}

async function standings(found: Found, shop: Shop): Promise<BoardPost> {
  const { round, voice } = found;
  const scores = ranked(await scoresIn(round, shop.records));
  const rows = await Promise.all(
    scores.slice(0, NAMED).map(async ({ rank, member, points, right, offered }) => ({
      rank,
      who: await nameOf(member, shop, voice),
      points: String(points),
      right: `${right}/${offered}`,
      own: false,
    })),
  );
  const notes =
    scores.length === 0
      ? [voice.say("round.nobody")]
      : scores.length === 1
        ? [voice.say("round.alone")]
        : scores.length > NAMED
          ? [voice.say("round.others", { count: scores.length - NAMED })]
          : [];
  return {
    kind: "board",
    language: voice.language,
    title: voice.say("round.over"),
    says: voice.say("round.overSays"),
    columns: columnsIn(voice),
    rows,
    more: [
      ...notes.flatMap((note) => say(note)),
      ...(round.mode === "day" ? await recap(found, shop) : []),
    ],
    presses: [],
  };
}

/** Each question of a day's round with what a reveal tells, since no message of its own did. */
async function recap({ questions, given, voice }: Found, shop: Shop): Promise<Block[]> {
  const items = questions.map(async ({ i, prompt, options, right, card: id }) => {
    const answers = given.filter((one) => one.question === i);
    const chose = (at: number) => answers.filter(({ choice }) => choice === at);
    const spread = options.flatMap((option, at) => {
      const count = chose(at).length;
      return count > 0 ? [`${voice.pick(option)} (${count})`] : [];
    });
    const [answer, card] = [options[right], shop.course.card(id)];
    const told = [
      await rightOnes(chose(right), answers.length, voice, shop),
      ...(spread.length > 0 ? [spread.join("; ")] : []),
      ...(card ? [sourceOf(card, voice).label] : []),
    ];
    return [
      `${voice.pick(prompt)} `,
      { strong: answer ? voice.pick(answer) : "" },
      ...told.map((one) => ` · ${one}`),
    ];
  });
  return [{ ordered: true, items: await Promise.all(items) }];
}

export function columnsIn(voice: Voice): BoardPost["columns"] {
  return {
    rank: voice.say("board.rank"),
    who: voice.say("board.who"),
    points: voice.say("board.points"),
    right: voice.say("board.right"),
  };
}

/** As a member wants to be called on boards, which hold nobody who does not want to be on one. */
async function nameOf(member: string, { records }: Shop, voice: Voice): Promise<string> {
  const { alias, hidden, name } = await records.of(member).boardChoices();
  return hidden ? voice.say("board.someone") : (alias ?? name ?? voice.say("board.someone"));
}
