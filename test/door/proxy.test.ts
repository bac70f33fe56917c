/** Behind a proxy: whatever goes to Slack goes through it, calls, answers and sockets. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Product, startProduct } from "../support/product.ts";
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Effect,
  type Loopback,
  openLoopback,
} from "../support/slack/loopback.ts";
import * as payloads from "../support/slack/payloads.ts";
import { HOST, hasOpenssl, openProxy } from "../support/slack/proxy.ts";

describe.skipIf(!hasOpenssl)("with HTTPS_PROXY", () => {
  const folder = mkdtempSync(join(tmpdir(), "rappel-proxy-"));
  let slack: Loopback;
  let proxy: Awaited<ReturnType<typeof openProxy>>;
  beforeAll(async () => {
    slack = await openLoopback({ as: `https://${HOST}` });
    proxy = await openProxy(slack.port, folder);
  });
  afterAll(async () => {
    proxy.close();
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (env: Record<string, string> = {}) =>
    startProduct({
      DATABASE_URL: `file:${join(folder, "proxy.db")}`,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
      ...proxy.env,
      ...env,
    });
  const state = async ({ address }: Product) => {
    const { adapters } = (await (await fetch(`${address}/healthz`)).json()) as {
      adapters: { slack: { state: string; why?: string } };
    };
    return adapters.slack;
  };

  test("a command comes over the socket, and is answered, through it alone", async () => {
    const effects: Effect[] = [];
    slack.onEffect((effect) => effects.push(effect));
    const product = await start();
    expect(await state(product)).toEqual({ state: "up" });
    const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
    const who = { id: "U0ANA", locale: "en" } as const;
    await slack.envelope({
      envelope_id: "e1",
      ...payloads.command(who, "rappel", "help", handles),
    });
    await vi.waitFor(() => expect(effects.map(({ by }) => by.url)).toEqual([handles.url]), 5000);
    await slack.envelope({
      envelope_id: "e2",
      ...payloads.mention(who, "what is RASAAI?", slack.next()),
    });
    await vi.waitFor(() => expect(slack.calls).toContain("chat.postMessage"), 5000);
    expect(new Set(proxy.asked)).toEqual(new Set([`${HOST}:443`]));
    expect(await product.kill("SIGTERM")).toBe(0);
  });

  test("NO_PROXY's hosts are reached without it", async () => {
    const before = proxy.asked.length;
    const product = await start({ NO_PROXY: HOST });
    expect(await state(product)).toMatchObject({ state: "down" });
    expect(proxy.asked).toHaveLength(before);
    await product.kill("SIGTERM");
  });
});
