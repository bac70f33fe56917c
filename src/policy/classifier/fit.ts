/** Fits a classifier's weights to examples: softmax regression by AdaGrad (Duchi and others, 2011). */
import type { Weights } from "../../course/weights.ts";
import { seeded, shuffled } from "../../random.ts";
import { softmax } from "./classifier.ts";
import { BUCKETS, type Features } from "./features.ts";

export interface Example {
  features: Features;
  /** What it asks for: the first one as much as two of the others. */
  classes: readonly number[];
}

/** All tried on examples left out. */
const PASSES = 12;
const RATE = 0.3;
/** The rate falls to this part of itself. */
const LEAST = 0.05;
const BIAS_RATE = 0.02;
const DECAY = 1e-5;
const FIRST_SQUARE = 1e-3;

type Fitted = Pick<Weights, "rarity" | "bias" | "values" | "unit">;

/** The same examples give the same weights. */
export function fitted(examples: readonly Example[], classes: number): Fitted {
  const rarity = rarityIn(examples);
  const rows = examples.map((example) => ({ ...example, ...normal(example.features, rarity) }));
  const weights = new Float32Array(BUCKETS * classes);
  const squares = new Float32Array(BUCKETS * classes).fill(FIRST_SQUARE);
  const bias = new Float32Array(classes);
  const random = seeded("fit");
  const wrong = new Float32Array(classes);
  for (let pass = 0; pass < PASSES; pass++) {
    const rate = RATE * (1 - pass / PASSES + LEAST);
    for (const { buckets, values, classes: right } of shuffled(rows, random)) {
      wrong.set(bias);
      buckets.forEach((bucket, one) => {
        const value = values[one] ?? 0;
        for (let at = 0, row = bucket * classes; at < classes; at++, row++)
          wrong[at] = (wrong[at] ?? 0) + value * (weights[row] ?? 0);
      });
      softmax(wrong);
      right.forEach((one, place) => {
        wrong[one] = (wrong[one] ?? 0) - (place === 0 ? 2 : 1) / (right.length + 1);
      });
      buckets.forEach((bucket, one) => {
        const value = values[one] ?? 0;
        for (let at = 0, row = bucket * classes; at < classes; at++, row++) {
          const weight = weights[row] ?? 0;
          const slope = value * (wrong[at] ?? 0) + DECAY * weight;
          const square = (squares[row] ?? 0) + slope * slope;
          squares[row] = square;
          weights[row] = weight - (rate * slope) / Math.sqrt(square);
        }
      });
      for (let at = 0; at < classes; at++)
        bias[at] = (bias[at] ?? 0) - BIAS_RATE * rate * (wrong[at] ?? 0);
    }
  }
  return { rarity, bias, ...quantized(weights) };
}

function rarityIn(examples: readonly Example[]): Float32Array {
  const holders = new Float32Array(BUCKETS);
  for (const { features } of examples)
    for (const bucket of features.keys()) holders[bucket] = (holders[bucket] ?? 0) + 1;
  return holders.map((count) => Math.log(1 + examples.length / (count + 0.5)));
}

/** A text is as long as any other. */
function normal(features: Features, rarity: Float32Array) {
  const buckets = Int32Array.from(features.keys());
  const values = Float32Array.from(features, ([bucket, count]) => count * (rarity[bucket] ?? 0));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { buckets, values: values.map((value) => value / length) };
}

/** A byte is enough for a weight, and a tenth of what it takes else. */
function quantized(weights: Float32Array): Pick<Weights, "values" | "unit"> {
  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
  return { unit, values: Int8Array.from(weights, (weight) => Math.round(weight / unit)) };
}
