/** What was measured, in short rounds that alternate: noise of the machine hits every side. */

/** What took its time: each in ms, and how long all of them took, in ms. */
export interface Sample {
  took: number[];
  during: number;
}

/** Every side in turn, so many times over: what each gave, round by round. */
export async function alternating<Side extends string>(
  rounds: number,
  sides: Record<Side, () => Promise<Sample> | Sample>,
): Promise<Record<Side, Sample[]>> {
  const names = Object.keys(sides) as Side[];
  const samples = new Map(names.map((name) => [name, [] as Sample[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed())
      samples.get(name)?.push(await sides[name]());
  return Object.fromEntries(samples) as Record<Side, Sample[]>;
}

/** All rounds as one. */
export function together(rounds: readonly Sample[]): Sample {
  return {
    took: rounds.flatMap(({ took }) => took),
    during: rounds.reduce((sum, { during }) => sum + during, 0),
  };
}

/** When a load ends: after so long, in ms, or so many. */
export type Until = { ms: number } | { times: number };

/** So many at a time, each lane one after the other. */
export async function load(
  lanes: number,
  until: Until,
  one: (lane: number) => Promise<unknown>,
): Promise<Sample> {
  const took: number[] = [];
  const began = performance.now();
  const over = () =>
    "ms" in until ? performance.now() - began >= until.ms : took.length >= until.times;
  const lane = async (at: number) => {
    while (!over()) {
      const from = performance.now();
      await one(at);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, at) => lane(at)));
  return { took, during: performance.now() - began };
}

/** Done in a second. */
export function throughput({ took, during }: Sample): number {
  return took.length / (during / 1000);
}

/** The nearest-rank percentile: at least `share` of all are no greater. */
export function percentile(all: readonly number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
