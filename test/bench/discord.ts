/** A press in a drill, from the gateway's payload to the message that is written, against a listener
 * of discord.js's that does nothing but defer and write. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/index.ts";
import { holder, seal } from "../../src/ticket.ts";
import { openLoopback } from "../support/discord/loopback.ts";
import { interaction } from "../support/discord/payloads.ts";
import type { Posted, World } from "../support/discord/world.ts";
import { course } from "../support/world.ts";
import { beside, type Line } from "./line.ts";
import { learner, populate } from "./population.ts";
import { alternating, load, type Until } from "./sample.ts";
import { NODE, startService } from "./service.ts";

const LEARNERS = 32;
const CARDS = 60;
/** How many entries of each card a member has at first. */
const ENTRIES = 4;
const ROUNDS = 8;
const ROUND = { ms: 1000 };
const LANES = [1, 8, 32];
/** Until what is called often was compiled. */
const WARM = { times: 3000 };

export async function discord(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-bench-"));
  const url = `file:${join(folder, "bench.db")}`;
  const [ours, empty] = [await openServer(), await openServer()];
  await openStore(url).then(({ store }) => store.close());
  const { team } = ours;
  await populate(url, { team, learners: LEARNERS, cards: CARDS, now: new Date(), period: "all" });
  const rappel = await startService(`${NODE} adapters/start.ts`, {
    ...ours.env,
    DATABASE_URL: url,
  });
  const floor = await startService(`${NODE} test/bench/floor/discord.ts`, empty.env);
  const drills = Array.from({ length: LEARNERS }, (_, at) => drill(learner(at, team), team));
  const during = (server: typeof ours, lanes: number, until: Until) => () =>
    load(lanes, until, (lane) =>
      server.press(learner(lane, team), String(drills[lane]?.next().value)),
    );
  for (const server of [empty, ours]) await during(server, 8, WARM)();
  const lines: Line[] = [];
  for (const lanes of LANES)
    lines.push(
      ...beside(
        `Discord press, ${lanes} at a time`,
        await alternating(ROUNDS, {
          ours: during(ours, lanes, ROUND),
          floor: during(empty, lanes, ROUND),
        }),
      ),
    );
  await Promise.all([floor.stop(), rappel.stop()]);
  await Promise.all([ours.close(), empty.close()]);
  rmSync(folder, { recursive: true });
  return lines;
}

/** A member's buttons as they go through their cards: the answer is shown, then graded. */
function* drill(id: string, team: string): Generator<string, never> {
  for (let n = ENTRIES; ; n += 1)
    for (const card of course.cards.slice(0, CARDS)) {
      const drawn = ["", 0, card.id, n, ""];
      const ticket = (step: string, ...args: (string | number)[]) =>
        seal({
          ...{ verb: "flashcard", step, language: "en", holder: holder({ team, id }) },
          args: args.map(String),
        });
      yield ticket("reveal", ...drawn);
      yield ticket("grade", ...drawn, 3);
    }
}

/** A server of Discord's with one bot in it. What presses are answered by is taken unread: what it
 * costs, both sides pay. */
async function openServer() {
  const loopback = await openLoopback();
  const { world, gateway, apiUrl } = loopback;
  const pressed: Posted = {
    ...{ id: world.snowflake(), channel: world.channel, components: [], flags: 0, files: [] },
  };
  const waiting = new Map<string, () => void>();
  loopback.fault = (request) => {
    if (request.startsWith("POST /interactions/")) return { status: 200, body: { message: "" } };
    const token = /^PATCH \/webhooks\/\d+\/([^/]+)\//.exec(request)?.[1];
    if (token === undefined) return undefined;
    waiting.get(token)?.();
    return { status: 200, body: { message: "", ...shown(world, pressed) } };
  };
  return {
    team: `discord:${world.guild}`,
    env: { DISCORD_TOKEN: world.token, DISCORD_API_URL: apiUrl },
    /** Resolves when the message that was pressed is written anew. */
    async press(id: string, ticket: string): Promise<void> {
      const data = { component_type: 2, id: 1, custom_id: ticket };
      const asked = { kind: "button" as const, channel: world.channel, data, pressed };
      const payload = interaction(world, { id, locale: "en-US", name: "Learner" }, asked);
      world.waiting.delete(payload.id);
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(payload.token, resolve);
      gateway.dispatch("INTERACTION_CREATE", payload);
      await promise;
      waiting.delete(payload.token);
    },
    close: () => loopback.close(),
  };
}

/** A message as Discord tells of it. */
function shown({ me }: World, { id, channel, components }: Posted) {
  return { id, channel_id: channel, author: me, content: "", components, timestamp: new Date(0) };
}
