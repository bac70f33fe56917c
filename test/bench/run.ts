/** `npm run bench [-- --json] [--only NAME]`: figures of this machine, each beside what it is held to. */
import { called, misused } from "../../adapters/cli/called.ts";
import { hasPostgres } from "../support/postgres.ts";
import { claimOn } from "./claim.ts";
import { discord } from "./discord.ts";
import { useOfLimits } from "./limits.ts";
import { type Line, verdict } from "./line.ts";
import { lookup } from "./lookup.ts";
import { memory } from "./memory.ts";
import { review } from "./review.ts";
import { scaleOn } from "./scale.ts";
import { slack } from "./slack.ts";
import { start } from "./start.ts";

const TEAMS = 2000;
const LEARNERS = [1000, 10_000, 100_000];

const BENCHES: Record<string, () => Promise<Line[]>> = {
  slack,
  discord,
  review,
  scale: async () => [
    ...(await scaleOn("SQLite", LEARNERS)),
    ...(hasPostgres ? await scaleOn("Postgres", LEARNERS) : []),
  ],
  lookup,
  start,
  memory,
  claim: async () => [
    ...(await claimOn("SQLite", TEAMS)),
    ...(hasPostgres ? await claimOn("Postgres", TEAMS) : []),
  ],
  limits: useOfLimits,
};

const USAGE = `npm run bench [-- --json] [--only ${Object.keys(BENCHES).join("|")}]`;

const { values } = called(USAGE, {
  options: { json: { type: "boolean", default: false }, only: { type: "string" } },
});
const names = values.only === undefined ? Object.keys(BENCHES) : [values.only];
if (names.some((name) => !Object.hasOwn(BENCHES, name)))
  misused(`--only ${values.only}: there is none`, USAGE);
const lines: Line[] = [];
for (const name of names) {
  const found = (await BENCHES[name]?.()) ?? [];
  lines.push(...found);
  if (!values.json) for (const line of found) console.log(shown(line));
}
if (values.json) console.log(JSON.stringify(lines, null, 2));
process.exit(lines.every((line) => ["", "ok"].includes(verdict(line))) ? 0 : 1);

function shown(line: Line): string {
  const value = `${Number(line.value.toPrecision(3))} ${line.unit}`;
  return [value.padStart(10), line.name, verdict(line)].join("  ");
}
