/** Which platforms are on: those whose token is there, and the page when it is alone or asked for. */
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Adapter } from "../src/index.ts";
import { createDiscord } from "./discord/index.ts";
import type { Env } from "./env.ts";
import { createSlack } from "./slack/index.ts";
import { createWeb } from "./web/index.ts";

export function adaptersOf(env: Env, { log, cache }: { log: Logger; cache: Keyv }): Adapter[] {
  const clock = () => new Date();
  const common = (adapter: string) => ({ log: log.child({ adapter }), clock });
  const platforms: Adapter[] = [];
  if (env.SLACK_BOT_TOKEN)
    platforms.push(
      createSlack({
        botToken: env.SLACK_BOT_TOKEN,
        ...(env.SLACK_APP_TOKEN && { appToken: env.SLACK_APP_TOKEN }),
        ...(env.SLACK_SIGNING_SECRET && { signingSecret: env.SLACK_SIGNING_SECRET }),
        ...(env.SLACK_API_URL && { apiUrl: env.SLACK_API_URL }),
        profiles: cache,
        ...common("slack"),
      }),
    );
  if (env.DISCORD_TOKEN)
    platforms.push(
      createDiscord({
        token: env.DISCORD_TOKEN,
        ...(env.DISCORD_API_URL && { apiUrl: env.DISCORD_API_URL }),
        profiles: cache,
        ...common("discord"),
      }),
    );
  const web = env.WEB === "on" || (env.WEB !== "off" && platforms.length === 0);
  if (!web) return platforms;
  const alone = platforms.length === 0;
  return [
    ...platforms,
    createWeb({ alone, memory: cache, zone: env.DEFAULT_ZONE, ...common("web") }),
  ];
}
