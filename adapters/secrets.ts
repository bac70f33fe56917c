/** What is configured as secret, or looks like it, is taken out of whatever the process says. */
import type { Env } from "./env.ts";

const REMOVED = "[removed]";

/** What the platforms issue while the bot runs, by its shape: Slack's tokens, its addresses that
 * answer in the bot's name or are a socket, Discord's webhooks, what is in an Authorization. */
const SHAPES = [
  /\bx(?:ox[a-z]|app)[\w.]*-[\w.-]+/g,
  /(?<=https?:\/\/hooks\.slack[^\s"'\\]*?\/)[^\s"'\\]+/g,
  /(?<=wss?:\/\/[^\s"'\\?]*\?)[^\s"'\\]+/g,
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/g,
  /(?<=\b(?:Bearer|Bot) )[\w.~+/=-]{8,}/g,
];

/** The variables that hold a secret, by their name. */
const SECRET = /(_TOKEN|_SECRET|_KEY)$/;
/** The variables that are an address, which may hold a password. */
const ADDRESS = /(_URL|_PROXY)$/;
/** The shortest that is looked for: a shorter one would take words out of every line. */
const SHORTEST = 6;

/** Of a text, or of a line of JSON, which stays one. */
export function withoutSecrets(env: Env): (text: string) => string {
  const secrets = secretsOf(env);
  return (said) =>
    SHAPES.reduce(
      (text, shape) => text.replace(shape, REMOVED),
      secrets.reduce((text, secret) => text.replaceAll(secret, REMOVED), said),
    );
}

/** As they may stand in a line of JSON; the longest first, since one may be in another. */
function secretsOf(env: Env): string[] {
  const values = Object.entries(env).flatMap(([name, value]) => {
    if (typeof value !== "string") return [];
    if (SECRET.test(name)) return [value];
    return ADDRESS.test(name) ? passwordsIn(value) : [];
  });
  return [...new Set(values)]
    .filter((value) => value.length >= SHORTEST)
    .map((value) => JSON.stringify(value).slice(1, -1))
    .sort((a, b) => b.length - a.length);
}

/** As it is written in the address, and as it is meant; Postgres takes it as a parameter too. */
function passwordsIn(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { password, search } = new URL(address);
  const [, parameter = ""] = /[?&]password=([^&]*)/.exec(search) ?? [];
  return [password, parameter].flatMap((one) => [one, decoded(one)]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray %, meant as it stands
  }
}
