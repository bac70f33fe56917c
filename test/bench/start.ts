/** From `npm start` to readiness, with the database and the course as they are at a first start. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Line } from "./line.ts";
import { percentile } from "./sample.ts";
import { startService } from "./service.ts";

const TIMES = 7;

export async function start(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-bench-"));
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const env = { DATABASE_URL: `file:${join(folder, `${time}.db`)}` };
    const service = await startService("npm start", env);
    took.push(service.took);
    await service.stop();
  }
  rmSync(folder, { recursive: true });
  const value = percentile(took, 0.5) / 1000;
  return [{ name: `Ready after npm start, the median of ${TIMES}`, value, unit: "s", most: 1 }];
}
