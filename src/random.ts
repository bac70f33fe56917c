/** Dice that fall the same way for the same seed. */
import { createHash } from "node:crypto";

/** The next number, from 0 up to but without 1. */
export type Random = () => number;

/** sfc32, Chris Doty-Humphrey's small fast counter of PractRand; its state is the seed's SHA-256. */
export function seeded(seed: string): Random {
  const hash = createHash("sha256").update(seed).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => hash.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 2 ** 32;
  };
}

/** Fisher and Yates's shuffle. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    [all[last], all[at]] = [all[at] as T, all[last] as T];
  }
  return all;
}

/**
 * So many items without replacement, the first drawn first: Efraimidis and Spirakis's keys,
 * "Weighted random sampling with a reservoir", 2006. A weight of 0 comes only after all others.
 */
export function weighted<T>(
  items: readonly T[],
  weight: (item: T) => number,
  count: number,
  random: Random,
): T[] {
  // u^(1/w), as the logarithm of its negated logarithm: a small weight cannot underflow there.
  const keyed = items.map((item) => {
    const [dice, heavy] = [Math.log(-Math.log(1 - random())), weight(item)];
    return { item, never: heavy > 0 ? 0 : 1, key: heavy > 0 ? dice - Math.log(heavy) : dice };
  });
  keyed.sort((a, b) => a.never - b.never || (a.key < b.key ? -1 : Number(a.key > b.key)));
  return keyed.slice(0, count).map(({ item }) => item);
}
