/** A question in the making: its words around the course's own, and its options mixed. */
import { z } from "zod";
import { type Both, inEach } from "../language/language.ts";
import { voiceOf } from "../language/speak.ts";
import { type Random, shuffled } from "../random.ts";

const Words = z.object({ fr: z.string(), en: z.string() });
const Made = z.object({
  kind: z.enum(["choice", "truth", "order", "step", "title"]),
  prompt: Words,
  /** Two for a truth, three or four for all others; no two the same in either language. */
  options: z.array(Words),
  /** Which of the options is the course's. */
  right: z.number().int().min(0),
});
export type Made = z.infer<typeof Made>;

/** As it is stored. */
export const QuizQuestion = Made.extend({
  /** The id of the card it was made from. */
  card: z.string(),
});
export type QuizQuestion = z.infer<typeof QuizQuestion>;

type Frame = "list" | "truth" | "ourTruth" | "order" | "step" | "title" | "true" | "false";

/** The quiz's phrase around the course's words, in both languages. */
export function framed(frame: Frame, values: Record<string, Both> = {}): Both {
  return inEach((language) => {
    const own = Object.entries(values).map(([name, both]) => [name, both[language]]);
    return voiceOf(language).say(`quiz.make.${frame}`, Object.fromEntries(own));
  });
}

/** The options as the dice lay them, and where the right one came to lie. */
export function mixed(
  right: Both,
  wrong: readonly Both[],
  random: Random,
): Pick<Made, "options" | "right"> {
  const options = shuffled([right, ...wrong], random);
  return { options, right: options.indexOf(right) };
}
