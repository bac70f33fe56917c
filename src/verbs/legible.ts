/** What is typed is text as far as it can be seen: joiners, fillers and marks of direction alone are none. */
import type { Ask } from "../ask.ts";

/** Letters, figures, signs and emoji, but for those that are blank. */
const SEEN = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** The ask, with "" where nothing can be seen. */
export function legible<A extends Ask>(ask: A): A {
  if (ask.kind === "verb") return { ...ask, args: seenIn(ask.args) };
  return ask.typed ? { ...ask, typed: seenIn(ask.typed) } : ask;
}

function seenIn(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, SEEN.test(text) ? text : ""]),
  );
}
