/** How likely each card is what a text asks for, learned from examples: multinomial logistic regression. */
import type { Weights } from "../../course/weights.ts";
import type { Features } from "./features.ts";

export interface Likely {
  /** By class, summing to 1: the cards, in the order of the weights. */
  cards: Float64Array;
  /** That the course does not treat it. */
  untreated: number;
}

export type Classifier = (features: Features) => Likely;

export function classifierOf({ rarity, bias, values, unit }: Weights): Classifier {
  const classes = bias.length;
  return (features) => {
    const sums = new Float64Array(classes);
    let squares = 0;
    for (const [bucket, count] of features) {
      const value = count * (rarity[bucket] ?? 0);
      squares += value * value;
      // A fifth of a look-up's time is spent in this loop: over the whole table it takes twice as long.
      const row = values.subarray(bucket * classes, (bucket + 1) * classes);
      for (let at = 0; at < classes; at++) sums[at] = (sums[at] ?? 0) + value * (row[at] ?? 0);
    }
    const scale = unit / (Math.sqrt(squares) || 1);
    for (let at = 0; at < classes; at++) sums[at] = (sums[at] ?? 0) * scale + (bias[at] ?? 0);
    const shares = softmax(sums);
    return { cards: shares.subarray(0, -1), untreated: shares.at(-1) ?? 0 };
  };
}

/** In place. */
export function softmax<Values extends Float32Array | Float64Array>(values: Values): Values {
  const most = Math.max(...values);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const value = Math.exp((values[at] ?? 0) - most);
    values[at] = value;
    sum += value;
  }
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / sum;
  return values;
}
