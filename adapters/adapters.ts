/** Which platforms are on: those whose token is there, and the page when it is alone or asked for. */
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Adapter, Store } from "../src/index.ts";
import type { Env } from "./env.ts";
import type { SlackOptions } from "./slack/index.ts";

interface House {
  log: Logger;
  cache: Keyv;
  store: Store;
  /** The proxy that sockets go through, if there is one. */
  dispatcher?: NonNullable<SlackOptions["dispatcher"]> | undefined;
}

/** The SDK of a platform that is off is not read: that would be a good part of a start. */
export async function adaptersOf(
  env: Env,
  { log, cache, store, dispatcher }: House,
): Promise<Adapter[]> {
  const clock = () => new Date();
  const common = (adapter: string) => ({ log: log.child({ adapter }), clock });
  const platforms: Adapter[] = [];
  const distribution = distributionOf(env, store);
  if (env.SLACK_BOT_TOKEN || distribution) {
    const { createSlack } = await import("./slack/index.ts");
    platforms.push(
      createSlack({
        ...(env.SLACK_BOT_TOKEN && { botToken: env.SLACK_BOT_TOKEN }),
        ...(distribution && { distribution }),
        ...(env.SLACK_APP_TOKEN && { appToken: env.SLACK_APP_TOKEN }),
        ...(env.SLACK_SIGNING_SECRET && { signingSecret: env.SLACK_SIGNING_SECRET }),
        ...(env.SLACK_API_URL && { apiUrl: env.SLACK_API_URL }),
        ...(dispatcher && { dispatcher }),
        profiles: cache,
        ...common("slack"),
      }),
    );
  }
  if (env.DISCORD_TOKEN) {
    const { createDiscord } = await import("./discord/index.ts");
    platforms.push(
      createDiscord({
        token: env.DISCORD_TOKEN,
        ...(env.DISCORD_API_URL && { apiUrl: env.DISCORD_API_URL }),
        profiles: cache,
        ...common("discord"),
      }),
    );
  }
  const alone = platforms.length === 0;
  if (env.WEB !== "on" && (env.WEB === "off" || !alone)) return platforms;
  const { createWeb } = await import("./web/index.ts");
  return [
    ...platforms,
    createWeb({ alone, memory: cache, zone: env.DEFAULT_ZONE, ...common("web") }),
  ];
}

/** The app's own secrets, where many workspaces install it. */
function distributionOf(env: Env, store: Store): SlackOptions["distribution"] {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env;
  const { SLACK_STATE_SECRET: stateSecret, TOKEN_KEY: tokenKey } = env;
  if (!clientId || !clientSecret || !stateSecret || !tokenKey) return undefined;
  return { clientId, clientSecret, stateSecret, tokenKey, store };
}
