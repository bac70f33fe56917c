/** The log: JSON lines on stdout, each without what is secret. */
import { destination, type Logger, pino } from "pino";
import type { Env } from "./env.ts";
import { withoutSecrets } from "./secrets.ts";

/** Lines go out together, so often, in ms, or when there are so many bytes: one call for each costs
 * more than all that makes it. An exit, of whatever kind the process knows of, sees to the last ones. */
const TOGETHER = { periodicFlush: 100, minLength: 4096 };

export function createLog(env: Env): Logger {
  const options = { level: env.LOG_LEVEL, hooks: { streamWrite: withoutSecrets(env) } };
  return pino(options, destination({ sync: false, ...TOGETHER }));
}
