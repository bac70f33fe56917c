/** A clock that jumps under load: nothing is lost, and once it is right all goes on. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clockJumps } from "./clocks.ts";

test("whatever the clock says, what was acknowledged is kept, and rounds go on afterwards", {
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "rappel-soak-"));
  const outcome = await clockJumps(`file:${join(folder, "soak.db")}`, { seed: 1, jumps: 20 });
  rmSync(folder, { recursive: true, force: true });
  expect(outcome.broken).toEqual([]);
  expect(outcome.counts["reviews acknowledged"]).toBeGreaterThan(0);
});
