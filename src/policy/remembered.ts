/** What was worked out for a word, kept: people go on saying the same words, and say them twice. */

/** In words: the course's, the synonyms', and what is heard besides. */
const REMEMBERED = 10_000;

export function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = work(word);
    if (known.size < REMEMBERED) known.set(word, made);
    return made;
  };
}
