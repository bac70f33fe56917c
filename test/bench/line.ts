/** One figure of a benchmark, and what it is held to. */
export interface Line {
  name: string;
  value: number;
  unit: "×" | "ms" | "s" | "/s" | "MB";
  least?: number;
  most?: number;
}

/** "ok", or by how much it is missed; "" where nothing is asked of it. */
export function verdict({ value, least, most }: Line): string {
  if (least !== undefined && value < least) return `below ${least}`;
  if (most !== undefined && value > most) return `above ${most}`;
  return least === undefined && most === undefined ? "" : "ok";
}
