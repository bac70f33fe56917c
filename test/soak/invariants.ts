/** What must hold of a database at any moment, whatever was killed: nothing that was acknowledged is
 * missing or there twice, and nothing is half-written. */
import { isDeepStrictEqual } from "node:util";
import { fold } from "../../src/review/schedule.ts";
import { memoryOf, reviewOf } from "../../src/store/rows.ts";
import { type Row, readBeside } from "./beside.ts";
import type { Ledger } from "./ledger.ts";
import { DRILLERS } from "./writers.ts";

const QUERIES = {
  reviews: "select * from reviews order by member, card, n",
  memories: "select * from memories",
  policies: "select id, n, texts, until, withdrawn from policies order by id, n",
  renewals: "select key, due from appointments where kind = 'renew'",
  answers: "select round, i, member, choice, graded from answers",
  questions: "select round, i, card from questions order by round, i",
  rounds: "select id, room, ended from rounds",
  last: "select max(at) as at from asks",
};

export function watch(url: string, ledger: Ledger) {
  /** Memories that were found to be the fold of their log, as they then were. */
  const folded = new Map<string, string>();

  /** Looks at all of it; resolves with what is wrong. */
  return async (): Promise<string[]> => {
    const rows = await readBeside(url, QUERIES);
    return [...reviews(rows), ...memories(rows), ...policies(rows), ...answers(rows)];
  };

  type Rows = Record<keyof typeof QUERIES, Row[]>;

  function reviews({ reviews }: Rows): string[] {
    const there = new Set(
      reviews.map(({ member, card, n, grade }) => [member, card, n, grade].join(" ")),
    );
    // They learn by cards alone: every review of theirs was begun by them.
    const own = reviews.filter(({ member }) => DRILLERS.includes(String(member)));
    const strange = own
      .map(({ member, card, n, grade }) => [member, card, n, grade].join(" "))
      .filter((key) => !ledger.reviews.has(key));
    return [
      ...missing(ledger.reviews, there).map((key) => `review lost: ${key}`),
      ...strange.map((key) => `review that nobody gave: ${key}`),
    ];
  }

  function memories({ reviews, memories }: Rows): string[] {
    const keyOf = ({ team, member, card }: Row) => [team, member, card].join(" ");
    const logs = Map.groupBy(reviews, keyOf);
    const held = new Map(memories.map((row) => [keyOf(row), row]));
    const alone = [...logs.keys()].filter((key) => !held.has(key));
    const wrong = [...held].filter(([key, row]) => {
      const now = JSON.stringify(row);
      if (folded.get(key) === now) return false;
      const log = (logs.get(key) ?? []) as Parameters<typeof reviewOf>[0][];
      const memory = fold(log.map(reviewOf));
      const same = isDeepStrictEqual(memory, memoryOf(row as Parameters<typeof memoryOf>[0]));
      if (same) folded.set(key, now);
      return !same || log.some(({ n }, at) => n !== at + 1);
    });
    return [
      ...alone.map((key) => `reviews without a memory: ${key}`),
      ...wrong.map(([key]) => `memory that is not the fold of its log: ${key}`),
    ];
  }

  function policies({ policies, renewals, last }: Rows): string[] {
    const faults: string[] = [];
    const texts = policies.map(({ texts }) => String(Object.values(JSON.parse(String(texts)))[0]));
    faults.push(...missing(ledger.policies, new Set(texts)).map((text) => `policy lost: ${text}`));
    for (const [text, twice] of Map.groupBy(texts, (text) => text))
      if (twice.length > 1) faults.push(`policy written ${twice.length} times: ${text}`);
      else if (!ledger.policies.has(text)) faults.push(`policy that nobody wrote: ${text}`);
    const booked = new Map(renewals.map(({ key, due }) => [key, Number(due)]));
    for (const [id, versions] of Map.groupBy(policies, ({ id }) => id)) {
      if (versions.some(({ n }, at) => n !== at + 1))
        faults.push(`policy ${id} has versions ${versions.map(({ n }) => n)}`);
      const { until } = versions.at(-1) ?? {};
      const past = Number(until) <= Number(last[0]?.at);
      if (!past && booked.get(`renew:${id}`) !== Number(until))
        faults.push(`policy ${id} without the appointment that renews it`);
    }
    return faults;
  }

  function answers({ answers, questions, rounds, reviews }: Rows): string[] {
    const faults: string[] = [];
    const cards = new Map(questions.map(({ round, i, card }) => [`${round} ${i}`, card]));
    const there = new Map<string, number>();
    for (const { round, i, member, choice } of answers) {
      const key = [round, i, member].join(" ");
      there.set(key, Number(choice));
      if (!cards.has(`${round} ${i}`)) faults.push(`answer to no question: ${key}`);
      if (!ledger.answers.get(key)?.may.has(Number(choice)))
        faults.push(`answer that nobody gave: ${key} ${choice}`);
    }
    for (const [key, { acknowledged, may }] of ledger.answers)
      if (acknowledged && !there.has(key)) faults.push(`answer lost: ${key} ${[...may]}`);
    const open = rounds.filter(({ ended }) => ended === null);
    if (open.length > 1) faults.push(`${open.length} rounds at once`);
    for (const { id } of rounds)
      if (!cards.has(`${id} 0`)) faults.push(`round ${id} without a question`);
    // What was revealed is a review of whoever answered it, once.
    const players = new Set(answers.map(({ member }) => member));
    const graded = answers.filter((one) => Number(one.graded) === 1);
    for (const player of players) {
      const learnt = reviews.filter(({ member }) => member === player).map(({ card }) => card);
      const asked = graded
        .filter(({ member }) => member === player)
        .map(({ round, i }) => cards.get(`${round} ${i}`));
      if (learnt.sort().join() !== asked.sort().join())
        faults.push(`${player}: ${asked.length} answers graded, ${learnt.length} reviews`);
    }
    return faults;
  }
}

function missing(promised: Map<string, boolean>, there: ReadonlySet<string>): string[] {
  return [...promised].filter(([key, kept]) => kept && !there.has(key)).map(([key]) => key);
}
