/** What must hold of every push, whatever happened, and what must come when all is calm. */
import { DateTime } from "luxon";
import type { Store } from "../../src/index.ts";
import { isQuiet } from "../../src/push/quiet.ts";
import { momentOf } from "../../src/push/rhythm.ts";
import type { People, Person, Team } from "./people.ts";
import type { Arrival, Platform } from "./platform.ts";

const ZONE = "America/Montreal";
const DAY = 86_400_000;

export function judge(platform: Platform, people: People) {
  const broken: string[] = [];
  const seen = new Map<string, Arrival>();
  let looked = 0;

  const dayOf = ({ seed }: Arrival) => seed.slice(-10);
  const isoOf = (at: Date, zone: string) =>
    DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd");
  const worksOn = (week: string, day: string) =>
    week.includes(String(DateTime.fromISO(day).weekday));

  /** Why it should not have come, if no wish that may hold allows it. */
  function wrong(arrival: Arrival): string | undefined {
    const team = people.teams.find((one) => one.team === arrival.team);
    if (!team) return "to no team";
    const { to } = arrival;
    const person = "kind" in to ? undefined : team.people.find(({ who }) => who.id === to.id);
    // What was wanted when it was put in the outbox holds for its hour, and quiet at any time.
    const quiet = person?.wishes.every(({ quiet, zone }) =>
      team.wishes.every((of) => isQuiet(arrival.at, quiet, zone ?? of.zone ?? ZONE)),
    );
    if (quiet) return "it is quiet";
    const whys = lately(team, arrival.at).flatMap((teamWish) =>
      person
        ? lately(person, arrival.at).map((wish) => notFor(arrival, wish, teamWish))
        : [
            teamWish.hour === undefined
              ? "none is wanted"
              : notAt(arrival, teamWish.hour, teamWish.zone ?? ZONE, teamWish.week),
          ],
    );
    return whys.includes(undefined) ? undefined : [...new Set(whys)].join("; ");
  }

  function notFor(
    arrival: Arrival,
    wish: Person["wishes"][number],
    of: Team["wishes"][number],
  ): string | undefined {
    if (wish.hour === undefined) return "none is wanted";
    const zone = wish.zone ?? of.zone ?? ZONE;
    const again = arrival.seed.includes(" again:");
    return notAt(arrival, again ? 0 : wish.hour, zone, of.week);
  }

  function notAt(arrival: Arrival, hour: number, zone: string, week: string) {
    const day = dayOf(arrival);
    if (isoOf(arrival.at, zone) !== day) return `not on its day in ${zone}`;
    if (!worksOn(week, day) && !arrival.seed.includes(" again:")) return "no working day";
    const due = momentOf(day, hour, zone);
    return due && due <= arrival.at ? undefined : `before ${hour}:00 in ${zone}`;
  }

  function lately<W>({ wishes, past }: { wishes: W[]; past: { wish: W; at: Date }[] }, at: Date) {
    const late = past.filter((one) => Math.abs(+one.at - +at) < DAY);
    return [...wishes, ...late.map(({ wish }) => wish)];
  }

  return {
    broken,

    /** At what has come since. */
    look() {
      for (const arrival of platform.arrivals.slice(looked)) {
        const before = seen.get(arrival.seed);
        if (before) broken.push(`twice: ${arrival.seed} ${before.at.toISOString()}`);
        seen.set(arrival.seed, arrival);
        const why = wrong(arrival);
        if (why) broken.push(`${arrival.seed} at ${arrival.at.toISOString()}: ${why}`);
      }
      looked = platform.arrivals.length;
    },

    /** Every whole working day from then until then has a push for each who wants one. */
    async expect(store: Store, from: Date, until: Date) {
      const wanted: { seed: string; target: string }[] = [];
      for (const { team, wishes, people: members } of people.teams) {
        const { hour, zone = ZONE, week } = wishes.at(-1) ?? { hour: undefined, week: "" };
        const records = <T>(work: Parameters<typeof store.inTeam<T>>[1]) =>
          store.inTeam(team, work);
        const paused = (await records((one) => one.team())).cardPaused;
        if (hour !== undefined && !paused)
          for (const day of daysIn(from, until, zone, week))
            wanted.push({ seed: `${team} card:${day}`, target: team });
        for (const { who, wishes: own } of members) {
          const wish = own.at(-1);
          if (wish?.hour === undefined) continue;
          if ((await records((one) => one.of(who.id).choices())).pushPaused) continue;
          for (const day of daysIn(from, until, wish.zone ?? zone, week))
            wanted.push({ seed: `${team} due:${who.id}:${day}`, target: who.id });
        }
      }
      return async () =>
        wanted.filter(({ seed }) => !seen.has(seed)).map(({ seed }) => `never came: ${seed}`);
    },

    /** Nothing hangs, what is called sent has come, and every answer counted once. */
    async end(store: Store, now: Date): Promise<string[]> {
      const faults: string[] = [];
      for (const { team, people: members } of people.teams)
        await store.inTeam(team, async (records) => {
          const ids = members.map(({ who }) => who.id);
          for (const member of [...ids, ""])
            for (const kind of ["due", "again", "card"])
              for (const push of await records.pushes(kind, member, "2000-01-01")) {
                const seed = `${team} ${push.key}`;
                if (push.state === "sending") faults.push(`hangs: ${seed}`);
                if (push.state === "pending" && +push.until < +now - DAY)
                  faults.push(`waits: ${seed}`);
                if (push.state === "sent" && !seen.has(seed)) faults.push(`not there: ${seed}`);
                if (push.state === "dropped" && seen.has(seed)) faults.push(`was sent: ${seed}`);
              }
          const closed = (await records.pushes("card", "", "2000-01-01"))
            .slice(0, -1)
            .map(({ day }) => day);
          for (const member of ids) {
            const log = await records.of(member).logSince(new Date(0));
            const picked: string[] = [];
            for (const day of closed) {
              const key = `${team} ${day} ${member}`;
              const unsaid = people.unsaid.has(key);
              const kept = async () =>
                (await records.picks(day)).some((one) => one.member === member);
              if (people.picks.has(key) && (!unsaid || (await kept()))) picked.push(day);
            }
            if (log.length !== picked.length)
              faults.push(`${team} ${member}: ${picked.length} answers, ${log.length} reviews`);
          }
        });
      return faults;
    },
  };

  function daysIn(from: Date, until: Date, zone: string, week: string): string[] {
    const days: string[] = [];
    const first = DateTime.fromJSDate(from, { zone }).startOf("day").plus({ days: 1 });
    const last = DateTime.fromJSDate(until, { zone }).startOf("day");
    for (let day = first; day < last; day = day.plus({ days: 1 })) {
      const iso = day.toFormat("yyyy-MM-dd");
      if (worksOn(week, iso)) days.push(iso);
    }
    return days;
  }
}
