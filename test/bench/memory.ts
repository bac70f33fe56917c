/** What a process holds after many asks and after many whom it has never seen, of what it held before. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Line } from "./line.ts";

const ASKS = 200_000;
const STRANGERS = 1_000_000;
/** As much may be held at the end as at the beginning. */
const MOST = 1.1;

/** What is held once nothing is under way and what is not needed was collected: in bytes. */
export interface Held {
  heap: number;
  resident: number;
}

export async function memory(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-bench-"));
  const child = fork("test/bench/held.ts", [join(folder, "bench.db")], {
    execArgv: ["--expose-gc", "--disable-warning=ExperimentalWarning"],
  });
  const after = async (what: "asks" | "strangers", count: number): Promise<Held> => {
    child.send({ what, count });
    const [held] = await Promise.race([once(child, "message"), once(child, "exit")]);
    if (typeof held !== "object") throw new Error(`it ended at ${count} ${what}`);
    return held as Held;
  };
  // What grows once, as code is compiled and a pool filled, is no leak.
  await after("strangers", STRANGERS / 20);
  const before = await after("asks", ASKS / 10);
  const asks = await after("asks", ASKS);
  const strangers = await after("strangers", STRANGERS);
  child.kill();
  rmSync(folder, { recursive: true });
  const megabytes = (name: string, value: number): Line => ({
    name,
    value: value / 1e6,
    unit: "MB",
  });
  const flat = (name: string, value: number): Line => ({ name, value, unit: "×", most: MOST });
  return [
    megabytes("Memory held before, after a collection", before.heap),
    flat(`Memory held after ${ASKS} asks, of before`, asks.heap / before.heap),
    flat(`Memory held after ${STRANGERS} strangers, of before`, strangers.heap / before.heap),
    megabytes("Memory resident before", before.resident),
    megabytes(`Memory resident after ${ASKS} asks`, asks.resident),
    megabytes(`Memory resident after ${STRANGERS} strangers`, strangers.resident),
  ];
}
