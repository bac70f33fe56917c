/** What a process holds after many asks, and after many whom it has never seen, of what it held before. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Line } from "./line.ts";

const MANY = { asks: 200_000, strangers: 1_000_000 };
/** Of so many one goes before: what grows once, as code is compiled, a pool filled and the heap given its
 * size, is no leak. V8 collects the old of it every 130,000 strangers or so, and until then it grows. */
const BEFORE = 4;
/** As much may be held at the end as at the beginning. */
const MOST = 1.1;

/** In bytes. */
export interface Held {
  /** Once nothing is under way, and what is not needed was collected. */
  heap: number;
  /** Of the whole process as the work ends, with nothing collected for it: as an operator sees it. */
  resident: number;
}

export async function memory(): Promise<Line[]> {
  return [...(await during("asks")), ...(await during("strangers"))];
}

async function during(what: keyof typeof MANY): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-bench-"));
  const child = fork("test/bench/held.ts", [join(folder, "bench.db")], {
    execArgv: ["--expose-gc", "--disable-warning=ExperimentalWarning"],
  });
  const after = async (count: number): Promise<Held> => {
    child.send({ what, count });
    const [held] = await Promise.race([once(child, "message"), once(child, "exit")]);
    if (typeof held !== "object") throw new Error(`it ended at ${count} ${what}`);
    return held as Held;
  };
  const count = MANY[what];
  const before = await after(count / BEFORE);
  const end = await after(count);
  child.kill();
  rmSync(folder, { recursive: true });
  const of = `after ${count} ${what}`;
  return [
    ...flat(`Memory held ${of}, nothing under way`, before.heap, end.heap),
    ...flat(`Memory resident ${of}`, before.resident, end.resident),
  ];
}

function flat(name: string, before: number, end: number): Line[] {
  return [
    { name, value: end / 1e6, unit: "MB" },
    { name: `${name}, of before`, value: end / before, unit: "×", most: MOST },
  ];
}
