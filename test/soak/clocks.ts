/**
 * A clock that jumps, by seconds or years, forward and back, while members are at work: whatever it
 * says, nothing that was acknowledged is lost, and once it is right again all goes on.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createBot, openStore, readCourse } from "../../src/index.ts";
import { seeded } from "../../src/random.ts";
import { pageAt } from "../support/product.ts";
import { serveWeb } from "../support/web/serve.ts";
import { writeSmallCourse } from "./course.ts";
import { crewOn } from "./crew.ts";
import { watch } from "./invariants.ts";
import { acknowledged, newLedger } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";

/** How long a clock goes on before it jumps again, at most: ms. */
const STEADY = 400;
/** As far as it may be off: a second, an hour, three days, a month, five years; in ms. */
const REACH = [1e3, 3.6e6, 2.6e8, 2.6e9, 1.6e11];
/** How long until a round is on, however busy the machine is: ms. */
const PATIENCE = 60_000;

interface Options {
  seed: number;
  jumps: number;
}

export async function clockJumps(url: string, { seed, jumps }: Options): Promise<Outcome> {
  const random = seeded(`clocks ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), "rappel-soak-"));
  writeSmallCourse(folder);
  let off = 0;
  const clock = () => new Date(Date.now() + off);
  const broken: string[] = [];
  const fault = (fields: object, message: string) =>
    broken.push(`logged: ${message} ${JSON.stringify(fields, inFull)}`);
  const { store, cache } = await openStore(url, (err) => fault({ err }, "upkeep"));
  const course = readCourse(join(folder, "content"));
  const bot = createBot({ course, store, log: { error: fault }, language: "en", zone: "UTC" });
  const served = await serveWeb(bot, { clock, alone: true, memory: cache });
  const page = pageAt(served.url);
  const ledger = newLedger();
  const look = watch(url, ledger);
  const crew = crewOn({
    ...{ seed, ledger, page: async () => page },
    sorry: () => void broken.push(`a member was told that something went wrong at ${clock()}`),
  });
  crew.working.catch((error) => broken.push(`a member could not go on: ${error.stack}`));

  let back = 0;
  for (let jump = 1; jump <= jumps && broken.length === 0; jump += 1) {
    await sleep(random() * STEADY);
    const before = off;
    const reach = REACH[Math.floor(random() * REACH.length)] ?? 0;
    off = Math.round((random() * 2 - 1) * reach);
    if (off < before) back += 1;
    const faults = await crew.rest(look);
    broken.push(...faults.map((one) => `jump ${jump} to ${clock().toISOString()}: ${one}`));
  }
  off = 0;
  await crew.stop().catch(() => {});
  broken.push(...(await look()).map((one) => `in the end: ${one}`));
  await page.ask({ text: "/quiz stop", room: "channel", member: "communications" });
  const begun = await page.ask({ text: "/quiz 1 5s", room: "channel" });
  if (!begun.includes("The round begins")) broken.push(`no round is begun: ${begun}`);
  const opened = async () => {
    const [open] = await store.inTeam("web:demo", async (records) => {
      const round = await records.roundIn({ kind: "channel", id: "channel" });
      return round ? records.questions(round.id) : [];
    });
    return open?.opened !== undefined;
  };
  for (const until = Date.now() + PATIENCE; !(await opened()); await sleep(100))
    if (Date.now() > until) {
      broken.push("the round that was begun asks nothing");
      break;
    }
  await served.close();
  const { mended } = await store.rebuild();
  if (mended > 0) broken.push(`${mended} memories differ from their log`);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const lived = { "clock jumps": jumps, "of them back": back, ...acknowledged(ledger) };
  return { part: "clock jumps", seed, broken, counts: lived };
}

function inFull(_: string, value: unknown) {
  return value instanceof Error ? value.stack : value;
}
