/** A SQLite file is one process's, for as long as that lives. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startProduct } from "../support/product.ts";

test("another process on the same file is told so, and has it once the first is killed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rappel-alone-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "rappel.db");
  const env = { DATABASE_URL: `file:${file}` };
  const first = await startProduct(env);
  await expect(startProduct(env)).rejects.toThrow(
    `it ended with 1 before it was ready:\nDATABASE_URL: another Rappel runs on ${file}: stop`,
  );
  expect(await first.ask({ text: "what is RASAAI?" })).toContain("RASAAI");
  await first.kill("SIGKILL");
  const second = await startProduct(env);
  expect(await second.kill("SIGTERM")).toBe(0);
});
