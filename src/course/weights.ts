/** What was learned of how people ask for the course's cards, as it is kept beside its files. */
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";

/** The file, in the course's folder. */
export const WEIGHTS = "weights.gz";

/** A linear classifier's: one weight for each bucket of features and each class. */
export interface Weights {
  /** A digest of what they were fitted on. */
  of: string;
  /** The card of each class; the class after the last is what the course does not treat. */
  cards: readonly string[];
  /** By bucket: how rare its features are, in nats. */
  rarity: Float32Array;
  /** By class. */
  bias: Float32Array;
  /** By bucket, then by class, in units of `unit`. */
  values: Int8Array;
  unit: number;
}

const Header = z.object({
  of: z.string(),
  cards: z.array(z.string()),
  buckets: z.int().positive(),
  unit: z.number().positive(),
});

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** A line that says what follows, then the numbers, little-endian; packed. */
export function packed({ of, cards, rarity, bias, values, unit }: Weights): Buffer {
  const header = JSON.stringify({ of, cards, buckets: rarity.length, unit });
  const numbers = [rarity, bias, values].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  return gzipSync(Buffer.concat([Buffer.from(`${header}\n`), ...numbers]), { level: 9 });
}

/** @throws where the bytes are no weights, or not all of them. */
export function unpacked(file: Uint8Array): Weights {
  const bytes = gunzipSync(file);
  const start = bytes.indexOf("\n") + 1;
  const { of, cards, buckets, unit } = Header.parse(JSON.parse(bytes.toString("utf8", 0, start)));
  const classes = cards.length + 1;
  const sizes = [buckets * FLOAT, classes * FLOAT, buckets * classes];
  if (bytes.length !== sizes.reduce((sum, size) => sum + size, start))
    throw new Error("the numbers are not as many as the classes and buckets");
  let at = start;
  const [rarity, bias, values] = sizes.map((size) => {
    at += size;
    return new Uint8Array(bytes.subarray(at - size, at)).buffer;
  }) as [ArrayBuffer, ArrayBuffer, ArrayBuffer];
  return {
    ...{ of, cards, unit },
    ...{ rarity: new Float32Array(rarity), bias: new Float32Array(bias) },
    values: new Int8Array(values),
  };
}
