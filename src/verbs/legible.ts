/**
 * What is typed is text as far as it can be seen, and turns nothing that is written beside it: fillers
 * alone are none, and what overrides a direction is taken out.
 */
import type { Ask } from "../ask.ts";

/** Letters, figures, signs and emoji, but for those that are blank. */
const SEEN = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Marks of direction that hold until they are taken back, which nobody has to do (Unicode TR9). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** The ask, with "" where nothing can be seen. */
export function legible<A extends Ask>(ask: A): A {
  const named = ask.name === undefined ? ask : { ...ask, name: straight(ask.name) };
  if (named.kind === "verb") return { ...named, args: seenIn(named.args) };
  return named.typed ? { ...named, typed: seenIn(named.typed) } : named;
}

export function straight(text: string): string {
  return text.replace(TURNING, "");
}

function seenIn(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, SEEN.test(text) ? straight(text) : ""]),
  );
}
