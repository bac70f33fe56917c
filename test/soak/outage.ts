/**
 * Postgres stopped and started, or hung, again and again while members are at work: they are told that
 * it could not be done, /readyz says why, and then all goes on in the same process.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seeded } from "../../src/random.ts";
import { gateTo } from "../support/gate.ts";
import { launchProduct } from "../support/product.ts";
import { writeSmallCourse } from "./course.ts";
import { crewOn } from "./crew.ts";
import { watch } from "./invariants.ts";
import { acknowledged, newLedger } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";

/** How long it works once a round is under way, and how long it is away, at most: ms. */
const WORKS = 2000;
const AWAY = 3000;
/** A connection that ends in its commit leaves the ask done and its member told that it is not; told
 * so again under the same id, with the database back for so long, it is that: ms. */
const SETTLED = 5000;
/** Of so many outages one hangs. */
const HANGS = 3;
/** In which time what should come about does, however busy the machine is: ms. */
const PATIENCE = 60_000;

interface Options {
  seed: number;
  outages: number;
}

export async function outages(url: string, { seed, outages }: Options): Promise<Outcome> {
  const random = seeded(`outages ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), "rappel-soak-"));
  writeSmallCourse(folder);
  const server = new URL(url);
  const gate = await gateTo(server.hostname, Number(server.port || 5432));
  const through = new URL(url);
  [through.hostname, through.port] = ["127.0.0.1", String(gate.port)];
  const product = await launchProduct({ DATABASE_URL: through.href }, folder).ready;
  const ledger = newLedger();
  const broken: string[] = [];
  const look = watch(url, ledger);
  let [lived, hung, sorries, unheard] = [0, 0, 0, 0];
  let away = false;
  /** Since when the database is back. */
  let back: number | undefined;
  const crew = crewOn({
    ...{ seed, ledger, page: async () => product },
    sorry() {
      sorries += 1;
      if (!away) broken.push("something went wrong while the database was there");
      if (back === undefined || Date.now() - back < SETTLED) return undefined;
      unheard += 1;
      return "done";
    },
  });
  crew.working.catch((error) => broken.push(`a member could not go on: ${error.stack}`));

  const ready = async () => {
    const response = await fetch(`${product.address}/readyz`);
    return { status: response.status, text: await response.text() };
  };
  /** Until it says so, or for too long. */
  async function says(status: number, why: string): Promise<void> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const said = await ready();
      if (said.status === status && said.text.includes(why)) return;
      if (Date.now() > until) {
        broken.push(`/readyz does not come to say ${status} "${why}": ${said.text}`);
        return;
      }
      await sleep(20);
    }
  }

  /** Until one more answer to a question was noted: a round is a while in coming. */
  async function playing(): Promise<void> {
    const noted = () => acknowledged(ledger)["answers acknowledged"] ?? 0;
    const before = noted();
    for (const until = Date.now() + PATIENCE; noted() === before; await sleep(20))
      if (Date.now() > until) return void broken.push("nobody could answer a question");
  }

  for (let outage = 1; outage <= outages && broken.length === 0; outage += 1) {
    await playing();
    await sleep(random() * WORKS);
    [away, back] = [true, undefined];
    const hangs = outage % HANGS === 0;
    if (hangs) gate.stall();
    else await gate.shut();
    hung += Number(hangs);
    await says(503, "The database");
    const said = await product.ask({ text: "/progress" });
    if (!said.includes("Please try again")) broken.push(`without its database it says: ${said}`);
    await sleep(random() * AWAY);
    if (hangs) gate.flow();
    else await gate.open();
    await says(200, "");
    const well = await product.ask({ text: "/progress" });
    if (well.includes("Please try again")) broken.push("it is ready, and does not work");
    back = Date.now();
    const faults = await crew.rest(look);
    away = false;
    lived += 1;
    broken.push(...faults.map((fault) => `outage ${outage}: ${fault}`));
  }
  await crew.stop().catch(() => {});
  broken.push(...(await look()).map((fault) => `in the end: ${fault}`));
  const code = await product.kill("SIGTERM");
  if (code !== 0) broken.push(`it stopped with ${code}:\n${product.output().slice(-2000)}`);
  await gate.shut();
  rmSync(folder, { recursive: true, force: true });
  const counts = { outages: lived, hung, "told sorry": sorries, "done, unheard": unheard };
  return {
    part: "Postgres stopped, or hung, and back",
    seed,
    broken,
    counts: { ...counts, ...acknowledged(ledger) },
  };
}
