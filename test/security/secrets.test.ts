/** No secret of the environment is in what the process says, whoever repeats it in a failure. */
import { spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { CALLBACK_PATH } from "../../adapters/slack/paths.ts";
import { hasPostgres, newDatabase, onServer } from "../support/postgres.ts";
import { type Product, startProduct } from "../support/product.ts";

/** However busy the machine is. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CANARY = "canary7f3";
const KEY = Buffer.from(`${CANARY}-of-the-token-key`.padEnd(32)).toString("base64");

/** Every secret that there is, by its variable. */
const SECRETS: Record<string, string> = {
  SLACK_BOT_TOKEN: `xoxb-1-${CANARY}-bot`,
  SLACK_APP_TOKEN: `xapp-1-${CANARY}-app`,
  SLACK_SIGNING_SECRET: `${CANARY}-signing`,
  SLACK_CLIENT_SECRET: `${CANARY}-client`,
  SLACK_STATE_SECRET: `${CANARY}-state`,
  TOKEN_KEY: KEY,
  DISCORD_TOKEN: `${CANARY}.discord.token`,
  OPENAI_API_KEY: `sk-${CANARY}-model`,
};
/** What tells nothing to who reads it. A variable that is in neither list is yet to be judged. */
const OPEN =
  /^(PORT|HOST|METRICS|WEB|LOG_LEVEL|DEFAULT_\w+|NO_PROXY|SLACK_CLIENT_ID|OPENAI_(MODEL|DAILY_TOKENS))$/;
/** An address may hold a password. */
const ADDRESS = /(_URL|_PROXY)$/;

const folder = mkdtempSync(join(tmpdir(), "rappel-secrets-"));
let parrot: Server;
let port: number;
beforeAll(async () => {
  parrot = await openParrot();
  port = (parrot.address() as AddressInfo).port;
});
afterAll(() => {
  parrot.closeAllConnections();
  parrot.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A platform, a model or a proxy that fails, each time otherwise, and says again all it was told. */
async function openParrot(): Promise<Server> {
  let count = 0;
  const server = createServer(async (request, response) => {
    const told = { url: request.url, headers: request.headers, body: await text(request) };
    const said = JSON.stringify(told);
    const error = { message: said, type: "invalid", code: said };
    const status = [200, 401, 500, 400][count++ % 4] ?? 200;
    const answer = {
      ok: false,
      error: `invalid_auth ${said}`,
      message: said,
      code: 0,
      told,
      error_: error,
    };
    response.writeHead(status, { "content-type": "application/json", "x-said": encodeURI(said) });
    response.end(JSON.stringify(request.url?.includes("completions") ? { error } : answer));
  });
  server.on("connect", (request, socket) => {
    socket.end(`HTTP/1.1 407 ${JSON.stringify(request.headers)}\r\n\r\n`);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

/** As it may be written: as it is, in an address, in an Authorization. */
function forms(secret: string): string[] {
  const basic = (user: string) => Buffer.from(`${user}:${secret}`).toString("base64");
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    basic("somebody"),
  ];
}

/** Where it stands in what was said. */
function around(output: string, words: string): string[] {
  const at = output.indexOf(words);
  return at < 0 ? [] : [output.slice(Math.max(0, at - 300), at + 100)];
}

function clean(output: string): void {
  for (const secret of [...Object.values(SECRETS), `${CANARY}-pass`])
    for (const form of forms(secret)) expect(around(output, form)).toEqual([]);
  expect(around(output, CANARY)).toEqual([]);
}

/** All that it says of itself, to whoever may ask. */
async function said({ address, output }: Product): Promise<string> {
  const pages = ["/healthz", "/readyz", "/metrics"].map(async (path) =>
    (await fetch(`${address}${path}`)).text(),
  );
  return [output(), ...(await Promise.all(pages))].join("\n");
}

const secrets = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, SECRETS[name] ?? ""]));
const base = (name: string) => ({
  ...{ DATABASE_URL: `file:${join(folder, `${name}.db`)}`, WEB: "on", LOG_LEVEL: "trace" },
  ...secrets("OPENAI_API_KEY"),
  ...{ OPENAI_MODEL: "m", OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, OPENAI_LOG: "debug" },
});

/** Questions that a model is asked to word, and what is asked of an illness. */
async function ask(product: Product): Promise<void> {
  for (const question of ["Who must approve the policies?", "How fast should we reply?"])
    await product.ask({ text: question });
  await product.ask({ ticket: "nonsense:at:en:all" });
}

test("every variable is a secret, an address or open to all", () => {
  const names = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)];
  const left = names
    .map(([, name = ""]) => name)
    .filter((name) => !OPEN.test(name) && !ADDRESS.test(name));
  expect(left.sort()).toEqual(Object.keys(SECRETS).sort());
});

