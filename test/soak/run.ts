/**
 * `npm run soak [-- PART…] [--restarts N] [--faults N] [--payloads N] [--seed S]`: lives through
 * faults and prints what was lived and what broke. Ends with 1 if anything did.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { called, misused } from "../../adapters/cli/called.ts";
import { newDatabase } from "../support/postgres.ts";
import { clockJumps } from "./clocks.ts";
import { fullDisk } from "./full.ts";
import { outages } from "./outage.ts";
import { type Outcome, told } from "./outcome.ts";
import { malformed } from "./payloads.ts";
import { restarts } from "./restarts.ts";

const USAGE =
  "npm run soak [-- sqlite|postgres|outages|disk|clocks|payloads…] " +
  "[--restarts N] [--faults N] [--payloads N] [--seed S]";

const { values, positionals } = called(USAGE, {
  options: {
    restarts: { type: "string", default: "1000" },
    faults: { type: "string", default: "50" },
    payloads: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
  allowPositionals: true,
});
for (const [name, value] of Object.entries(values))
  if (!/^\d+$/.test(value) || (name !== "seed" && Number(value) === 0))
    misused(`--${name} ${value}: must be a whole number above 0`, USAGE);
const [count, faults, payloads, seed] = [
  ...[values.restarts, values.faults, values.payloads, values.seed].map(Number),
] as [number, number, number, number];

const progress = (restart: number) => {
  if (restart % 50 === 0) console.error(`${restart} restarts`);
};
const lived = { seed, restarts: count, progress };

/** With a new SQLite file, or a new database of Postgres's. */
async function onSqlite(live: (url: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-soak-"));
  return live(`file:${join(folder, "soak.db")}`).finally(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

async function onPostgres(live: (url: string) => Promise<Outcome>): Promise<Outcome> {
  const database = await newDatabase();
  return live(database.url).finally(() => database.drop());
}

const PARTS: Record<string, () => Promise<Outcome>> = {
  sqlite: () => onSqlite((url) => restarts("SIGKILL on SQLite", url, lived)),
  postgres: () => onPostgres((url) => restarts("SIGKILL on Postgres", url, lived)),
  outages: () => onPostgres((url) => outages(url, { seed, outages: faults })),
  disk: () => fullDisk({ seed, times: faults }),
  clocks: () => onSqlite((url) => clockJumps(url, { seed, jumps: faults })),
  payloads: () => malformed({ seed, payloads }),
};

const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
for (const part of parts)
  if (!Object.hasOwn(PARTS, part)) misused(`${part}: there is no such part`, USAGE);

let broken = 0;
for (const part of parts) {
  const outcome = await PARTS[part]?.();
  if (!outcome) continue;
  console.log(told(outcome));
  broken += outcome.broken.length;
}
process.exit(broken > 0 ? 1 : 0);
