/** The floor under a Slack command: Bolt with one command that is acknowledged and replied to. */
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";

const { PORT, SLACK_API_URL = "", SLACK_BOT_TOKEN = "", SLACK_SIGNING_SECRET = "" } = process.env;
const receiver = new HTTPReceiver({
  signingSecret: SLACK_SIGNING_SECRET,
  endpoints: "/slack/events",
  customRoutes: [
    { path: "/readyz", method: "GET", handler: (_, response) => void response.end("ready") },
  ],
});
const app = new App({
  receiver,
  token: SLACK_BOT_TOKEN,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: LogLevel.WARN,
});
app.command("/flashcard", async ({ ack, respond }) => {
  await ack();
  await respond("A card.");
});
await receiver.start({ port: Number(PORT), host: "127.0.0.1" });
process.once("SIGTERM", () => process.exit(0));
