/** Learners who hold memories, written into a database all at once. */
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { course } from "../support/world.ts";

export interface Population {
  team: string;
  learners: number;
  /** How many each has begun. */
  cards: number;
  /** When half of their cards are due. */
  now: Date;
  /** The period of which there are standings. */
  period: string;
}

/** Whose ids are a platform's: Slack's begin with a letter, Discord's are numbers of 17 digits or more. */
const PREFIX = { slack: "U", discord: "1000000000000" };

/** The id of the `at`-th of them. */
export function learner(at: number, team: string): string {
  return `${PREFIX[team.startsWith("discord:") ? "discord" : "slack"]}${FIRST + at}`;
}
const FIRST = 100_000;

/** Of one team, on a database that is up to date. What nobody reads for a drill or a board, the log
 * of reviews, is left out. */
export async function populate(url: string, population: Population): Promise<void> {
  const statements = statementsFor(population);
  if (url.startsWith("file:")) {
    const database = new DatabaseSync(url.slice("file:".length));
    database.exec("pragma synchronous = off; begin");
    for (const sql of statements) database.exec(sql);
    database.exec("commit; analyze; pragma wal_checkpoint(truncate)");
    return database.close();
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.query("vacuum analyze");
  await client.query("checkpoint");
  await client.end();
}

/** One SQL for both databases. */
function statementsFor({ team, learners, cards, now, period }: Population): string[] {
  const ids = course.cards.slice(0, cards).map(({ id }, at) => `('${id}', ${at})`);
  if (ids.length < cards) throw new Error(`the course has ${ids.length} cards, not ${cards}`);
  const people = `learner(at) as (
    select 0 union all select at + 1 from learner where at + 1 < ${learners})`;
  const cardsOf = `card(id, place) as (values ${ids.join(", ")})`;
  const at = now.getTime();
  const member = `'${learner(0, team).slice(0, -String(FIRST).length)}' || (${FIRST} + learner.at)`;
  // Due within 30 days before and after, by a step that is prime to both counts.
  const due = `${at} - 2592000000 + (cast(learner.at as bigint) * 7919 + place * 104729) % 5184000 * 1000`;
  return [
    `with recursive ${people}
      insert into members (team, member, confidence, admin, lead, hidden, name)
      select '${team}', ${member}, 0, 0, 0, 0, 'Learner ' || at from learner`,
    `with recursive ${people}
      insert into standings (team, period, member, points, "right", offered, hidden)
      select '${team}', '${period}', ${member}, (cast(at as bigint) * 7919) % 100003, 5, 9, 0
      from learner`,
    `with recursive ${people}, ${cardsOf}
      insert into memories (team, member, card, n, stability, difficulty, state, learning_step,
        lapses, scheduled_days, due, reviewed, begun, misjudged)
      select '${team}', ${member}, id, 4, 12.5, 5.5, 2, 0, 0, 30, ${due},
        ${due} - 2592000000, ${at} - 7776000000, 0
      from learner cross join card`,
  ];
}
