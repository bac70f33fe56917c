/** A question in the making: its words around the course's own, and its options mixed. */
import { type Both, inEach } from "../language/language.ts";
import { voiceOf } from "../language/speak.ts";
import { type Random, shuffled } from "../random.ts";

export interface Made {
  kind: "choice" | "truth" | "order" | "step" | "title";
  prompt: Both;
  /** Two for a truth, three or four for all others; no two the same in either language. */
  options: Both[];
  /** Which of the options is the course's. */
  right: number;
}

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
