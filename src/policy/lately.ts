/** What was worked out for the last few texts: one look-up reads the same sentence several times. */

/** In texts: those of one question. */
const KEPT = 64;

export function lately<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    const [oldest] = known.size < KEPT ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, made);
    return made;
  };
}
