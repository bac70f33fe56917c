/** Postgres stopped, or hung, under load: said in words and by /readyz, then normal without a restart. */
import { describe, expect, test } from "vitest";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { outages } from "./outage.ts";

describe.skipIf(!hasPostgres)("Postgres, stopped or hung while members are at work", () => {
  test("is said to be away, and then all goes on", { timeout: 300_000 }, async () => {
    const database = await newDatabase();
    const { broken, counts } = await outages(database.url, { seed: 1, outages: 3 });
    await database.drop();
    expect(broken).toEqual([]);
    expect(counts["reviews acknowledged"]).toBeGreaterThan(0);
    expect(counts["answers acknowledged"]).toBeGreaterThan(0);
    expect(counts["told sorry"]).toBeGreaterThan(0);
  });
});
