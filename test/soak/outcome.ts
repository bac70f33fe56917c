/** What a part of the soak comes to. */

export interface Outcome {
  part: string;
  seed: number;
  /** What was lived through, by what it is called. */
  counts: Record<string, number>;
  /** What should never be, in words; none if all is well. */
  broken: string[];
}

/** As it is printed: a line of counts, and one for each invariant that broke. */
export function told({ part, seed, counts, broken }: Outcome): string {
  const lived = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  const head = `${part} (seed ${seed}): ${lived.join(", ")}; ${broken.length} broken`;
  return [head, ...broken.map((fault) => `  ${fault}`)].join("\n");
}
