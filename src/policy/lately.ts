/** What was worked out for texts, kept for as long as there is room: people say the same again. */

/** One look-up reads the same sentence several times: those of one question. */
export const SENTENCES = 64;
/** The course's, the synonyms', and what is heard besides. */
export const WORDS = 10_000;

/** The same work, done again only for what the last `most` texts do not hold. */
export function lately<T>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const made = work(text);
    const [oldest] = known.size < most ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, made);
    return made;
  };
}
