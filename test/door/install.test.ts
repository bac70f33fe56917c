/** The product that many workspaces install: from its environment to an answer, without a leak. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startProduct } from "../support/product.ts";
import { APP_TOKEN, type Effect, type Loopback, openLoopback } from "../support/slack/loopback.ts";
import { botOf, CLIENT, openBrowser, openOauth } from "../support/slack/oauth.ts";
import * as payloads from "../support/slack/payloads.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-install-"));
let slack: Loopback;
beforeAll(async () => {
  slack = await openLoopback();
});
afterAll(async () => {
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a workspace installs it on the shared port, and is answered over the socket", async () => {
  const effects: Effect[] = [];
  slack.onEffect((effect) => effects.push(effect));
  const oauth = openOauth(slack);
  const product = await startProduct({
    DATABASE_URL: `file:${join(folder, "install.db")}`,
    LOG_LEVEL: "trace",
    SLACK_CLIENT_ID: CLIENT.clientId,
    SLACK_CLIENT_SECRET: CLIENT.clientSecret,
    SLACK_STATE_SECRET: CLIENT.stateSecret,
    TOKEN_KEY: CLIENT.tokenKey,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
  });
  const consent = { team: { id: "T0NEW", name: "New" }, installer: "U0ANA", expires: 43_200 };
  expect((await openBrowser(product.address).install(oauth, consent)).status).toBe(200);
  await vi.waitFor(() => expect(effects.map(({ by }) => by.channel)).toEqual(["U0ANA"]));

  const question = payloads.mention({ id: "U0ANA", locale: "en" }, "what is RASAAI?", "1.5");
  const json = JSON.stringify(question).replaceAll("T0RAPPEL", "T0NEW");
  const delivery = JSON.parse(json.replaceAll("U0RAPPEL", botOf("T0NEW")));
  await slack.envelope({ envelope_id: "e1", ...delivery });
  await vi.waitFor(() => expect(effects.map(({ by }) => by.thread)).toContain("1.5"), 5000);

  const health = await (await fetch(`${product.address}/healthz`)).json();
  expect(health).toEqual({ adapters: { slack: { state: "up" } } });
  expect(await product.kill("SIGTERM")).toBe(0);
  const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));
  for (const secret of ["canary", "xoxe", CLIENT.tokenKey, APP_TOKEN]) {
    expect(product.output()).not.toContain(secret);
    expect(kept.join("")).not.toContain(secret);
  }
});
