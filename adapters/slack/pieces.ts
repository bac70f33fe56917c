/** What is too long for one part of a message, in several: nothing is ever cut off. */
import { LIMITS } from "./limits.ts";

/** Pieces of at most `size` UTF-16 units that together are the text, cut after a seam if there is one. */
export function pieces(text: string, size: number, seams = [" ", "\n"]): string[] {
  const out: string[] = [];
  let rest = text;
  while (rest.length > size) {
    const seam = Math.max(...seams.map((one) => rest.lastIndexOf(one, size - 1))) + 1;
    // A pair of surrogates is one character: it stays whole.
    const pair = /[\uD800-\uDBFF]/.test(rest.charAt(size - 1)) ? size - 1 : size;
    const end = seam > size / 2 ? seam : pair;
    out.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest) out.push(rest);
  return out;
}

/** The items in order, in as few groups as keep each group's size under a text's limit. */
export function packed<T>(items: T[], size: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let left = 0;
  for (const item of items) {
    left -= size(item);
    if (groups.length === 0 || left < 0) {
      groups.push([]);
      left = LIMITS.text - size(item);
    }
    groups.at(-1)?.push(item);
  }
  return groups;
}
