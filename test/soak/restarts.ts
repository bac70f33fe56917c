/**
 * SIGKILL at random moments, hundreds of times, while members are at work on the page: the product
 * as `npm start` runs it, over HTTP. What members do and when it dies follow from the seed; what it
 * is at just then is the machine's.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "../../src/index.ts";
import { seeded } from "../../src/random.ts";
import { ended, launchProduct, type Product } from "../support/product.ts";
import { writeSmallCourse } from "./course.ts";
import { crewOn } from "./crew.ts";
import { watch } from "./invariants.ts";
import { acknowledged, newLedger } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";

/** How long it is at work before it is killed, at most: ms. */
const LIFE = 900;
/** How likely it is killed before it is ready, and how long a start may then last: ms. */
const STILLBORN = 0.1;
const START = 1500;

interface Options {
  seed: number;
  restarts: number;
  /** Told after each restart. */
  progress?(restart: number): void;
}

export async function restarts(
  part: string,
  url: string,
  { seed, restarts, progress = () => {} }: Options,
): Promise<Outcome> {
  const random = seeded(`restarts ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), "rappel-soak-"));
  writeSmallCourse(folder);
  const env = { DATABASE_URL: url, NODE_COMPILE_CACHE: join(folder, "compiled") };
  const ledger = newLedger();
  const broken: string[] = [];
  const look = watch(url, ledger);
  let stillborn = 0;

  async function start(): Promise<Product> {
    for (;;) {
      const { child, ready } = launchProduct(env, folder);
      if (random() >= STILLBORN) return ready;
      ready.catch(() => {});
      await Promise.race([ready, sleep(random() * START)]).catch(() => {});
      child.kill("SIGKILL");
      await ended(child);
      stillborn += 1;
    }
  }

  // What Node has compiled is kept when a process ends by itself.
  await (await launchProduct(env, folder).ready).kill("SIGTERM");
  let product = await start();
  let up = Promise.withResolvers<Product>();
  up.resolve(product);
  const crew = crewOn({
    ...{ seed, ledger, page: () => up.promise },
    sorry: () => void broken.push("a member was told that something went wrong"),
  });
  crew.working.catch((error) => broken.push(`a member could not go on: ${error.stack}`));
  let restart = 0;
  // What comes after a fault is of it.
  while (restart < restarts && broken.length === 0) {
    restart += 1;
    await sleep(random() * LIFE);
    if (product.child.exitCode !== null) broken.push(`it ended by itself:\n${product.output()}`);
    up = Promise.withResolvers();
    await product.kill("SIGKILL");
    broken.push(...faultsIn(product));
    product = await start();
    broken.push(...(await look()).map((fault) => `restart ${restart}: ${fault}`));
    up.resolve(product);
    progress(restart);
  }
  await crew.stop().catch(() => {});
  broken.push(...(await look()).map((fault) => `in the end: ${fault}`));
  const code = await product.kill("SIGTERM");
  if (code !== 0) broken.push(`it stopped with ${code}`);
  broken.push(...faultsIn(product));
  const { store } = await openStore(url);
  const { reviews, memories, mended } = await store.rebuild();
  if (mended > 0) broken.push(`${mended} of ${memories} memories differ from their log`);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const lived = { restarts: restart, "killed while starting": stillborn };
  return { part, seed, broken, counts: { ...lived, ...acknowledged(ledger), reviews } };
}

/** What it said that failed, though nobody did anything to it. */
function faultsIn({ output }: Product): string[] {
  const lines = output().split("\n");
  return lines.filter((line) => /"level":[56]0/.test(line)).map((line) => `logged: ${line}`);
}
