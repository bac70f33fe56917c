/** Servers that the bot came to, or was removed from, while it was not connected. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Loopback, openLoopback } from "../../support/discord/loopback.ts";
import { quiet, type Running, run, until } from "../../support/discord/running.ts";
import { notice, type Scripted, scripted } from "../../support/discord/scripted.ts";
import { type Server, serverPayload } from "../../support/discord/servers.ts";

const DAY = 24 * 60 * 60 * 1000;
const [OLD, NEW] = ["800000000000000001", "800000000000000002"];

let loopback: Loopback;
/** What the core keeps of who has the bot. */
let present: Set<string>;
let bot: Scripted;
let running: Running | undefined;
beforeEach(async () => {
  loopback = await openLoopback();
  present = new Set();
});
afterEach(async () => {
  await running?.close();
  await loopback.close();
});

const server = (id: string, days: number): Server => ({
  id,
  locale: "fr",
  joined: new Date(Date.now() - days * DAY),
  channels: [{ id: `${id}9` }],
});
const add = (...servers: Server[]) => {
  for (const one of servers)
    loopback.gateway.servers.set(one.id, serverPayload(loopback.world, one));
};
async function start() {
  const plain = scripted("private", notice("Hello."));
  bot = {
    ...plain,
    teams: async () => [...present],
    async joined(arrival) {
      present.add(arrival.team);
      return plain.joined(arrival);
    },
    async left(team, at) {
      present.delete(team);
      await plain.left(team, at);
    },
  };
  running = await run(bot, { loopback });
  await quiet();
  return running;
}
const teams = () => bot.arrivals.map(({ team }) => team).toSorted();
const greeted = () => running?.seen.map(({ of }) => of) ?? [];
const home = "discord:900000000000000003";

test("at the first start each is told to the core, and those of this week are greeted", async () => {
  add(server(OLD, 8), server(NEW, 6));
  await start();
  expect(teams()).toEqual([`discord:${OLD}`, `discord:${NEW}`, home]);
  expect(greeted()).toEqual([`${NEW}9`]);
});

test("at the next start only what is new is told, and what is gone", async () => {
  add(server(OLD, 1));
  const first = await start();
  await first.close();
  loopback.gateway.servers.delete(OLD);
  add(server(NEW, 0));
  await start();
  expect(teams()).toEqual([`discord:${NEW}`]);
  expect(greeted()).toEqual([`${NEW}9`]);
  expect(bot.departures).toEqual([`discord:${OLD}`]);
  await running?.close();
  await start();
  expect([bot.arrivals, bot.departures]).toEqual([[], []]);
});

test("teams of nobody but one person, and of other shards, are never gone", async () => {
  present = new Set(["discord:@100000000000000003", home]);
  await start();
  expect(bot.departures).toEqual([]);
});

test("a server that is not available is neither gone nor come to", async () => {
  add(server(OLD, 1));
  const first = await start();
  const { gateway } = loopback;
  gateway.dispatch("GUILD_DELETE", { id: OLD, unavailable: true });
  const back = gateway.back();
  gateway.interrupt("invalid");
  await back;
  await until(() => first.isUp());
  expect(bot.departures).toEqual([]);
  expect(teams()).toHaveLength(2);
});

test("what changed while a session was lost is told once it begins anew", async () => {
  add(server(OLD, 100));
  const first = await start();
  const { gateway } = loopback;
  gateway.interrupt("invalid");
  await until(() => !first.isUp());
  gateway.servers.delete(OLD);
  add(server(NEW, 0));
  await until(() => first.isUp());
  await quiet();
  expect(bot.departures).toEqual([`discord:${OLD}`]);
  expect(teams()).toContain(`discord:${NEW}`);
  expect(greeted()).toEqual([`${NEW}9`]);
  // Come back for good, it is no stranger to discord.js, but one to the core.
  gateway.dispatch("GUILD_CREATE", serverPayload(loopback.world, server(OLD, 0)));
  await until(() => greeted().length === 2);
});
