/** Numbers as shades of one width, for the eyes alone: what they show always stands beside them. */

const NONE = "░";
const SOME = "▒";
const MOST = "▓";
const CELLS = 10;

/** What is of nothing but shades is a picture, and is not read out. */
export function isBar(text: string): boolean {
  return /^ *[░▒▓][░▒▓ ]*$/.test(text);
}

/** The three counts of cards as parts of one bar; what is not nothing has a cell at least. */
export function shares(known: number, learning: number, fresh: number): string {
  const counts = [known, learning, fresh];
  if (known + learning + fresh === 0) return NONE.repeat(CELLS);
  const cells = counts.map((count): number => (count > 0 ? 1 : 0));
  for (let left = CELLS - cells.reduce((sum, cell) => sum + cell, 0); left > 0; left--) {
    // The next cell goes where one stands for the most cards: rounding never leaves one over.
    const weight = counts.map((count, at) => count / ((cells[at] ?? 0) + 1));
    const at = weight.indexOf(Math.max(...weight));
    cells[at] = (cells[at] ?? 0) + 1;
  }
  return [MOST, SOME, NONE].map((shade, at) => shade.repeat(cells[at] ?? 0)).join("");
}

/** One count against the greatest of its kind. */
export function level(count: number, most: number): string {
  const full = count > 0 ? Math.max(1, Math.round((CELLS * count) / most)) : 0;
  return MOST.repeat(full) + NONE.repeat(CELLS - full);
}

/** One day of a calendar against its best day. */
export function square(count: number, best: number): string {
  if (count === 0) return NONE;
  return count * 2 < best ? SOME : MOST;
}
