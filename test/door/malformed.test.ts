/** Whatever the environment holds: it is taken, or refused in words that name the variable. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { EnvError, readEnv } from "../../adapters/env.ts";
import { FUZZ_TIMEOUT, fuzzed } from "../support/fuzz.ts";

const NAMES = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map(
  ([, name]) => name as string,
);

const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("0", "-1", "1e400", "NaN", "Infinity", "0x10", "1.5", "null", "[object Object]"),
  fc.constantFrom(
    "file:",
    "file:/",
    "file::memory:",
    "postgres://",
    "http://",
    "https://[::1",
    "*",
  ),
  fc.constantFrom(
    "xoxb-",
    "xapp-",
    "on ",
    "ON",
    "fr\n",
    "Etc/GMT+99",
    "../../x",
    "a".repeat(10_000),
  ),
);

test("an environment of anything", { timeout: FUZZ_TIMEOUT }, () => {
  const variables = fc.dictionary(fc.constantFrom(...NAMES), odd, { minKeys: 1, maxKeys: 6 });
  fc.assert(
    fc.property(variables, (given) => {
      try {
        readEnv(given);
      } catch (error) {
        expect(error).toBeInstanceOf(EnvError);
        for (const line of (error as Error).message.split("\n"))
          expect(line).toMatch(/^[A-Z_]+ (must|is|needs) /);
      }
    }),
    fuzzed(500),
  );
});
