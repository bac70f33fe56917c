/** A short simulation: whatever dies, jumps or is lost, no push comes twice and none is forgotten. */
import { expect, test } from "vitest";
import { simulate } from "./simulate.ts";

test.each([0, 1, 2, 3, 4, 5])("seed %i breaks nothing", { timeout: 120_000 }, async (seed) => {
  const outcome = await simulate(seed);
  expect(outcome.broken).toEqual([]);
  expect(outcome.pushes).toBeGreaterThan(50);
  expect(outcome.crashes).toBeGreaterThan(0);
});

test("the same seed lives the same life", { timeout: 120_000 }, async () => {
  const { trace, crashes } = await simulate(2);
  expect(await simulate(2)).toMatchObject({ trace, crashes });
});
