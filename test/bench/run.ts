/** `npm run bench [-- --json]`: figures of this machine, each beside what it is held to. */
import { parseArgs } from "node:util";
import { hasPostgres } from "../support/postgres.ts";
import { claimOn } from "./claim.ts";
import { useOfLimits } from "./limits.ts";
import { type Line, verdict } from "./line.ts";

const TEAMS = 2000;

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const lines: Line[] = [
  ...(await claimOn("SQLite", TEAMS)),
  ...(hasPostgres ? await claimOn("Postgres", TEAMS) : []),
  ...(await useOfLimits()),
];
if (values.json) console.log(JSON.stringify(lines, null, 2));
else
  for (const line of lines) {
    const value = `${line.value.toPrecision(3)} ${line.unit}`;
    console.log([value.padStart(10), line.name, verdict(line)].join("  "));
  }
process.exit(lines.every((line) => ["", "ok"].includes(verdict(line))) ? 0 : 1);
