/** A signed `/flashcard`, from its request to the reply at its response_url, against a Bolt command
 * that does nothing but acknowledge and reply. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/index.ts";
import { BOT, BOT_TOKEN, TEAM } from "../support/slack/loopback.ts";
import { command } from "../support/slack/payloads.ts";
import { SIGNING_SECRET, signature } from "../support/slack/transport.ts";
import { beside, type Line } from "./line.ts";
import { learner, populate } from "./population.ts";
import { alternating, load, type Until } from "./sample.ts";
import { NODE, startService } from "./service.ts";

const LEARNERS = 64;
const CARDS = 60;
const ROUNDS = 16;
const ROUND = { ms: 1000 };
const LANES = [1, 8, 32];
/** Of the floor's throughput. */
const LEAST = 0.5;
/** Until what is called often was compiled. */
const WARM = { times: 3000 };

export async function slack(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-bench-"));
  const url = `file:${join(folder, "bench.db")}`;
  const platform = await openPlatform();
  const env = {
    SLACK_API_URL: platform.apiUrl,
    ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET },
  };
  await openStore(url).then(({ store }) => store.close());
  const team = `slack:${TEAM}`;
  await populate(url, { team, learners: LEARNERS, cards: CARDS, now: new Date(), period: "all" });
  const floor = await startService(`${NODE} test/bench/floor/slack.ts`, env);
  const rappel = await startService(`${NODE} adapters/start.ts`, { ...env, DATABASE_URL: url });
  const during = (address: string, lanes: number, until: Until) => () =>
    load(lanes, until, (lane) => platform.ask(address, learner(lane % LEARNERS, team)));
  const lines: Line[] = [];
  for (const { address } of [floor, rappel]) await during(address, 8, WARM)();
  for (const lanes of LANES)
    lines.push(
      ...beside(
        `Slack /flashcard, ${lanes} at a time`,
        await alternating(ROUNDS, {
          ours: during(rappel.address, lanes, ROUND),
          floor: during(floor.address, lanes, ROUND),
        }),
        LEAST,
      ),
    );
  await Promise.all([floor.stop(), rappel.stop()]);
  await platform.close();
  rmSync(folder, { recursive: true });
  return lines;
}

/** As much of Slack as a command needs, as lean as it can be: what it costs, both sides pay. */
async function openPlatform() {
  const waiting = new Map<string, () => void>();
  const server = createServer((incoming, response) => {
    const said = SAID[incoming.url ?? ""];
    incoming.resume().once("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(said ?? { ok: true }));
      waiting.get(incoming.url ?? "")?.();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const agent = new Agent({ keepAlive: true });
  let count = 0;

  return {
    apiUrl: `${address}/api/`,
    /** Resolves when the command was acknowledged and its reply has come. */
    async ask(to: string, member: string): Promise<void> {
      const path = `/response/${++count}`;
      const handles = { trigger: `${count}.${process.pid}`, url: `${address}${path}` };
      const { payload } = command({ id: member } as never, "flashcard", "", handles);
      const body = new URLSearchParams(payload as Record<string, string>).toString();
      const replied = new Promise<void>((resolve) => void waiting.set(path, resolve));
      const call = request(`${to}/slack/events`, {
        ...{ method: "POST", agent },
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": Buffer.byteLength(body),
          ...signature(body, Math.floor(Date.now() / 1000)),
        },
      });
      call.end(body);
      const [response] = await once(call, "response");
      response.resume();
      if (response.statusCode !== 200) throw new Error(`acknowledged with ${response.statusCode}`);
      await replied;
      waiting.delete(path);
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What Slack's methods answer. */
const SAID: Record<string, object> = {
  "/api/auth.test": { ok: true, team_id: TEAM, team: "Rappel", user_id: BOT, bot_id: "B0RAPPEL" },
  "/api/users.info": {
    ok: true,
    user: { id: "U", team_id: TEAM, is_admin: false, locale: "en-US" },
  },
};
