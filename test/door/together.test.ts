/** Slack, Discord and the page in one process; one of them failing leaves the others unharmed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openLoopback as openDiscord } from "../support/discord/loopback.ts";
import { startProduct, ticketIn } from "../support/product.ts";
import { APP_TOKEN, BOT_TOKEN, openLoopback as openSlack } from "../support/slack/loopback.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-together-"));
let slack: Awaited<ReturnType<typeof openSlack>>;
let discord: Awaited<ReturnType<typeof openDiscord>>;
beforeAll(async () => {
  [slack, discord] = [await openSlack(), await openDiscord()];
});
afterAll(async () => {
  await Promise.all([slack.close(), discord.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const env = () => ({
  DATABASE_URL: `file:${join(folder, "together.db")}`,
  WEB: "on",
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_APP_TOKEN: APP_TOKEN,
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: discord.world.token,
  DISCORD_API_URL: discord.apiUrl,
});
const health = async (address: string) => (await fetch(`${address}/healthz`)).json();

test("all three run in one process, and stop together", async () => {
  const product = await startProduct(env());
  expect(await health(product.address)).toEqual({
    adapters: { slack: { state: "up" }, discord: { state: "up" }, web: { state: "up" } },
  });
  expect(await product.kill("SIGTERM")).toBe(0);
});

test.each([
  ["slack", { SLACK_BOT_TOKEN: "xoxb-999-revoked-canary" }],
  ["discord", { DISCORD_TOKEN: "revoked-canary.token.x" }],
])("a revoked token stops %s alone, and is in no log", async (failing, revoked) => {
  const product = await startProduct({ ...env(), ...revoked, LOG_LEVEL: "trace" });
  const { adapters } = (await health(product.address)) as {
    adapters: Record<string, { state: string }>;
  };
  for (const [name, { state }] of Object.entries(adapters))
    expect([name, state]).toEqual([name, name === failing ? "down" : "up"]);
  const front = await product.ask({ text: "/flashcard" });
  expect(await product.ask({ ticket: ticketIn(front, "Show the answer") })).toContain("Good");
  expect(product.output()).not.toContain("canary");
  expect(await product.kill("SIGTERM")).toBe(0);
});

test("Discord out of reach at the start harms nobody, and is up once it is there", async () => {
  discord.world.mishap = () => 503;
  const product = await startProduct(env());
  expect(await health(product.address)).toMatchObject({
    adapters: { slack: { state: "up" }, discord: { state: "down" }, web: { state: "up" } },
  });
  discord.world.mishap = () => undefined;
  await vi.waitFor(
    async () =>
      expect(await health(product.address)).toMatchObject({
        adapters: { discord: { state: "up" } },
      }),
    10_000,
  );
  expect(await product.kill("SIGTERM")).toBe(0);
});
