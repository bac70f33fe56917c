/** `npm run simulate -- --seeds N [--from S]`: prints what broke, by seed, and how much was lived. */
import { called, misused } from "../../adapters/cli/called.ts";
import { simulate } from "./simulate.ts";

const USAGE = "npm run simulate [-- --seeds N] [--from S]";

const { values } = called(USAGE, {
  options: { seeds: { type: "string", default: "100" }, from: { type: "string", default: "0" } },
});
const [seeds, from] = [Number(values.seeds), Number(values.from)];
if (!Number.isInteger(seeds) || seeds < 1 || !Number.isInteger(from))
  misused("--seeds and --from are whole numbers", USAGE);

const sum = { days: 0, crashes: 0, pushes: 0, broken: 0 };
const states: Record<string, number> = {};
for (let seed = from; seed < from + seeds; seed += 1) {
  const outcome = await simulate(seed);
  sum.days += outcome.days;
  sum.crashes += outcome.crashes;
  sum.pushes += outcome.pushes;
  sum.broken += outcome.broken.length;
  for (const [state, count] of Object.entries(outcome.states))
    states[state] = (states[state] ?? 0) + count;
  for (const fault of outcome.broken) console.log(`seed ${seed}: ${fault}`);
}
console.log(
  `${seeds} seeds from ${from}: ${sum.days} simulated days, ${sum.crashes} crashes, ` +
    `${sum.pushes} messages (${Object.entries(states)
      .map(([state, n]) => `${n} ${state}`)
      .join(", ")})`,
);
console.log(`${sum.broken} broken invariants`);
process.exitCode = sum.broken > 0 ? 1 : 0;
