/** A sequence put in order by pressing letters. What was picked so far rides in the ticket. */
import { createHash } from "node:crypto";
import type { QuestionPost } from "../post.ts";
import type { Queue } from "../review/queue.ts";
import { argsOf, type Drawn } from "./drawn.ts";
import { front, press } from "./drill.ts";
import type { Desk } from "./verb.ts";

const LETTERS = "ABCDEFGHIJ";

/** The card's items in an order that does not give them away: the same for the same drawing. */
function shuffled({ card, n }: Drawn): number[] {
  const rank = (place: number) =>
    createHash("sha256").update(`${card.id} ${n} ${place}`).digest("hex");
  const places = card.items.map((_, place) => place);
  return places.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The places in the list of the letters picked; a letter that is none, or twice, does not count. */
export function picksOf(letters: string, drawn: Drawn): number[] {
  const places = shuffled(drawn);
  return [...new Set(letters)].flatMap((letter) => places[LETTERS.indexOf(letter)] ?? []);
}

export function ordering(drawn: Drawn, letters: string, queue: Queue, desk: Desk): QuestionPost {
  const { voice } = desk;
  const places = shuffled(drawn);
  const left = places.flatMap((_, at) => {
    const letter = LETTERS[at] ?? "";
    return letters.includes(letter) ? [] : [letter];
  });
  return {
    ...front(drawn, queue, desk),
    items: places.map((place) =>
      voice.pick(drawn.card.items[place]?.answer ?? drawn.card.question),
    ),
    hint: letters
      ? voice.say("drill.picked", { picked: [...letters].join(" → ") })
      : voice.say("drill.orderAsk"),
    presses: [
      ...left.map((letter) => ({
        label: letter,
        ticket: desk.ticket("flashcard", "order", ...argsOf(drawn, letters + letter)),
        weight: "plain" as const,
      })),
      ...(letters ? [press("order", "drill.restart", drawn, desk)] : []),
      press("reveal", "drill.reveal", drawn, desk),
    ],
  };
}
