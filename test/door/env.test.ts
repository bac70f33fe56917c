/** The environment is checked: what is wrong is named, its value never is. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
  ["PORT", "eighty", /^PORT must be a whole number/],
  ["PORT", "0x10", /^PORT must be a whole number/],
  ["PORT", "70000", /^PORT must be 0 to 65535/],
  ["PORT", "-1", /^PORT must be a whole number/],
  ["PORT", "80.5", /^PORT must be a whole number/],
  ["LOG_LEVEL", "loud", /^LOG_LEVEL must be one of/],
  ["DATABASE_URL", "mysql://x", /^DATABASE_URL must be "file:"/],
  ["DEFAULT_LANGUAGE", "de", /^DEFAULT_LANGUAGE must be one of fr, en/],
  ["DEFAULT_ZONE", "Mars/Olympus", /^DEFAULT_ZONE must be an IANA zone/],
  ["WEB", "yes", /^WEB must be "on" or "off"/],
  ["WEB", "off", /^WEB is "off" and no platform is on: set SLACK_BOT_TOKEN or DISCORD_TOKEN/],
  ["SLACK_API_URL", "nowhere", /^SLACK_API_URL must be an http/],
  ["SLACK_BOT_TOKEN", "xoxb-1", /^SLACK_BOT_TOKEN needs SLACK_APP_TOKEN/],
  ["SLACK_APP_TOKEN", "xapp-1", /^SLACK_BOT_TOKEN is missing/],
  ["TOKEN_KEY", "too short", /^TOKEN_KEY must be 32 bytes in base64.*openssl rand -base64 32/],
  ["HTTPS_PROXY", "proxy:3128", /^HTTPS_PROXY must be an http/],
  ["HTTPS_PROXY", "http://u:p%zz@proxy:3128", /^HTTPS_PROXY must have its name and password/],
  ["DEFAULT_ZONE", "+05:00", /^DEFAULT_ZONE must be an IANA zone/],
])("%s=%s is refused with its mend", (name, value, reason) => {
  expect(() => readEnv({ [name]: value })).toThrow(reason);
});

test("the page may be off beside a platform", () => {
  expect(readEnv({ WEB: "off", DISCORD_TOKEN: "token" })).toMatchObject({ WEB: "off" });
});

test("two faults are two lines", () => {
  expect(() => readEnv({ PORT: "x", WEB: "y" })).toThrow(/PORT .*\n.*WEB /);
});

describe("Slack for many workspaces", () => {
  const whole = {
    SLACK_CLIENT_ID: "1.2",
    SLACK_CLIENT_SECRET: "secret",
    SLACK_STATE_SECRET: "state",
    TOKEN_KEY: Buffer.alloc(32).toString("base64"),
    SLACK_SIGNING_SECRET: "signing",
  };
  const { SLACK_SIGNING_SECRET: _, ...unreached } = whole;

  test("needs no bot token, by HTTP or by Socket Mode", () => {
    expect(readEnv(whole)).toMatchObject(whole);
    expect(readEnv({ ...whole, WEB: "off" })).toMatchObject(whole);
    expect(readEnv({ ...unreached, SLACK_APP_TOKEN: "xapp-1" })).toMatchObject(unreached);
  });

  test("names each part that is missing, and how to come by it", () => {
    expect(() => readEnv({ SLACK_CLIENT_ID: "1.2", SLACK_SIGNING_SECRET: "s" })).toThrow(
      /^SLACK_CLIENT_SECRET is missing: copy it.*\nSLACK_STATE_SECRET is missing: make one.*\nTOKEN_KEY is missing: make one with `openssl rand -base64 32`/,
    );
    expect(() => readEnv(unreached)).toThrow(/^SLACK_CLIENT_ID needs SLACK_APP_TOKEN/);
  });

  test("is not for one workspace too", () => {
    expect(() => readEnv({ ...whole, SLACK_BOT_TOKEN: "xoxb-1" })).toThrow(
      /^SLACK_CLIENT_ID is for many workspaces and SLACK_BOT_TOKEN for one/,
    );
  });
});

test("no value is ever repeated in an error: it may be a secret", () => {
  const names = Object.keys(readEnv({})).concat(
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_API_URL",
    "SLACK_CLIENT_ID",
    "SLACK_STATE_SECRET",
    "TOKEN_KEY",
    "HTTPS_PROXY",
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
