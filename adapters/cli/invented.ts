/** The figures in an answer that the fact behind it does not hold. */
import type { Both, Card } from "../../src/index.ts";

const FIGURE = /\d+/g;

export function inventedIn(text: string, card: Card): string[] {
  const own = [card, ...card.items].flatMap(({ question, answer, since }) => [
    ...said(question),
    ...said(answer),
    ...said(since),
  ]);
  const held = [...own, ...said(card.list?.question), ...said(card.open), String(card.step)];
  // The points of a sequence are numbered where they are listed.
  const points = card.items.map((_, at) => String(at + 1));
  const known = new Set([...held.flatMap((one) => one.match(FIGURE) ?? []), ...points]);
  return (text.match(FIGURE) ?? []).filter((figure) => !known.has(figure));
}

function said(both: Both | undefined): string[] {
  return both ? Object.values(both) : [];
}
