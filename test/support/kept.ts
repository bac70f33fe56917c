/** What the product has on its disk of the rounds of a quiz, read beside it. */
import { DatabaseSync } from "node:sqlite";

export interface Answer {
  /** The question of the round, from 0. */
  i: number;
  member: string;
  choice: number;
}

interface Asked {
  i: number;
  opened: number;
  deadline: number;
  revealed: number | null;
  /** The place of the right option. */
  right: number;
}

/** Of the newest round. */
export function keptIn(file: string) {
  const database = new DatabaseSync(file);
  const rows = (query: string) => database.prepare(query).all() as Record<string, unknown>[];
  const newest = "(select id from rounds order by begun desc limit 1)";
  const asked = rows(
    `select i, opened, deadline, revealed, body from questions
     where opened is not null and round = ${newest} order by i`,
  ).map(({ body, ...row }) => ({ ...row, right: JSON.parse(String(body)).right }) as Asked);
  const answers = rows(
    `select i, member, choice from answers where round = ${newest} order by i, member`,
  ).map((row) => ({ ...row }) as unknown as Answer);
  const begun = Number(rows(`select begun from rounds where id = ${newest}`)[0]?.begun);
  database.close();
  return { begun, asked, answers };
}
