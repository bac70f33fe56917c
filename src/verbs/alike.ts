/** Which of the questions that owners were asked is the one that is asked now. */
import { likeness } from "../policy/like.ts";
import type { Inquiry } from "../store/inquiries.ts";

/** From this likeness on two questions are one. */
const SAME = 0.75;

/**
 * The likest, the last of equals. What became a policy answers by itself: who asks even so asks
 * anew.
 */
export function likest(question: string, inquiries: readonly Inquiry[]): Inquiry | undefined {
  const scored = inquiries
    .filter(({ policy }) => policy === undefined)
    .map((inquiry) => {
      const scores = inquiry.askers.map((asker) => likeness(asker.question, question));
      return { inquiry, score: Math.max(0, ...scores) };
    });
  const [best] = scored.reverse().toSorted((a, b) => b.score - a.score);
  return best && best.score >= SAME ? best.inquiry : undefined;
}
