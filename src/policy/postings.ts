/** An inverted index: which documents hold a term, and how much of each it is. */

/** By term the documents that hold it, by number, and how much of each it is: 0 to 1. */
export type Postings = ReadonlyMap<string, { at: Int32Array; share: Float64Array }>;

export function inverted(documents: readonly Iterable<readonly [string, number]>[]): Postings {
  const postings = new Map<string, [at: number, share: number][]>();
  documents.forEach((document, at) => {
    for (const [term, share] of document) {
      const list = postings.get(term) ?? [];
      list.push([at, share]);
      postings.set(term, list);
    }
  });
  return new Map(
    [...postings].map(([term, list]) => [
      term,
      {
        at: Int32Array.from(list, ([at]) => at),
        share: Float64Array.from(list, ([, share]) => share),
      },
    ]),
  );
}

/** A number for each of so many documents, most of them 0. It is used again: to make one takes longer
 * than to fill it. */
export class Tally {
  /** The documents that have one, each once. */
  readonly having: number[] = [];
  readonly #of: Float64Array;

  constructor(documents: number) {
    this.#of = new Float64Array(documents);
  }

  of(document: number): number {
    return this.#of[document] ?? 0;
  }

  /** `value` is not 0. */
  set(document: number, value: number): void {
    if (this.of(document) === 0) this.having.push(document);
    this.#of[document] = value;
  }

  clear(): void {
    for (const document of this.having) this.#of[document] = 0;
    this.having.length = 0;
  }
}

const NOWHERE = { at: new Int32Array(), share: new Float64Array() };

/** Sums the weights of the terms, none of which is 0, by document. */
export function sum(
  terms: readonly { term: string; weight: number }[],
  postings: Postings,
  into: Tally,
): void {
  into.clear();
  for (const { term, weight } of terms) {
    const { at, share } = postings.get(term) ?? NOWHERE;
    for (let one = 0; one < at.length; one += 1) {
      const document = at[one] ?? 0;
      into.set(document, into.of(document) + weight * (share[one] ?? 0));
    }
  }
}
