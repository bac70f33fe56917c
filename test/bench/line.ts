/** One figure of a benchmark, and what it is held to. */
import { percentile, type Sample, throughput, together } from "./sample.ts";

export interface Line {
  name: string;
  value: number;
  unit: "×" | "ms" | "s" | "/s" | "MB";
  least?: number;
  most?: number;
}

/** "ok", or by how much it is missed; "" where nothing is asked of it. What is no figure was not measured,
 * and is missed. */
export function verdict({ value, least, most }: Line): string {
  if (!Number.isFinite(value)) return "not measured";
  if (least !== undefined && value < least) return `below ${least}`;
  if (most !== undefined && value > most) return `above ${most}`;
  return least === undefined && most === undefined ? "" : "ok";
}

/**
 * What a floor's throughput is reached of, and what both sides are made of. Each round is compared with
 * the floor's beside it, and the median told: a machine that slows down slows both.
 */
export function beside(
  name: string,
  { ours, floor }: Record<"ours" | "floor", Sample[]>,
  least?: number,
): Line[] {
  const both = [
    [name, together(ours)],
    [`${name}, the floor`, together(floor)],
  ] as const;
  const ratios = ours.map((one, round) => {
    const under = floor[round];
    return under ? throughput(one) / throughput(under) : Number.NaN;
  });
  return [
    {
      ...{ name: `${name}: of the floor's throughput`, unit: "×" },
      ...(least !== undefined && { least }),
      value: ratios.every(Number.isFinite) ? percentile(ratios, 0.5) : Number.NaN,
    },
    ...both.flatMap(([of, sample]): Line[] => [
      { name: `${of}: throughput`, value: throughput(sample), unit: "/s" },
      { name: `${of}: p50`, value: percentile(sample.took, 0.5), unit: "ms" },
      { name: `${of}: p99`, value: percentile(sample.took, 0.99), unit: "ms" },
    ]),
  ];
}
