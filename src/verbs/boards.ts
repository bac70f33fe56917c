/** Boards: the best of a period, one's own place, and who came furthest. */
import { DateTime } from "luxon";
import type { Voice } from "../language/speak.ts";
import type { BoardPost } from "../post.ts";
import { type Block, say } from "../prose.ts";
import { worksOf } from "../push/workdays.ts";
import { type Period, periodKeys } from "../quiz/period.ts";
import { ranked } from "../quiz/rank.ts";
import { localDate, reviewsByDate, standing } from "../review/progress.ts";
import { streakOf } from "../review/streak.ts";
import type { Standing } from "../store/standings.ts";
import { columnsIn } from "./screens.ts";
import type { Shop } from "./verb.ts";

/** Rows of a board. */
const SHOWN = 10;
/** Among how many of a week the most improved and the longest streak are looked for. */
const LOOKED_AT = 50;
/** How far back a streak is looked for, in days. */
const STREAK_DAYS = 120;

type View = Pick<Shop, "records" | "zone" | "now" | "who">;

/** The best of the period, and the reader's own row wherever it stands. */
export async function boardOf(period: Period, voice: Voice, view: View): Promise<BoardPost> {
  const { records, zone, now, who } = view;
  const key = periodKeys(now, zone)[period];
  const best = ranked(await records.best(key, SHOWN));
  const own = who.id === "" ? undefined : await records.standing(key);
  const { hidden } = await records.boardChoices();
  const rows = best.map((row) => rowOf(row, row.member === who.id, voice));
  const above = best.some(({ member }) => member === who.id);
  if (own && own.points > 0 && !above)
    rows.push(rowOf({ ...own, rank: await records.ranked(key, own.points) }, true, voice));
  return {
    kind: "board",
    language: voice.language,
    title: voice.say("board.title"),
    says: voice.say(`board.says.${period}`),
    columns: columnsIn(voice),
    rows,
    more: [
      ...(rows.length === 0 ? say(voice.say("board.empty")) : []),
      ...(own === undefined && who.id !== "" ? say(voice.say("board.notYet")) : []),
      ...(hidden ? say(voice.say("board.hidden")) : []),
    ],
    presses: [],
  };
}

function rowOf(
  { rank, name, points, right, offered }: Standing & { rank: number },
  own: boolean,
  voice: Voice,
): BoardPost["rows"][number] {
  const who = name ?? voice.say("board.someone");
  return { rank, who, points: String(points), right: `${right}/${offered}`, own };
}

/** The week's board for the room, with who improved most and whose streak is longest. */
export async function weekBoard(voice: Voice, shop: Shop): Promise<BoardPost> {
  const post = await boardOf("week", voice, shop);
  const { records, zone, now } = shop;
  const week = await records.best(periodKeys(now, zone).week, LOOKED_AT);
  const before = DateTime.fromJSDate(now, { zone }).minus({ weeks: 1 }).toJSDate();
  const past = new Map(
    (await records.best(periodKeys(before, zone).week, LOOKED_AT)).map((one) => [one.member, one]),
  );
  const name = (one: Standing) => one.name ?? voice.say("board.someone");
  const gains = week.flatMap((one) => {
    const gain = one.points - (past.get(one.member)?.points ?? one.points);
    return gain > 0 ? [{ one, gain }] : [];
  });
  const [improved] = gains.sort((a, b) => b.gain - a.gain);
  const streaks = await Promise.all(
    week.map(async (one) => ({ one, days: await streakDays(one.member, shop) })),
  );
  const [longest] = streaks.filter(({ days }) => days > 1).sort((a, b) => b.days - a.days);
  const more: Block[] = [];
  if (improved)
    more.push({
      p: [voice.say("board.improved", { name: name(improved.one), points: improved.gain })],
    });
  if (longest)
    more.push({ p: [voice.say("board.streak", { name: name(longest.one), count: longest.days })] });
  return { ...post, more: [...post.more, ...more] };
}

async function streakDays(member: string, { records, team, zone, now }: Shop): Promise<number> {
  const since = new Date(now.getTime() - STREAK_DAYS * 86_400_000);
  const log = standing(await records.of(member).logSince(since));
  const dates = [...reviewsByDate(log, zone).keys()];
  return streakOf(dates, localDate(now, zone), await worksOf(team)).days;
}
