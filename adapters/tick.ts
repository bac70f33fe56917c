/** What the clock sets off, whoever asks or not. */
import { type Job, scheduleJob } from "node-schedule";
import type { Logger } from "pino";
import type { Bot } from "../src/index.ts";

/** Once an hour, and caught: a rejected job would end the process. */
export function housekeeping(bot: Bot, log: Logger): Job {
  const run = async () => {
    try {
      await bot.housekeep(new Date());
    } catch (err) {
      log.error({ err }, "housekeeping failed");
    }
  };
  const job = scheduleJob({ minute: 0 }, run);
  if (!job) throw new Error("node-schedule took no hourly rule");
  void run();
  return job;
}
