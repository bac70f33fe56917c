/** A process with nothing but the adapter in it, which says what it weighs for each line it reads:
 * `node --expose-gc weighed.ts API_URL TOKEN`. */
import { createInterface } from "node:readline";
import { Client } from "discord.js";
import { pino } from "pino";
import { createDiscord } from "../../../adapters/discord/index.ts";
import { openWorld } from "../world.ts";
import { scripted } from "./scripted.ts";

const [, , apiUrl = "", token = ""] = process.argv;
const log = pino({ level: "silent" });

/** The client that discord.js makes, for a look into its caches. */
let client: Client | undefined;
const { login } = Client.prototype;
Client.prototype.login = function (...args) {
  client = this;
  return login.apply(this, args);
};

const world = await openWorld();
const adapter = createDiscord({
  ...{ token, apiUrl, log, clock: () => new Date(), profiles: world.cache },
});
await adapter.start({ ...scripted("private"), handle: async () => [] });
const lines = createInterface({ input: process.stdin });
console.log("ready");
for await (const _ of lines) {
  globalThis.gc?.();
  const { users, guilds, channels } = client as Client;
  const members = guilds.cache.reduce((sum, guild) => sum + guild.members.cache.size, 0);
  console.log(
    JSON.stringify({
      heap: process.memoryUsage().heapUsed,
      caches: {
        users: users.cache.size,
        channels: channels.cache.size,
        messages: channels.cache.reduce(
          (sum, channel) => sum + ("messages" in channel ? channel.messages.cache.size : 0),
          0,
        ),
        guilds: guilds.cache.size,
        members,
      },
    }),
  );
}
await adapter.stop();
await world.close();
