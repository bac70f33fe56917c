/** Ready means that it can do its work now; and told to stop, it ends what is under way first. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, describe, expect, test, vi } from "vitest";
import { createDiscord } from "../../adapters/discord/index.ts";
import { readiness } from "../../adapters/ready.ts";
import { createSlack } from "../../adapters/slack/index.ts";
import type { Adapter } from "../../src/index.ts";
import { openLoopback as openDiscord } from "../support/discord/loopback.ts";
import { interaction } from "../support/discord/payloads.ts";
import { scripted } from "../support/discord/scripted.ts";
import { openDisk } from "../support/disk.ts";
import { gateTo } from "../support/gate.ts";
import { hasPostgres, newDatabase, onServer } from "../support/postgres.ts";
import { startProduct, ticketIn } from "../support/product.ts";
import { APP_TOKEN, BOT_TOKEN, openLoopback as openSlack } from "../support/slack/loopback.ts";

/** However busy the machine is. */
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "rappel-ready-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const log = pino({ level: "silent" });
const clock = () => new Date();

async function ready(address: string) {
  const response = await fetch(`${address}/readyz`);
  return { status: response.status, ...((await response.json()) as object) };
}
const FINE = { status: 200, ready: true, why: [] };

test("with all it needs it is ready; with a platform down it says which and why", async () => {
  const product = await startProduct({ DATABASE_URL: `file:${join(folder, "alone.db")}` });
  expect(await ready(product.address)).toEqual(FINE);
  expect(await product.kill("SIGTERM")).toBe(0);

  const discord = await openDiscord();
  const without = await startProduct({
    DATABASE_URL: `file:${join(folder, "down.db")}`,
    DISCORD_TOKEN: "not.the.token",
    DISCORD_API_URL: discord.apiUrl,
    WEB: "on",
  });
  expect(await ready(without.address)).toEqual({
    ...{ status: 503, ready: false },
    why: [expect.stringMatching(/^discord is down: Discord does not accept the bot's token/)],
  });
  expect(await without.kill("SIGTERM")).toBe(0);
  await discord.close();
});

test("whose file was moved away keeps nothing in it and says so, and goes on once it is back", async () => {
  const file = join(folder, "moved.db");
  const product = await startProduct({ DATABASE_URL: `file:${file}` });
  const front = await product.ask({ text: "/flashcard" });
  const back = await product.ask({ ticket: ticketIn(front, "Show the answer") });
  const easy = () => product.ask({ ticket: ticketIn(back, "Easy") });
  renameSync(file, `${file}.away`);
  expect(await easy()).toContain("nothing was changed");
  expect(await ready(product.address)).toMatchObject({ status: 503, ready: false });
  await vi.waitFor(() =>
    expect(product.output()).toContain("was removed or replaced while in use"),
  );
  renameSync(`${file}.away`, file);
  expect(await ready(product.address)).toEqual(FINE);
  expect(await easy()).toContain("Show the answer");
  expect(await product.kill("SIGTERM")).toBe(0);
});

describe.skipIf(!hasPostgres)("a database", () => {
  test("that is locked, or gone, is said within moments; once it is back all is well", async () => {
    const database = await newDatabase();
    const name = new URL(database.url).pathname.slice(1);
    const product = await startProduct({ DATABASE_URL: database.url });
    expect(await ready(product.address)).toEqual(FINE);

    const { Client } = await import("pg");
    const holder = new Client({ connectionString: database.url });
    holder.on("error", () => {});
    await holder.connect();
    await holder.query("begin; lock table teams, pushes in access exclusive mode");
    const slow = "The database does not answer within a second.";
    expect(await ready(product.address)).toEqual({ status: 503, ready: false, why: [slow] });
    const metrics = await (await fetch(`${product.address}/metrics`)).text();
    expect(metrics).toContain('rappel_up{platform="web"} 1');
    expect(metrics).not.toContain("rappel_outbox_age_seconds{");
    await holder.end();
    await vi.waitFor(async () => expect(await ready(product.address)).toEqual(FINE), 60_000);

    await onServer(async (client) => {
      await client.query(`alter database ${name} with allow_connections false`);
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
        [name],
      );
    });
    await vi.waitFor(
      async () => expect(await ready(product.address)).toMatchObject({ status: 503 }),
      60_000,
    );
    expect((await fetch(`${product.address}/metrics`)).status).toBe(200);
    await onServer((client) => client.query(`alter database ${name} with allow_connections true`));
    await vi.waitFor(async () => expect(await ready(product.address)).toEqual(FINE), 60_000);
    expect(await product.kill("SIGTERM")).toBe(0);
    await database.drop();
  });
});

describe.skipIf(!hasPostgres)("a database that hangs", () => {
  test("is said; who asks meanwhile is told so; and it goes on without a restart", async () => {
    const database = await newDatabase();
    const server = new URL(database.url);
    const gate = await gateTo(server.hostname, Number(server.port || 5432));
    const through = Object.assign(new URL(database.url), { host: `127.0.0.1:${gate.port}` });
    const product = await startProduct({ DATABASE_URL: through.href });
    const ask = () => product.ask({ text: "/flashcard" });
    expect(await ask()).toContain("Show the answer");
    gate.stall();
    const late = "The database does not answer within a second.";
    expect(await ready(product.address)).toEqual({ status: 503, ready: false, why: [late] });
    // More than there are connections: some never get one.
    const told = await Promise.all(Array.from({ length: 40 }, ask));
    for (const said of told) expect(said).toContain("Please try again");
    expect(await ready(product.address)).toMatchObject({ status: 503 });
    gate.flow();
    await vi.waitFor(async () => expect(await ready(product.address)).toEqual(FINE), 60_000);
    for (const said of await Promise.all(Array.from({ length: 40 }, ask)))
      expect(said).not.toContain("Please try again");
    expect(await product.kill("SIGTERM")).toBe(0);
    await gate.shut();
    await database.drop();
  });
});

describe("a disk that is full", () => {
  test("is said by /readyz and to who asks; with room again all is well", async () => {
    const disk = openDisk();
    const file = join(disk.folder, "full.db");
    const product = await startProduct({ DATABASE_URL: `file:${file}` });
    const ask = () => product.ask({ text: "/flashcard" });
    expect(await ask()).toContain("Show the answer");
    expect(await ready(product.address)).toEqual(FINE);
    disk.fill(product.child.pid ?? 0, `${file}-wal`);
    const why = "The database cannot be read and written: the log says why.";
    expect(await ready(product.address)).toEqual({ status: 503, ready: false, why: [why] });
    expect(await ask()).toContain("Please try again");
    disk.empty(product.child.pid ?? 0);
    expect(await ready(product.address)).toEqual(FINE);
    expect(await ask()).toContain("Show the answer");
    expect(await product.kill("SIGTERM")).toBe(0);
    disk.remove();
  });
});

describe("a heartbeat", () => {
  /** Reads readiness so long after what the adapter last heard, in s. */
  const later = (adapter: Adapter, seconds: number) =>
    readiness({
      ...{ adapters: [adapter], store: { answers: async () => {} }, log },
      clock: () => new Date((adapter.heard?.() ?? clock()).getTime() + seconds * 1000),
    })();

  test("of Discord's is renewed by each that it answers, and stale without", async () => {
    const world = await openDiscord();
    world.gateway.heartbeat = 50;
    const { apiUrl } = world;
    const adapter = createDiscord({ token: world.world.token, apiUrl, log, clock });
    expect(adapter.heard?.()).toBeUndefined();
    await adapter.start(scripted("private"));
    // It comes up once or twice: what goes on being renewed is the heartbeat.
    const heard = new Set<number>();
    await vi.waitUntil(() => heard.add(Number(adapter.heard?.())).size > 6, 60_000);
    expect(await later(adapter, 120)).toEqual([]);
    const why = "discord has given no sign of life for 130 s.";
    expect(await later(adapter, 130)).toEqual([why]);
    await adapter.stop();
    expect(await later(adapter, 0)).toEqual(["discord is stopped."]);
    await world.close();
  });

  test("of Socket Mode's is renewed by Slack's pongs; by HTTP there is none", async () => {
    const slack = await openSlack();
    const { Keyv } = await import("keyv");
    const options = { botToken: BOT_TOKEN, apiUrl: slack.apiUrl, profiles: new Keyv(), log, clock };
    const socket = createSlack({ ...options, appToken: APP_TOKEN });
    await socket.start(scripted("private"));
    const first = socket.heard?.();
    expect(first).toBeDefined();
    const renewed = () => expect(socket.heard?.()?.getTime()).toBeGreaterThan(Number(first));
    await vi.waitFor(renewed, 60_000);
    expect(await later(socket, 130)).toEqual(["slack has given no sign of life for 130 s."]);
    await socket.stop();

    const requests = createSlack({ ...options, signingSecret: "of the app" });
    await requests.start(scripted("private"));
    expect(requests.heard?.()).toBeUndefined();
    expect(await later(requests, 1_000_000)).toEqual([]);
    await requests.stop();
    await slack.close();
  });
});

describe("told to stop in the middle", () => {
  test("it ends by itself though a platform never answers, and says that something is left", async () => {
    const discord = await openDiscord();
    const product = await startProduct({
      ...{ DATABASE_URL: `file:${join(folder, "hung.db")}` },
      ...{ DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.apiUrl },
    });
    const asked = Promise.withResolvers<void>();
    discord.arrive = () => {
      asked.resolve();
      return new Promise(() => {});
    };
    const person = { id: "100000000000000003", locale: "en" } as const;
    const data = { type: 1, name: "help", options: [] };
    const said = { kind: "command", channel: discord.world.channel, data } as const;
    discord.gateway.dispatch("INTERACTION_CREATE", interaction(discord.world, person, said));
    await asked.promise;
    expect(await product.kill("SIGTERM")).toBe(1);
    expect(product.output()).toContain("stopped before all was done");
    await discord.close();
  });

  test("it answers every ask that it took, and keeps what it answered", async () => {
    const file = join(folder, "stopped.db");
    const product = await startProduct({ DATABASE_URL: `file:${file}` });
    let acknowledged = 0;
    const members = ["cm", "communications", "service", "newcomer"];
    const drills = members.map(async (member) => {
      for (;;) {
        const front = await product.ask({ text: "/flashcard", member });
        const card = front.includes("Show the answer")
          ? front
          : await product.ask({ ticket: ticketIn(front, "More new cards"), member });
        const back = await product.ask({ ticket: ticketIn(card, "Show the answer"), member });
        await product.ask({ ticket: ticketIn(back, "Easy"), member });
        acknowledged += 1;
      }
    });
    const over = Promise.allSettled(drills);
    await vi.waitUntil(() => acknowledged > 20, 60_000);
    expect(await product.kill("SIGTERM")).toBe(0);
    // What it no longer takes is refused in words, or finds nobody there any more.
    for (const { reason } of (await over) as PromiseRejectedResult[])
      expect(String(reason)).toMatch(/^(TypeError: fetch failed|Error: 503: .*)$/);
    const database = new DatabaseSync(file);
    const { kept } = database.prepare("select count(*) as kept from reviews").get() as {
      kept: number;
    };
    database.close();
    expect(kept).toBe(acknowledged);
  });

  test("what it was sending arrives and is kept so; the rest stays to be sent", async () => {
    const file = join(folder, "pushing.db");
    const database = new DatabaseSync(file);
    const arrived = new Set<string>();
    const held: (() => void)[] = [];
    const platform = createServer((request, response) => {
      request.on("data", (data) => arrived.add(JSON.parse(String(data)).seed));
      held.push(() => response.end(JSON.stringify({ ok: true, at: "there" })));
    }).listen(0, "127.0.0.1");
    await once(platform, "listening");
    const wire = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
    const { openStore } = await import("../../src/index.ts");
    await (await openStore(`file:${file}`)).store.close();
    const book = database.prepare("insert into appointments values (?, ?, ?, ?, ?, ?)");
    for (let i = 0; i < 200; i += 1) book.run(`loop:${i}`, "card", "card", Date.now(), "{}", null);
    const child = spawn(process.execPath, [
      ...["--disable-warning=ExperimentalWarning", "test/support/replica.ts"],
      ...[`file:${file}`, wire, "100"],
    ]);
    await vi.waitUntil(() => held.length >= 20, 60_000);
    child.kill("SIGTERM");
    const ended = once(child, "exit");
    // So late that who does not wait for an answer has ended by then.
    await sleep(2000);
    const answering = setInterval(() => {
      for (const answer of held.splice(0)) answer();
    }, 20);
    expect((await ended)[0]).toBe(0);
    clearInterval(answering);
    platform.close();
    const states = database.prepare("select state, count(*) as n from pushes group by state").all();
    database.close();
    const counts = Object.fromEntries(states.map(({ state, n }) => [state, n]));
    expect(counts).toEqual({ sent: arrived.size, pending: 200 - arrived.size });
    expect(arrived.size).toBeLessThan(200);
  });
});
