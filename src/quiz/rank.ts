/** Places on a board. */

/** The best first; equal points share a place, and the next place counts them: 1, 1, 3. */
export function ranked<T extends { points: number }>(rows: readonly T[]): (T & { rank: number })[] {
  const sorted = rows.toSorted((a, b) => b.points - a.points);
  let rank = 1;
  return sorted.map((row, at) => {
    if (row.points !== sorted[at - 1]?.points) rank = at + 1;
    return { ...row, rank };
  });
}
