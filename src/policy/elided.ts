/** French words typed without their apostrophe: "dune", "lequipe", "quon". */

import type { Meanings } from "./meanings.ts";
import { STOPS } from "./stops.ts";
import { LIGHT } from "./talk.ts";

const STUCK = /^(?:[djln]|qu)(?=[aeiouyh])(.{3,})$/;

/** The word behind what is stuck to it, where that is a word and the whole is none. */
export function freedBy(
  meanings: Meanings,
  stem: (word: string) => string,
): (word: string) => string {
  const known = (word: string) => meanings.get(word) ?? meanings.get(stem(word));
  const is = (word: string) => STOPS.fr.has(word) || known(word)?.startsWith("~") === true;
  return (word) => {
    const behind = STUCK.exec(word)?.[1];
    return behind && !is(word) && !LIGHT.has(word) && is(behind) ? behind : word;
  };
}
