/** Whether two texts may say the same: they share a word, or one stands in the other. */
import { bare } from "../language/bare.ts";
import { type Both, LANGUAGES } from "../language/language.ts";

/** Words that join others. Too few are here rather than too many: a shared word only warns. */
const JOINING = new Set(
  `les des une aux par pour sur dans avec est qui que son ses nos leur leurs
   the and for with from are that your its their`.split(/\s+/),
);

/** Letters by which a word is known whatever its ending: "communauté", "communautés". */
const STEM = 5;

/** Every text of the course is compared with all others, so each is taken apart once. */
function once<T>(take: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? take(text);
    known.set(text, found);
    return found;
  };
}

/** The stems of the words that mean something, each once. */
export const stems = once((text): ReadonlySet<string> => {
  const words = bare(text)
    .split(" ")
    .filter((word) => word.length > 2 && !JOINING.has(word));
  return new Set(words.map((word) => word.replace(/[sx]$/, "").slice(0, STEM)));
});

const row = once((text) => ` ${bare(text)} `);

/** How many of the stems of the one the other has too, 0 to 1, in the language where it has most. */
export function shared(one: Both, other: Both): number {
  return Math.max(
    ...LANGUAGES.map((language) => {
      const [own, theirs] = [stems(one[language]), stems(other[language])];
      return [...own].filter((stem) => theirs.has(stem)).length / Math.max(1, own.size);
    }),
  );
}

/** Whether the words of one stand in the other, in a row. */
export function contains(whole: Both, part: Both): boolean {
  return LANGUAGES.some((language) => row(whole[language]).includes(row(part[language])));
}

/** Whether, as options, they could pass for each other. */
export function alike(one: Both, other: Both): boolean {
  return contains(one, other) || contains(other, one);
}
