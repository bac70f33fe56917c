/** What a question is after that no single word says: who someone is, how often to publish. */
const IDENTITY =
  /\b(?:who is|who s|whos|who are|qui est|qui sont|c est qui|c qui|est qui) (?:the|our|your|my|le|la|les|l|notre|votre|nos|mon|ma|ton|ta) /;
/** The same, of the team's own. */
const OURS =
  /\b(?:who is|who s|whos|who are|qui est|qui sont|c est qui|c qui) (?:our|your|my|notre|votre|nos|vos|mon|ma|mes) /;
/** People the course speaks of and never names. */
const UNNAMED = new Set(["~management"]);
/** Those it speaks of in general: it knows nobody's own. */
const UNKNOWN_HERE = new Set(["~cm", "~competitor", "~lawyer"]);

/** What of a term says what is asked. */
interface Asked {
  term: string;
  light: boolean;
}

/** What someone does, told from what they are. */
const DOES =
  /\b(?:does|do|is) .* (?:do|doing|does)\b|\b(?:fait|font|fais) (?:quoi|un|une|t il|t elle|le|la|de ses)\b|\bque (?:fait|font)\b/;
const DOERS = new Set(["~cm"]);
const OFTEN = new Set(["~frequency", "?howmany"]);
const POSTING = new Set(["~publish", "~content", "~twitter"]);

/**
 * What someone does; and attributes, as no card has them: a question after one is not answered by
 * what else it says.
 */
export function askedBy(words: readonly string[], terms: readonly Asked[]): string[] {
  const subjects = terms.filter(({ term, light }) => !light && !term.startsWith("?"));
  const line = words.join(" ");
  const has = (names: ReadonlySet<string>) => terms.some(({ term }) => names.has(term));
  return [
    ...(subjects.length === 1 && has(UNNAMED) && IDENTITY.test(line) ? ["!person"] : []),
    ...(subjects.length === 1 && has(UNKNOWN_HERE) && OURS.test(line) ? ["!person"] : []),
    ...(subjects.length === 1 && has(DOERS) && DOES.test(line) ? ["~role"] : []),
    ...(subjects.length <= 2 && has(OFTEN) && has(POSTING) ? ["!cadence"] : []),
  ];
}
