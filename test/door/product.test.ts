/** The product as it is started: ready, honest about its health, and nothing lost when it is killed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { seal, teamHolder } from "../../src/ticket.ts";
import { type Product, startProduct, ticketIn } from "../support/product.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-door-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("it is ready with an empty environment, says how it is, and stops when told", async () => {
  const product = await startProduct({ DATABASE_URL: `file:${join(folder, "ready.db")}` });
  const health = await fetch(`${product.address}/healthz`);
  expect(health.status).toBe(200);
  expect(await health.json()).toEqual({ adapters: { web: { state: "up" } } });
  expect((await fetch(`${product.address}/`)).status).toBe(200);
  expect((await fetch(`${product.address}/nowhere`)).status).toBe(404);
  expect(await product.ask({ text: "what is RASAAI?" })).toContain("Course · Foundations");
  expect(await product.kill("SIGTERM")).toBe(0);
});

/** Each has a course of their own to go through: one's is soon done. */
const MEMBERS = ["cm", "communications", "service", "newcomer", "cm", "service"];

test("killed in the middle of a drill, it has every review it acknowledged, once", {
  timeout: 120_000,
}, async () => {
  const file = join(folder, "killed.db");
  let acknowledged = 0;
  for (const [round, member] of MEMBERS.entries()) {
    const product = await startProduct({ DATABASE_URL: `file:${file}` });
    const drill = drilling(product, member, () => {
      acknowledged += 1;
    });
    await sleep(120 + round * 37);
    await product.kill("SIGKILL");
    const underWay = await drill;
    const kept = count(file);
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
    expect(kept).toBeLessThanOrEqual(acknowledged + underWay);
    acknowledged = kept; // one that was on the disk but whose answer was lost
  }
  expect(acknowledged).toBeGreaterThan(6);
});

test("killed in the middle of a round, it loses no answer and shifts no deadline", {
  timeout: 120_000,
}, async () => {
  const env = { DATABASE_URL: `file:${join(folder, "round.db")}` };
  const deadlines = () => {
    const database = new DatabaseSync(join(folder, "round.db"));
    const rows = database.prepare("select i, deadline, opened from questions order by i").all();
    const answers = database.prepare("select member, choice from answers order by member").all();
    const standings = database.prepare("select * from standings where period = 'all'").all();
    database.close();
    return { rows: rows as { deadline: number; opened: number }[], answers, standings };
  };
  let product = await startProduct(env);
  await product.ask({ text: "/quiz 2 6s", room: "channel" });
  await until(() => deadlines().rows[0]?.opened);
  const [{ id: round } = { id: "" }] = read(join(folder, "round.db"), "select id from rounds");
  for (const member of ["cm", "service"]) {
    const ticket = pickTicket(String(round), 0, 0);
    expect(await product.ask({ ticket, member, room: "channel" })).toContain("A.");
  }
  const before = deadlines();
  expect(before.answers).toHaveLength(2);
  await product.kill("SIGKILL");
  product = await startProduct(env);
  await until(() => deadlines().rows[1]?.opened);
  expect(deadlines().rows[0]).toEqual(before.rows[0]);
  expect(deadlines().answers).toEqual(before.answers);
  await product.ask({ ticket: pickTicket(String(round), 1, 0), member: "cm", room: "channel" });
  await product.kill("SIGKILL");
  product = await startProduct(env);
  await until(() => deadlines().standings.length);
  expect(deadlines().standings).toHaveLength(2);
  expect(deadlines().answers).toHaveLength(3);
  const reviews = () => read(join(folder, "round.db"), "select member from reviews");
  await until(() => reviews().length === 3);
  await product.kill("SIGTERM");
  expect(reviews()).toHaveLength(3);
});

const read = (file: string, query: string) => {
  const database = new DatabaseSync(file);
  const rows = database.prepare(query).all() as Record<string, unknown>[];
  database.close();
  return rows;
};

const until = (what: () => unknown) => vi.waitUntil(what, { timeout: 40_000, interval: 50 });

/** The ticket of a letter, as the round's message carries it. */
function pickTicket(round: string, i: number, choice: number): string {
  const sealed = { verb: "quiz", step: "pick", language: "fr" as const };
  const args = [round, String(i), String(choice)];
  return seal({ ...sealed, holder: teamHolder("web:demo"), args });
}

/** Drills until the wire breaks; resolves with the number of grades whose answer never came. */
async function drilling(product: Product, member: string, graded: () => void): Promise<number> {
  let underWay = 0;
  try {
    let front = await product.ask({ text: "/flashcard", member });
    for (;;) {
      if (!front.includes("Show the answer")) {
        // Who is through with the course in this time has drilled enough.
        if (!front.includes("More new cards")) return underWay;
        front = await product.ask({ ticket: ticketIn(front, "More new cards"), member });
      }
      const back = await product.ask({ ticket: ticketIn(front, "Show the answer"), member });
      underWay = 1;
      front = await product.ask({ ticket: ticketIn(back, "Easy"), member });
      underWay = 0;
      graded();
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // what fetch throws on a broken wire
    return underWay;
  }
}

/** How many reviews there are; each card's memory must have folded in exactly its own. */
function count(file: string): number {
  const database = new DatabaseSync(file);
  const torn = database
    .prepare(
      `select m.card from memories m left join reviews r using (team, member, card)
       group by m.team, m.member, m.card, m.n having count(r.n) <> m.n or max(r.n) <> m.n`,
    )
    .all();
  expect(torn).toEqual([]);
  const { reviews } = database.prepare("select count(*) as reviews from reviews").get() as {
    reviews: number;
  };
  database.close();
  return reviews;
}

const failing = (env: Record<string, string>) =>
  spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "adapters/start.ts"], {
    env: { PATH: process.env.PATH ?? "", DATABASE_URL: `file:${join(folder, "x.db")}`, ...env },
    encoding: "utf8",
    timeout: 15_000,
  });

test("what is wrong in the environment is said in one line, and the exit code is 1", async () => {
  const { status, stderr, stdout } = failing({ DEFAULT_ZONE: "Mars/Olympus" });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr.trim()).toMatch(/^DEFAULT_ZONE must be an IANA zone.*$/);

  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as { port: number };
  const busy = failing({ PORT: String(port) });
  expect(busy.status).toBe(1);
  expect(busy.stderr).toContain(`PORT ${port} on HOST 127.0.0.1 cannot be had (EADDRINUSE)`);
  taken.close();

  const nowhere = failing({ DATABASE_URL: `file:${folder}` });
  expect(nowhere.status).toBe(1);
  expect(nowhere.stderr.trim().split("\n")).toHaveLength(1);
});
