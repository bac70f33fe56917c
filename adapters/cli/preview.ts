/** `npm run -s push:preview`: what would be sent unasked to a team, and when. Nothing is sent. */
import { createBot, readCourse, type Store, StoreError } from "../../src/index.ts";
import { type Env, EnvError } from "../env.ts";
import { called, carryOut, misused } from "./called.ts";
import { NoDatabase, openExisting } from "./database.ts";

const USAGE = "npm run -s push:preview -- --team TEAM [--days 14]";
const MOST_DAYS = 366;

/** There is nothing to show, and why, in a sentence. */
class NothingKnown extends Error {}

await carryOut(main, NothingKnown, NoDatabase, StoreError, EnvError);

async function main() {
  const { values } = called(USAGE, {
    options: { team: { type: "string" }, days: { type: "string", default: "14" } },
  });
  const days = Number(values.days);
  if (!values.team) misused("--team is missing", USAGE);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    misused(`--days ${values.days}: must be 1 to ${MOST_DAYS}`, USAGE);
  const { env, store } = await openExisting();
  try {
    await print(values.team, days, env, store);
  } finally {
    await store.close();
  }
}

async function print(team: string, days: number, env: Env, store: Store) {
  const known = await store.present();
  if (!known.includes(team))
    throw new NothingKnown(
      `no team ${team} is known here; known are: ${known.join(", ") || "none"}`,
    );
  const bot = createBot({
    ...{ course: readCourse("content"), store, language: env.DEFAULT_LANGUAGE },
    ...{ zone: env.DEFAULT_ZONE, log: { error: console.error } },
  });
  const ahead = await bot.preview(team, new Date(), days);
  for (const { kind, to, at, zone, due } of ahead) {
    const local = new Intl.DateTimeFormat("en-CA", {
      ...{ timeZone: zone, weekday: "short", year: "numeric", month: "2-digit" },
      ...{ day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    }).format(at);
    const whom = "kind" in to ? `channel ${to.id}` : `member ${to.id}`;
    const count = due === undefined ? "" : `  ${due} of the cards known now are due by then`;
    console.log(`${at.toISOString()}  ${local} ${zone}  ${kind}  ${whom}${count}`);
  }
  console.log(
    `${ahead.length} in ${days} days, if nothing is changed; to whom nothing is due then, nothing is sent`,
  );
}
