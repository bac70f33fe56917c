/** What of its question an answer may be said with: "Who must approve it?" lends "must approve it". */
import type { Language } from "../language/language.ts";
import { linesOf, type Token } from "./line.ts";
import { ASKS, AUXILIARIES, ONLY_ASKS, TURNS } from "./neutral.ts";

/** What may stand before an answer, and what after it: each is words in their order. */
export interface Frames {
  before: Token[][];
  after: Token[][];
}

/** What says where, before what asks: "Step 3: what is considered?" */
const WHERE = /^.*:/u;

/**
 * What asks stands for the answer. Before an answer comes what the question ends with, after it
 * what the question begins with: so the words next to the answer stay next to it, and who does a
 * thing and to whom it is done are never exchanged. What is turned or held to a case is not cut.
 */
export function framesOf(question: string, language: Language): Frames {
  const texts = new Set([question, question.replace(WHERE, "")]);
  const frames = [...texts].flatMap((text) => {
    const tokens = linesOf(text, language).flatMap((line) => line.tokens);
    const said = tokens.filter(({ word }) => !ASKS[language].has(word));
    return language === "en" ? declared(said) : [said];
  });
  const turned = ({ word }: Token) => TURNS[language].has(word);
  const cut = (frame: Token[], piece: (at: number) => Token[]) =>
    frame.some(turned) ? [frame] : frame.map((_, at) => piece(at));
  return {
    before: frames.flatMap((frame) => cut(frame, (at) => frame.slice(at))),
    after: frames.flatMap((frame) => cut(frame, (at) => frame.slice(0, at + 1))),
  };
}

/** "must the team decide" as "the team must decide": the auxiliary at each place it may take. */
function declared(asked: Token[]): Token[][] {
  const at = asked.findIndex(({ word }) => AUXILIARIES.has(word));
  const auxiliary = asked[at];
  if (!auxiliary) return [asked];
  const others = asked.filter((token) => token !== auxiliary);
  if (ONLY_ASKS.has(auxiliary.word)) return [others];
  return Array.from({ length: others.length - at + 1 }, (_, later) =>
    others.toSpliced(at + later, 0, auxiliary),
  );
}
