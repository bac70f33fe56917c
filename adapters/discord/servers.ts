/** The servers that the bot is in: come to, there again, or left, be it while nobody listened. */
import {
  type Client,
  Events,
  GatewayDispatchEvents,
  type Guild,
  ShardClientUtil,
} from "discord.js";
import { z } from "zod";
import type { Bot } from "../../src/index.ts";
import { answerArrival } from "./answer.ts";
import type { Carry } from "./carry.ts";
import type { Carrier } from "./deliver.ts";
import { arrivalIn } from "./guild.ts";
import { guildOf, PLATFORM, teamOf } from "./place.ts";

/** A first word is in place so long after the bot came, in ms. Who had it for longer knows it: a
 * word of welcome to each of them when a new database begins would be noise. */
const LATELY_MS = 7 * 24 * 60 * 60 * 1000;

const Ready = z.object({ guilds: z.array(z.object({ id: z.string() })) });

interface Means {
  bot: Bot;
  carrier: Carrier;
  carry: Carry["carry"];
  clock: () => Date;
}

export function hearServers(client: Client, { bot, carrier, carry, clock }: Means): void {
  /** The teams that the core knows to have the bot: asked at each beginning of a session. */
  let teams: Promise<Set<string>> = Promise.resolve(new Set());

  const came = (guild: Guild) => {
    const at = clock();
    const arrival = arrivalIn(guild, at);
    carry(arrival.team, async () => {
      const known = await teams;
      if (known.has(arrival.team)) return;
      known.add(arrival.team);
      if (at.getTime() - guild.joinedTimestamp < LATELY_MS)
        await answerArrival(bot, carrier, arrival);
      else await bot.joined(arrival);
    });
  };
  const left = async (team: string) => {
    (await teams).delete(team);
    await bot.left(team, clock());
  };

  client.on(Events.GuildCreate, came);
  client.on(Events.GuildAvailable, came); // as each is at a start, and after an outage
  client.on(Events.GuildDelete, ({ id }) => carry(teamOf(id), () => left(teamOf(id))));
  // Lists all the servers of one shard: one that is missing was left while nobody listened.
  client.ws.on(GatewayDispatchEvents.Ready, (payload, shard) => {
    const { data } = Ready.safeParse(payload);
    if (!data) return;
    const there = new Set(data.guilds.map(({ id }) => id));
    const count = client.options.shardCount ?? 1;
    const gone = (server: string) =>
      ShardClientUtil.shardIdForGuildId(server, count) === shard && !there.has(server);
    client.guilds.cache.sweep(({ id }) => gone(id));
    teams = bot.teams(PLATFORM).then((known) => new Set(known));
    carry(`READY of shard ${shard}`, async () => {
      for (const team of [...(await teams)]) {
        const server = guildOf(team);
        if (server !== undefined && gone(server)) await left(team);
      }
    });
  });
}