test.each([
  ["of one workspace and of Discord, whose platforms and model fail and repeat it", "127.0.0.1"],
  ["in an address that none of them takes", `somebody:${CANARY}-pass@127.0.0.1`],
])("%s", async (_, host) => {
  const url = `http://${host}:${port}`;
  const product = await startProduct({
    ...base(host.slice(0, 3)),
    OPENAI_BASE_URL: `${url}/v1`,
    ...secrets("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "DISCORD_TOKEN"),
    ...{ SLACK_API_URL: `${url}/api/`, DISCORD_API_URL: `${url}/api` },
  });
  await ask(product);
  for (const told of ["discord is down", "an answer was not phrased"])
    await vi.waitFor(async () => expect(await said(product)).toContain(told), 60_000);
  const all = await said(product);
  clean(all);
  expect(await product.kill("SIGTERM")).toBe(0);
  clean(product.output());
});

test("of many workspaces, through a proxy that refuses, with callers who are not Slack", async () => {
  const proxy = `http://somebody:${CANARY}-pass@127.0.0.1:${port}`;
  const product = await startProduct({
    ...base("many"),
    ...secrets("SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET", "SLACK_SIGNING_SECRET", "TOKEN_KEY"),
    ...{ SLACK_CLIENT_ID: "1.2", SLACK_API_URL: "https://slack.invalid/api/", HTTPS_PROXY: proxy },
  });
  await ask(product);
  const install = await fetch(`${product.address}/slack/install`, { redirect: "manual" });
  const cookie = install.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = (await install.text()) + (install.headers.get("location") ?? "");
  const state = /state=([^&"]+)/.exec(page)?.[1] ?? "";
  expect(state).not.toBe("");
  for (const query of [`code=x&state=${state}`, "code=x", "state=x&code=x", "error=denied"]) {
    const back = `${product.address}${CALLBACK_PATH}?${query}`;
    const failed = await fetch(back, { headers: { cookie } });
    expect(failed.status).not.toBe(404);
    clean(await failed.text());
  }
  const at = Math.floor(Date.now() / 1000);
  const sign = (body: string, secret = SECRETS.SLACK_SIGNING_SECRET ?? "") =>
    `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`;
  const body = JSON.stringify({
    type: "event_callback",
    team_id: "T1",
    event: { type: "message" },
  });
  for (const signature of [sign(body), sign(body, "another"), "v0=", ""]) {
    const headers = { "x-slack-request-timestamp": String(at), "x-slack-signature": signature };
    const init = {
      method: "POST",
      body,
      headers: { ...headers, "content-type": "application/json" },
    };
    clean(await (await fetch(`${product.address}/slack/events`, init)).text());
  }
  clean(page + (await said(product)));
  await product.kill("SIGTERM");
  clean(product.output());
});

const PROGRAMS: [name: string, args: string[]][] = [
  ["main", []],
  ["cli/memories", ["--rebuild"]],
  ["cli/preview", ["--team", "t:t"]],
  ["cli/backup", [join(folder, "copy.db")]],
];

describe("of a database's address", () => {
  test.each(PROGRAMS)("that %s cannot use", (name, args) => {
    for (const address of ["postgres://u:PASS@127.0.0.1:1/x", "mysql://u:PASS@h/x"]) {
      const DATABASE_URL = address.replace("PASS", `${CANARY}-pass`);
      const env = { PATH: process.env.PATH ?? "", LOG_LEVEL: "trace", DATABASE_URL };
      const program = ["--disable-warning=ExperimentalWarning", `adapters/${name}.ts`, ...args];
      const ended = spawnSync(process.execPath, program, { env, encoding: "utf8" });
      expect(ended).toMatchObject({ status: 1, stderr: expect.stringMatching(/DATABASE_URL/) });
      clean(ended.stdout + ended.stderr);
    }
  });

  test.skipIf(!hasPostgres)("whose connections break in the middle", async () => {
    const database = await newDatabase();
    const address = new URL(database.url);
    address.password = `${CANARY}-pass`; // where nobody asks for one
    const name = address.pathname.slice(1);
    const product = await startProduct({ ...base("pg"), DATABASE_URL: address.href });
    const logged = () =>
      product
        .output()
        .split("\n")
        .filter((line) => /"level":50/.test(line));
    await onServer(async (client) => {
      await client.query(`alter database ${name} with allow_connections false`);
      const end = "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1";
      await client.query(end, [name]);
    });
    await ask(product).catch(() => {});
    await vi.waitFor(() => expect(logged().length).toBeGreaterThan(0), 60_000);
    clean(await said(product));
    await onServer((client) => client.query(`alter database ${name} with allow_connections true`));
    await product.kill("SIGTERM");
    clean(product.output());
    await database.drop();
  });
});
