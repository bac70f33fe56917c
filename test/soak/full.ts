/**
 * The disk of a SQLite database full again and again while members are at work: they are told that
 * it could not be done, nothing is half-written, and once there is room all goes on.
 */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seeded } from "../../src/random.ts";
import { openDisk } from "../support/disk.ts";
import { launchProduct } from "../support/product.ts";
import { writeSmallCourse } from "./course.ts";
import { crewOn } from "./crew.ts";
import { watch } from "./invariants.ts";
import { acknowledged, newLedger } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";

/** How long it works, and how long it is full, at most: ms. */
const WORKS = 2000;
const FULL = 1500;
/** How long until somebody is told, however busy the machine is: ms. A log that was once longer has
 * room for some hundred asks more. */
const PATIENCE = 300_000;

interface Options {
  seed: number;
  times: number;
}

export async function fullDisk({ seed, times }: Options): Promise<Outcome> {
  const random = seeded(`full ${seed}`);
  const disk = openDisk();
  writeSmallCourse(disk.folder);
  const file = join(disk.folder, "soak.db");
  const url = `file:${file}`;
  const product = await launchProduct({ DATABASE_URL: url }, disk.folder).ready;
  const pid = product.child.pid ?? 0;
  const ledger = newLedger();
  const broken: string[] = [];
  const look = watch(url, ledger);
  let [lived, sorries, full] = [0, 0, false];
  const crew = crewOn({
    ...{ seed, ledger, page: async () => product },
    sorry() {
      sorries += 1;
      if (!full) broken.push("something went wrong while there was room");
      return undefined;
    },
  });
  crew.working.catch((error) => broken.push(`a member could not go on: ${error.stack}`));

  for (let time = 1; time <= times && broken.length === 0; time += 1) {
    await sleep(random() * WORKS);
    full = true;
    disk.fill(pid, `${file}-wal`);
    const before = sorries;
    for (const until = Date.now() + PATIENCE; sorries === before && Date.now() < until; )
      await sleep(20);
    if (sorries === before) broken.push("nobody was told that the disk is full");
    await sleep(random() * FULL);
    disk.empty(pid);
    const faults = await crew.rest(look);
    full = false;
    lived += 1;
    broken.push(...faults.map((fault) => `after ${time}: ${fault}`));
  }
  await crew.stop().catch(() => {});
  broken.push(...(await look()).map((fault) => `in the end: ${fault}`));
  const code = await product.kill("SIGTERM");
  if (code !== 0) broken.push(`it stopped with ${code}:\n${product.output().slice(-2000)}`);
  disk.remove();
  const counts = { [`times full (${disk.says})`]: lived, "told sorry": sorries };
  return { part: "disk full", seed, broken, counts: { ...counts, ...acknowledged(ledger) } };
}
