/** Bolt's log lines through the house's logger, without secrets. */
import { type Logger, LogLevel } from "@slack/bolt";
import type { Logger as Pino } from "pino";
import { sentence, withoutSecrets } from "./fault.ts";

export function boltLog(log: Pino): Logger {
  const write =
    (level: "info" | "warn" | "error") =>
    (...parts: unknown[]) =>
      log[level](parts.map(inWords).join(" "));
  return {
    debug: () => {}, // whole payloads, with what members typed and the response_url
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function inWords(part: unknown): string {
  return typeof part === "string" ? withoutSecrets(part) : sentence(part);
}
