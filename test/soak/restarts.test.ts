/** A short soak: killed at ten moments with members at work, on each database. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { restarts } from "./restarts.ts";

const lived = { seed: 1, restarts: 10 };

async function survives(part: string, url: string) {
  const { broken, counts } = await restarts(part, url, lived);
  expect(broken).toEqual([]);
  expect(counts["reviews acknowledged"]).toBeGreaterThan(0);
  expect(counts["sent again"]).toBeGreaterThan(0);
}

test("killed again and again on SQLite, it keeps what it acknowledged, once and whole", {
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "rappel-soak-"));
  await survives("SQLite", `file:${join(folder, "soak.db")}`);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasPostgres)("killed again and again on Postgres", () => {
  test("it keeps what it acknowledged, once and whole", { timeout: 300_000 }, async () => {
    const database = await newDatabase();
    await survives("Postgres", database.url);
    await database.drop();
  });
});
