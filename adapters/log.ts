/** The log: JSON lines on stdout, each without what is secret. */
import { type Logger, pino } from "pino";
import type { Env } from "./env.ts";
import { withoutSecrets } from "./secrets.ts";

export function createLog(env: Env): Logger {
  return pino({ level: env.LOG_LEVEL, hooks: { streamWrite: withoutSecrets(env) } });
}
