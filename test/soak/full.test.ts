/** A disk that is full under load: said in words, nothing half-written, then normal again. */
import { expect, test } from "vitest";
import { fullDisk } from "./full.ts";

test("a full disk is said to members, and loses nothing that was acknowledged", {
  timeout: 300_000,
}, async () => {
  const { broken, counts } = await fullDisk({ seed: 1, times: 3 });
  expect(broken).toEqual([]);
  expect(counts["reviews acknowledged"]).toBeGreaterThan(0);
});
