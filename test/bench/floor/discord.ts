/** The floor under a Discord press: discord.js with one listener, which defers and then writes. */
import { once } from "node:events";
import { createServer } from "node:http";
import { Client, Events, GatewayIntentBits } from "discord.js";

const { PORT, DISCORD_API_URL = "", DISCORD_TOKEN = "" } = process.env;
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  // By itself discord.js makes 50 calls a second, to which Discord does not hold these.
  rest: { api: DISCORD_API_URL, version: "10", globalRequestsPerSecond: Number.POSITIVE_INFINITY },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isButton()) return;
  await interaction.deferUpdate();
  await interaction.editReply("A card.");
});
client.login(DISCORD_TOKEN);
await once(client, Events.ClientReady);
createServer((_, response) => response.end("ready")).listen(Number(PORT), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));
