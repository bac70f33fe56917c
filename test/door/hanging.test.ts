/** A platform that hangs at the start holds up neither the others, nor what is due, nor a stop. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createNetServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ended, launchProduct, pageAt } from "../support/product.ts";
import { APP_TOKEN, BOT_TOKEN } from "../support/slack/loopback.ts";

/** However busy the machine is. */
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "rappel-hanging-"));
/** Takes every request, and answers none. */
const hanging = createServer();
let api = "";
beforeAll(async () => {
  await once(hanging.listen(0, "127.0.0.1"), "listening");
  api = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/api/`;
});
afterAll(() => {
  hanging.closeAllConnections();
  hanging.close();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Started beside the page, it is not ready; `why` is what readiness says. */
async function start(name: string, env: Record<string, string>) {
  const port = await freePort();
  const file = join(folder, `${name}.db`);
  const { child, ready } = launchProduct({
    ...{ DATABASE_URL: `file:${file}`, PORT: `${port}`, WEB: "on", ...env },
  });
  let early = true;
  ready.then(
    () => {
      early = false;
    },
    () => {},
  );
  const page = pageAt(`http://127.0.0.1:${port}`);
  const readiness = async () => (await fetch(`${page.address}/readyz`)).json();
  const waits = { ready: false, why: [`${name} is starting.`] };
  await vi.waitFor(async () => expect(await readiness()).toEqual(waits), 60_000);
  return { child, file, page, isEarly: () => early };
}

const DISCORD = () => ({ DISCORD_TOKEN: "a.bot.token", DISCORD_API_URL: api.slice(0, -1) });
const SLACK = () => ({
  ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: api },
});

test.each([
  ["discord", DISCORD],
  ["slack", SLACK],
])("what is due beside %s is done, and a stop ends all in order", async (name, env) => {
  const { child, file, page, isEarly } = await start(name, env());
  await page.ask({ text: "/quiz 1 10", room: "channel" });
  const database = new DatabaseSync(file);
  const shown = database.prepare("select count(*) as n from displays where address is not null");
  await vi.waitFor(() => expect(shown.get()).toEqual({ n: 1 }), { timeout: 8000, interval: 50 });
  database.close();
  expect(isEarly()).toBe(true);
  child.kill("SIGTERM");
  await ended(child);
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
  expect(isEarly()).toBe(true);
});

test("told to stop while its database hangs at the start, it ends by itself", async () => {
  const postgres = createNetServer();
  await once(postgres.listen(0, "127.0.0.1"), "listening");
  const { port } = postgres.address() as AddressInfo;
  const { child, ready } = launchProduct({ DATABASE_URL: `postgres://a@127.0.0.1:${port}/none` });
  ready.catch(() => {});
  const [socket] = (await once(postgres, "connection")) as [Socket];
  child.kill("SIGTERM");
  await ended(child);
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
  socket.destroy();
  postgres.close();
});
