/** How often a property of what is malformed is tried, and from which seed: `npm run soak` asks for
 * more than the tests do. */

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** `usual`: in the tests. */
export function fuzzed(usual: number): { numRuns: number; seed?: number } {
  const seed = FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) };
  return { numRuns: Number(FUZZ_RUNS ?? usual), ...seed };
}

/** How long such a test may take, in ms: each time it is tried takes a few, more on a busy machine. */
export const FUZZ_TIMEOUT = 60_000 + 200 * Number(FUZZ_RUNS ?? 0);
