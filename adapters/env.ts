/** What the environment says, checked: one sentence a fault, naming the variable and the mend. */
import { existsSync } from "node:fs";
import { IANAZone } from "luxon";
import { z } from "zod";
import { LANGUAGES } from "../src/index.ts";

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const Url = z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).optional();
const ProxyUrl = Url.refine(
  (address) => isWritten(address),
  "must have its name and password as in an address: each % as %25",
);
const prefixed = (prefix: string, where: string) =>
  z.string().startsWith(prefix, `must begin with "${prefix}": copy it from ${where}`).optional();

/** In digits alone: Number("0x10") is one. */
const whole = (error: string) => z.string().regex(/^\d+$/, error).transform(Number);

const Variables = z.object({
  PORT: whole("must be a whole number")
    .pipe(z.number().max(65_535, "must be 0 to 65535"))
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(", ")}`).default("info"),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.|postgres(ql)?:\/\/.)/,
      'must be "file:" and a path, as in file:data/rappel.db, or a postgres:// address',
    )
    .default("file:data/rappel.db"),
  METRICS: z.enum(["on", "off"], 'must be "on" or "off"').default("off"),
  DEFAULT_LANGUAGE: z.enum(LANGUAGES, `must be one of ${LANGUAGES.join(", ")}`).default("fr"),
  DEFAULT_ZONE: z
    .string()
    .refine(
      (zone) => /^[a-z]/i.test(zone) && IANAZone.isValidZone(zone),
      "must be an IANA zone such as America/Montreal or Europe/Paris",
    )
    .default("America/Montreal"),
  WEB: z.enum(["on", "off"], 'must be "on" or "off"').optional(),
  SLACK_BOT_TOKEN: prefixed("xoxb-", "OAuth & Permissions"),
  SLACK_APP_TOKEN: prefixed("xapp-", "Basic Information, App-Level Tokens"),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  TOKEN_KEY: z
    .string()
    .refine(
      (key) => Buffer.from(key, "base64").length === 32,
      "must be 32 bytes in base64: make one with `openssl rand -base64 32`",
    )
    .optional(),
  SLACK_API_URL: Url,
  HTTPS_PROXY: ProxyUrl,
  NO_PROXY: z.string().optional(),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: Url,
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: Url,
  OPENAI_MODEL: z.string().optional(),
  OPENAI_DAILY_TOKENS: whole("must be a whole number of tokens")
    .pipe(z.number().min(10_000, "must be at least 10000: one answer may take some thousands"))
    .optional(),
});

/** What lets many workspaces install the app; any but the last asks for all of them. */
const DISTRIBUTION = [
  ["SLACK_CLIENT_ID", "copy it from Basic Information"],
  ["SLACK_CLIENT_SECRET", "copy it from Basic Information"],
  ["SLACK_STATE_SECRET", "make one with `openssl rand -base64 32`"],
  ["TOKEN_KEY", "make one with `openssl rand -base64 32`, and keep it"],
] as const;

const Checked = Variables.superRefine((env, context) => {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const [many] = DISTRIBUTION.slice(0, -1).find(([name]) => env[name]) ?? [];
  const reached = env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET;
  const ways = "needs SLACK_APP_TOKEN beside it (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)";
  if (many && env.SLACK_BOT_TOKEN)
    fault(many, "is for many workspaces and SLACK_BOT_TOKEN for one: remove one of the two");
  else if (many) {
    for (const [name, mend] of DISTRIBUTION) if (!env[name]) fault(name, `is missing: ${mend}`);
    if (!reached) fault(many, ways);
  } else if (env.SLACK_BOT_TOKEN && !reached) fault("SLACK_BOT_TOKEN", ways);
  else if (!env.SLACK_BOT_TOKEN && reached)
    fault("SLACK_BOT_TOKEN", "is missing: copy it from OAuth & Permissions");
  if (env.WEB === "off" && !many && !env.SLACK_BOT_TOKEN && !env.DISCORD_TOKEN)
    fault("WEB", 'is "off" and no platform is on: set SLACK_BOT_TOKEN or DISCORD_TOKEN');
  if (env.OPENAI_API_KEY && !env.OPENAI_MODEL)
    fault("OPENAI_MODEL", "is missing: name a model of the server that OPENAI_API_KEY is for");
});

export type Env = z.infer<typeof Variables>;

/** The environment is wrong: one line a variable. Never holds a value, since it may be a secret. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** An empty variable counts as unset. @throws EnvError */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const set = Object.entries(variables).filter(([, value]) => value?.trim());
  const read = Checked.safeParse(Object.fromEntries(set));
  if (read.success) return read.data;
  throw new EnvError(
    read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"),
  );
}

/** undici decodes them. */
function isWritten(address: string | undefined): boolean {
  if (!address || !URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

/** This process's, and what `.env` in its folder adds. @throws EnvError */
export function ownEnv(): Env {
  try {
    if (existsSync(".env")) process.loadEnvFile(".env");
  } catch (error) {
    throw new EnvError(`.env cannot be read: ${(error as Error).message}`);
  }
  return readEnv(process.env);
}
