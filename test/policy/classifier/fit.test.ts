/** What is learned from examples, and how it is kept. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { packed, unpacked, type Weights } from "../../../src/course/weights.ts";
import { classifierOf } from "../../../src/policy/classifier/classifier.ts";
import { featuresOf } from "../../../src/policy/classifier/features.ts";
import { fitted } from "../../../src/policy/classifier/fit.ts";

const EXAMPLES: [string, number][] = [
  ["which network suits young people", 0],
  ["what network do students use", 0],
  ["is there a network for engineers", 0],
  ["who answers an angry comment", 1],
  ["an angry customer wrote to us", 1],
  ["do we answer every angry remark", 1],
  ["what is the weather like", 2],
  ["will the weather be fine tomorrow", 2],
  ["bad weather again", 2],
];
const CARDS = ["networks", "anger"];

function weightsOf(examples: readonly [string, number][]): Weights {
  const rows = examples.map(([text, one]) => ({
    features: featuresOf(text, ["en"]),
    classes: [one],
  }));
  return { of: "these", cards: CARDS, ...fitted(rows, CARDS.length + 1) };
}

const classify = classifierOf(weightsOf(EXAMPLES));
const judged = (text: string) => {
  const { cards, untreated } = classify(featuresOf(text, ["en"]));
  return [...cards, untreated];
};

test.each([
  ["a network for my students", 0],
  ["netwrok for studnets", 0],
  ["someone is angry with us in a comment", 1],
  ["what will the weather do", 2],
])("%s is likeliest %i", (text, one) => {
  const shares = judged(text);
  expect(shares.indexOf(Math.max(...shares))).toBe(one);
});

test("what it says of any text are shares of one whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const shares = judged(text);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
    }),
  );
});

test("the same examples give the same weights, and others give others", () => {
  const again = packed(weightsOf(EXAMPLES));
  expect(packed(weightsOf(EXAMPLES)).equals(again)).toBe(true);
  expect(packed(weightsOf(EXAMPLES.slice(1))).equals(again)).toBe(false);
});

test("weights come out of their file as they went in", () => {
  const weights = weightsOf(EXAMPLES);
  expect(unpacked(packed(weights))).toEqual(weights);
});

function refused(file: Buffer): boolean {
  try {
    unpacked(file);
    return false;
  } catch {
    return true;
  }
}

test("a file that is cut or changed is no file of weights, or is of the same ones", () => {
  const weights = weightsOf(EXAMPLES);
  const file = packed(weights);
  fc.assert(
    fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(file);
      changed[at] = ((changed[at] ?? 0) + by) % 256;
      // Of gzip's own header, and of the last bits of what it packs, some mean nothing.
      if (!refused(changed)) expect(unpacked(changed)).toEqual(weights);
      expect(() => unpacked(file.subarray(0, at))).toThrow();
    }),
  );
});
