/** What a member is told of what came of a message. It is kept nowhere: it is tried for a while. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Adapter, Word } from "../src/index.ts";

const TRIES = 3;
/** Between two of them, in ms. */
const AGAIN_MS = 5000;

/** Resolves once it is there, or given up; to be told when it is wanted is no failed try. */
export async function tellOf({ to, post }: Word, adapter: Adapter): Promise<void> {
  const seed = randomUUID();
  for (let failed = 0; failed < TRIES; ) {
    const delivery = await adapter.tell?.(to, post, seed);
    if (!delivery || delivery.ok || delivery.why === "gone") return;
    const after = delivery.why === "later" ? delivery.after : undefined;
    if (after === undefined) failed += 1;
    if (failed < TRIES) await pause(after ?? AGAIN_MS, undefined, { ref: false });
  }
}
