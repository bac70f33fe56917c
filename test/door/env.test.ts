/** The environment is checked: what is wrong is named, its value never is. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { EnvError, readEnv } from "../../adapters/env.ts";

test("an empty environment is enough", () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    DATABASE_URL: "file:data/rappel.db",
    DEFAULT_LANGUAGE: "fr",
  });
  expect(readEnv({ PORT: "", DISCORD_TOKEN: "  " })).toMatchObject({ PORT: 3000 });
});

test.each([
  ["PORT", "eighty", /^PORT must be a number/],
  ["PORT", "70000", /^PORT must be 0 to 65535/],
  ["LOG_LEVEL", "loud", /^LOG_LEVEL must be one of/],
  ["DATABASE_URL", "mysql://x", /^DATABASE_URL must be "file:"/],
  ["DEFAULT_LANGUAGE", "de", /^DEFAULT_LANGUAGE must be one of fr, en/],
  ["DEFAULT_ZONE", "Mars/Olympus", /^DEFAULT_ZONE must be an IANA zone/],
  ["WEB", "yes", /^WEB must be "on" or "off"/],
  ["SLACK_API_URL", "nowhere", /^SLACK_API_URL must be an http/],
  ["SLACK_BOT_TOKEN", "xoxb-1", /^SLACK_BOT_TOKEN needs SLACK_APP_TOKEN/],
  ["SLACK_APP_TOKEN", "xapp-1", /^SLACK_BOT_TOKEN is missing/],
])("%s=%s is refused with its mend", (name, value, reason) => {
  expect(() => readEnv({ [name]: value })).toThrow(reason);
});

test("two faults are two lines", () => {
  expect(() => readEnv({ PORT: "x", WEB: "y" })).toThrow(/PORT .*\n.*WEB /);
});

test("no value is ever repeated in an error: it may be a secret", () => {
  const names = Object.keys(readEnv({})).concat(
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_API_URL",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.stringMatching(/^[a-z0-9]{12,40}$/),
      (name, value) => {
        try {
          readEnv({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(EnvError);
          expect((error as Error).message).not.toContain(value);
        }
      },
    ),
  );
});

test("every variable stands in .env.example with a comment, and nothing else does", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const named = lines.flatMap((line, index) => {
    const name = /^([A-Z_]+)=/.exec(line)?.[1];
    if (name) expect(lines.slice(0, index).findLast((one) => !/^[A-Z_]+=/.test(one))).toMatch(/^#/);
    return name ? [name] : [];
  });
  const source = readFileSync("adapters/env.ts", "utf8");
  expect(named.sort()).toEqual(
    [...source.matchAll(/^ {2}([A-Z_]{3,}):/gm)].map(([, one]) => one).sort(),
  );
});
