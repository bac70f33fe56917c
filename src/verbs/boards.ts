/** Boards: the best of a period, one's own place, and who came furthest. */
import { DateTime } from "luxon";
import { dateFormat } from "../language/formats.ts";
import type { Voice } from "../language/speak.ts";
import type { BoardPost } from "../post.ts";
import { type Block, say } from "../prose.ts";
import { type Period, periodKeys } from "../quiz/period.ts";
import { ranked } from "../quiz/rank.ts";
import { reviewsByDate, withoutTakenBack } from "../review/progress.ts";
import type { Standing } from "../store/standings.ts";
import type { Records } from "../store/store.ts";
import { columnsIn } from "./screens.ts";
import { streakIn } from "./streak.ts";
import type { Shop } from "./verb.ts";

/** Rows of a board. */
const SHOWN = 10;
/** How far down a rank is counted. */
const FARTHEST = 1000;
/** Among how many of a week the most improved and the longest streak are looked for. */
const LOOKED_AT = 50;
/** How far back a streak is looked for, in days. */
const STREAK_DAYS = 120;

type Row = BoardPost["rows"][number];
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
  if (own && !above)
    rows.push(rowOf({ ...own, rank: await rankOf(own, key, records) }, true, voice));
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

/** In a team of any size it takes as long. */
async function rankOf({ points }: Standing, key: string, records: Records): Promise<Row["rank"]> {
  const rank = await records.ranked(key, points, FARTHEST);
  return rank > FARTHEST ? `${FARTHEST}+` : rank;
}

function rowOf(
  { rank, name, points, right, offered }: Standing & Pick<Row, "rank">,
  own: boolean,
  voice: Voice,
): Row {
  const who = name ?? voice.say("board.someone");
  return { rank, who, points: String(points), right: `${right}/${offered}`, own };
}

/**
 * The board for the room of the week that the day before `due` was in, so that a Monday's is of the
 * week that is over; with who improved most and whose streak is longest.
 */
export async function weekBoard(due: Date, voice: Voice, shop: Shop): Promise<BoardPost> {
  const { records, zone } = shop;
  const day = DateTime.fromJSDate(due, { zone }).minus({ days: 1 });
  const then = { ...shop, now: day.toJSDate() };
  const post = await boardOf("week", voice, then);
  const week = await records.best(periodKeys(then.now, zone).week, LOOKED_AT);
  const name = (one: Standing) => one.name ?? voice.say("board.someone");
  const improved = await most(week, (one) => gainOf(one, then));
  const longest = await most(week, ({ member }) => streakDays(member, shop));
  const more: Block[] = [];
  if (improved && improved.count > 0)
    more.push({
      p: [voice.say("board.improved", { name: name(improved.one), count: improved.count })],
    });
  if (longest && longest.count > 1)
    more.push({
      p: [voice.say("board.streak", { name: name(longest.one), count: longest.count })],
    });
  const written = { day: "numeric", month: "long", timeZone: zone } as const;
  const from = dateFormat(voice.language, written).format(day.startOf("week").toJSDate());
  const says = voice.say("board.weekOf", { day: from });
  return { ...post, says, more: [...post.more, ...more] };
}

/** The first of those who have most. */
async function most(of: readonly Standing[], count: (one: Standing) => Promise<number>) {
  const counted = await Promise.all(of.map(async (one) => ({ one, count: await count(one) })));
  return counted.toSorted((a, b) => b.count - a.count)[0];
}

/** Beyond the week before; who did not play then has nothing to improve on. */
async function gainOf({ member, points }: Standing, { records, zone, now }: Shop): Promise<number> {
  const before = DateTime.fromJSDate(now, { zone }).minus({ weeks: 1 }).toJSDate();
  const past = await records.of(member).standing(periodKeys(before, zone).week);
  return past ? points - past.points : 0;
}

async function streakDays(member: string, { records, team, zone, now }: Shop): Promise<number> {
  const own = records.of(member);
  const log = withoutTakenBack(
    await own.logSince(new Date(now.getTime() - STREAK_DAYS * 86_400_000)),
  );
  const dates = [...reviewsByDate(log, zone).keys()];
  return (await streakIn(dates, await own.choices(), { now, zone, team })).days;
}
