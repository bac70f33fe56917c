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

/** The weights of the terms, summed in each of the documents that hold them. */
export function summed(
  terms: readonly { term: string; weight: number }[],
  postings: Postings,
  documents: number,
): Float64Array {
  const sums = new Float64Array(documents);
  for (const { term, weight } of terms)
    for (const { at, share } of postings.get(term) ?? [])
      sums[at] = (sums[at] ?? 0) + weight * share;
  return sums;
}
