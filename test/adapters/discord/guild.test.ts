/** The bot comes to a server, and leaves one. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { quiet, until } from "../../support/discord/running.ts";
import { notice, type Scripted, scripted } from "../../support/discord/scripted.ts";
import type { Server } from "../../support/discord/servers.ts";
import { type DiscordStage, openDiscordStage } from "../../support/discord/stage.ts";

const server: Server = {
  id: "800000000000000001",
  locale: "fr",
  system: "800000000000000015",
  channels: [
    { id: "800000000000000010", type: 4, position: 0 }, // a category
    { id: "800000000000000011", parent: "800000000000000010", position: 0 },
    { id: "800000000000000012", type: 2, position: 0 }, // of voice
    { id: "800000000000000013", position: 1, closed: true },
    { id: "800000000000000014", position: 2 },
    { id: "800000000000000015", position: 9 },
  ],
};

let bot: Scripted;
let stage: DiscordStage;
beforeEach(async () => {
  bot = scripted("private", notice("Hello."));
  stage = await openDiscordStage(bot);
  await until(() => bot.arrivals.length === 1); // the server that it is in already
  bot.arrivals.length = 0;
});
afterEach(async () => stage.close());

const room = (id: string) => ({ kind: "channel", id });

test("a first word goes where the server greets", async () => {
  const seen = await stage.join(server);
  expect(seen).toMatchObject({ text: "Hello.", private: false, place: "new" });
  expect(bot.arrivals).toEqual([
    {
      team: `discord:${server.id}`,
      room: room("800000000000000015"),
      at: expect.any(Date),
      locale: "fr",
      name: "Loopback",
    },
  ]);
});

test("else to the first text channel that the bot may write in", async () => {
  const { system: _, ...plain } = server;
  await stage.join(plain);
  await stage.join({
    ...server,
    id: "800000000000000002",
    channels: [
      { id: "800000000000000020", position: 3 },
      { id: "800000000000000021", position: 2, closed: true },
      { id: "800000000000000022", position: 9, closed: true },
    ],
    system: "800000000000000022",
  });
  expect(bot.arrivals.map((arrival) => arrival.room.id)).toEqual([
    "800000000000000014",
    "800000000000000020",
  ]);
});

test("a server without a room for it is come to all the same", async () => {
  const channels = server.channels.map((channel) => ({ ...channel, closed: true }));
  stage.loopback.world.closed.add(server.id);
  void stage.join({ ...server, channels }).catch(() => {});
  await quiet();
  expect(bot.arrivals).toMatchObject([{ team: `discord:${server.id}` }]);
  expect(stage.adapter.state()).toEqual({ state: "up" });
});

test("servers are not come to again after an outage", async () => {
  await stage.join(server);
  stage.leave(server, "unavailable");
  void stage.join(server).catch(() => {});
  await quiet();
  expect(bot.arrivals).toHaveLength(1);
  expect(bot.departures).toEqual([]);
});

test("the bot is removed, and comes back", async () => {
  await stage.join(server);
  stage.leave(server, "removed");
  await quiet();
  expect(bot.departures).toEqual([`discord:${server.id}`]);
  await stage.join(server);
  expect(bot.arrivals).toHaveLength(2);
  stage.leave({ id: stage.loopback.world.guild }, "removed");
  await quiet();
  expect(bot.departures).toHaveLength(2);
});

test("a connection found again brings nobody twice", async () => {
  await stage.join(server);
  const back = stage.loopback.gateway.back();
  stage.loopback.gateway.interrupt("reconnect");
  await back;
  await quiet();
  expect(bot.arrivals).toHaveLength(1);
});
