/** An inverted index: which documents hold a term, and how much of each it is. */

/** Document numbers by term; a share is 0 to 1. */
export type Postings = ReadonlyMap<string, readonly { at: number; share: number }[]>;

export function inverted(documents: readonly Iterable<readonly [string, number]>[]): Postings {
  const postings = new Map<string, { at: number; share: number }[]>();
  documents.forEach((document, at) => {
    for (const [term, share] of document) {
      const list = postings.get(term);
      if (list) list.push({ at, share });
      else postings.set(term, [{ at, share }]);
    }
  });
  return postings;
}

/** The weights of the terms, summed in each document that holds any, by document number. */
export function summed(
  terms: readonly { term: string; weight: number }[],
  postings: Postings,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { term, weight } of terms)
    for (const { at, share } of postings.get(term) ?? [])
      sums.set(at, (sums.get(at) ?? 0) + weight * share);
  return sums;
}
