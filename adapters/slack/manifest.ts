/**
 * The app as Slack is told of it, made of the bot's own verbs
 * (docs.slack.dev/reference/app-manifest; limits as in slackapi/manifest-schema, 2.0.0).
 */
import { type Language, type VerbSign, voiceOf } from "../../src/index.ts";
import { prompts } from "./agent.ts";
import { APP_COMMAND, isOwn } from "./commands.ts";
import { NAME } from "./panel.ts";
import { CALLBACK_PATH, EVENTS_PATH } from "./paths.ts";
import { SCOPES } from "./scopes.ts";

/** What Slack tells the app of, each with its reason. */
export const EVENTS: readonly { event: string; why: string }[] = [
  { event: "app_home_opened", why: "shows the Home page, greets, suggests what to ask" },
  { event: "app_mention", why: "hears a question that mentions the bot" },
  { event: "app_uninstalled", why: "forgets a workspace that no longer has the app" },
  { event: "message.im", why: "hears what is written to the bot directly" },
  { event: "tokens_revoked", why: "forgets a workspace that took the bot's token back" },
];

/** In characters. */
export const LONGEST = {
  description: 140,
  agentDescription: 300,
  command: 32,
  commandSays: 2000,
  usage: 1000,
  shortcut: 24,
  shortcutSays: 150,
} as const;

interface Options {
  verbs: readonly VerbSign[];
  language: Language;
  /** Where the app is reached, for workspaces to install themselves; without, by Socket Mode. */
  url?: string;
}

export type Manifest = ReturnType<typeof manifest>;

/** @throws where Slack would refuse it. */
export function manifest({ verbs, language, url }: Options) {
  const { say, pick } = voiceOf(language);
  const events = url ? { url: new URL(EVENTS_PATH, url).href } : {};
  const request = url ? { request_url: new URL(EVENTS_PATH, url).href } : {};
  const usage = (sign: VerbSign) =>
    sign.args.map(({ name, required }) => (required ? name : `[${name}]`)).join(" ");
  const own = verbs.filter(({ name }) => isOwn(name));
  const shared = verbs.filter(({ name }) => !isOwn(name));
  const command = (typed: string, says: string, hint: string) => ({
    command: within("command", typed),
    description: within("commandSays", says),
    ...(hint ? { usage_hint: within("usage", hint) } : {}),
    // What members type arrives as they typed it.
    should_escape: false,
    ...events,
  });
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { name: NAME, description: within("description", say("help.intro")) },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      // Slack takes small letters alone here.
      bot_user: { display_name: NAME.toLowerCase(), always_online: true },
      // New apps can have no `assistant_view` (docs.slack.dev/ai/migrating-to-agent-messaging).
      agent_view: {
        agent_description: within("agentDescription", say("help.intro")),
        suggested_prompts: prompts(language),
      },
      slash_commands: [
        ...own.map((sign) => command(`/${sign.name}`, pick(sign.says), usage(sign))),
        command(
          APP_COMMAND,
          shared.map(({ says }) => pick(says)).join(" · "),
          shared.map((sign) => `${sign.name} ${usage(sign)}`.trim()).join(" | "),
        ),
      ],
      shortcuts: verbs.flatMap(({ name, onMessage, says }) =>
        onMessage
          ? {
              name: within("shortcut", pick(onMessage)),
              type: "message",
              callback_id: name,
              description: within("shortcutSays", pick(says)),
            }
          : [],
      ),
    },
    oauth_config: {
      scopes: { bot: SCOPES.map(({ scope }) => scope) },
      ...(url ? { redirect_urls: [new URL(CALLBACK_PATH, url).href] } : {}),
    },
    settings: {
      event_subscriptions: { ...request, bot_events: EVENTS.map(({ event }) => event) },
      interactivity: { is_enabled: true, ...request },
      // Tokens that the operator copies by hand must not expire; those of an installation are
      // renewed (docs.slack.dev/authentication/using-token-rotation).
      token_rotation_enabled: url !== undefined,
      org_deploy_enabled: url !== undefined,
      socket_mode_enabled: url === undefined,
    },
  };
}

function within(what: keyof typeof LONGEST, text: string): string {
  if (text.length > LONGEST[what])
    throw new RangeError(`Slack's manifest: ${what} is over ${LONGEST[what]}: ${text}`);
  return text;
}
