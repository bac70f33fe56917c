/** Whether what a learner typed is the answer. */
import { bare } from "../language/bare.ts";

/** Right if it is any of the accepted answers, case, accents and punctuation aside. */
export function isRight(typed: string, accept: readonly string[]): boolean {
  const said = bare(typed);
  return said !== "" && accept.some((answer) => bare(answer) === said);
}
