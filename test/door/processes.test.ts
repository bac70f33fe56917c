/** Three processes, one database, one of them killed: every team's push arrives, and none twice. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openStore } from "../../src/index.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";

const TEAMS = 10_000;
/** What the platform takes in a second, over all processes. */
const LIMIT = 1000;
/** How long the platform takes to answer, so that some is on its way at any moment: ms. */
const SLOW = 20;
/** How long it may take where others keep the machine busy: ms. */
const PATIENCE = { timeout: 480_000, interval: 50 };

/** A platform that knows what arrived, by seed, and from which process. */
async function openPlatform() {
  const arrived = new Map<string, number[]>();
  const server = createServer(async (request, response) => {
    const { seed, pid } = (await json(request)) as { seed: string; pid: number };
    const before = arrived.get(seed) ?? [];
    if (request.url === "/push") {
      arrived.set(seed, [...before, pid]);
      await sleep(SLOW);
    }
    const there = arrived.has(seed);
    const lost = { ok: false, why: "later", after: 0 };
    response.end(JSON.stringify(there ? { ok: true, at: seed } : lost));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    arrived,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe.skipIf(!hasPostgres)("three processes on one database", () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let platform: Awaited<ReturnType<typeof openPlatform>>;
  let admin: Client;
  const children: ChildProcess[] = [];
  const errors: string[] = [];
  const said = () => errors.slice(-3).join("");

  beforeAll(async () => {
    [database, platform] = [await newDatabase(), await openPlatform()];
    admin = new Client({ connectionString: database.url });
    await admin.connect();
    // Nobody pulls this machine's plug: what a process commits survives that process in any case.
    await admin.query(
      `alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = off`,
    );
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await admin?.end();
    await platform?.close();
    await database?.drop();
  });

  async function start(): Promise<void> {
    const child = spawn(process.execPath, [
      ...["--disable-warning=ExperimentalWarning", "test/support/replica.ts"],
      ...[database.url, platform.url, String(LIMIT)],
    ]);
    children.push(child);
    child.stderr.on("data", (data) => errors.push(String(data)));
    await once(child.stdout, "data");
  }

  test("10,000 teams due in one minute, a sender killed in the middle", async () => {
    // As a database of before there were calls: at 4 ms a team, booking would take the longest.
    await (await openStore(database.url)).store.close();
    await admin.query(
      `insert into appointments (team, key, kind, due, body)
      select 'loop:' || i, 'card', 'card', $1, '{}' from generate_series(1, $2::int) i`,
      [Date.now(), TEAMS],
    );

    await Promise.all([start(), start(), start()]);
    const arrived = (count: number) =>
      vi.waitFor(
        () => expect(platform.arrived.size, said()).toBeGreaterThanOrEqual(count),
        PATIENCE,
      );
    await arrived(TEAMS / 4);
    const [sender = 0] = [...platform.arrived.values()].at(-1) ?? [];
    process.kill(sender, "SIGKILL");
    await arrived(TEAMS);

    const states = async () => {
      const { rows } = await admin.query(
        "select state, count(*)::int as count from pushes group by state",
      );
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    };
    await vi.waitFor(async () => expect(await states(), said()).toEqual({ sent: TEAMS }), PATIENCE);
    const doubled = [...platform.arrived].filter(([, pids]) => pids.length > 1);
    expect(doubled).toEqual([]);
    // One at a time: the one that was killed, and the one that went on.
    expect(new Set([...platform.arrived.values()].flat()).size).toBe(2);
    const left = await admin.query("select from appointments");
    expect(left.rowCount).toBe(0);
  }, 900_000);
});
