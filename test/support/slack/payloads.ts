/** What Slack sends when a member does something, as both of its transports carry it. */
import type { Actor } from "../../contracts/stage.ts";
import { BOT, type Shown, TEAM } from "./loopback.ts";
import type { InputElement, View } from "./rules.ts";

/** `wire` is how it goes over HTTP: commands as a form, the rest of interactivity as its payload. */
export interface Delivery {
  type: "slash_commands" | "interactive" | "events_api";
  payload: Record<string, unknown>;
}

export const CHANNEL = "C0GENERAL";

/** A member's direct channel with the bot. */
export const direct = (who: Actor) => `D${who.id}`;

interface Handles {
  trigger: string;
  url: string;
}

export function command(
  who: Actor,
  name: string,
  text: string,
  { trigger, url }: Handles,
): Delivery {
  return {
    type: "slash_commands",
    payload: {
      token: "verification",
      team_id: TEAM,
      team_domain: "rappel",
      channel_id: CHANNEL,
      channel_name: "general",
      user_id: who.id,
      user_name: who.id.toLowerCase(),
      command: `/${name}`,
      text: escaped(text),
      api_app_id: "A0RAPPEL",
      is_enterprise_install: "false",
      response_url: url,
      trigger_id: trigger,
    },
  };
}

export function mention(who: Actor, text: string, ts: string): Delivery {
  return event({
    type: "app_mention",
    user: who.id,
    text: `<@${BOT}> ${escaped(text)}`,
    ts,
    channel: CHANNEL,
    event_ts: ts,
    team: TEAM,
  });
}

export function said(who: Actor, text: string, ts: string): Delivery {
  return event({
    type: "message",
    user: who.id,
    text: escaped(text),
    ts,
    channel: direct(who),
    channel_type: "im",
    event_ts: ts,
    team: TEAM,
  });
}

export function press(
  who: Actor,
  on: Shown,
  button: { action_id: string; text: unknown; value: unknown },
  { trigger, url }: Handles,
): Delivery {
  const { ephemeral, ts, channel, thread, text, blocks } = on;
  const container = {
    type: "message",
    message_ts: ts,
    channel_id: channel,
    is_ephemeral: ephemeral,
  };
  return {
    type: "interactive",
    payload: {
      type: "block_actions",
      user: { id: who.id, username: who.id.toLowerCase(), team_id: TEAM },
      api_app_id: "A0RAPPEL",
      token: "verification",
      container: { ...container, ...(thread ? { thread_ts: thread } : {}) },
      trigger_id: trigger,
      team: { id: TEAM, domain: "rappel" },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: channel, name: "general" },
      // Of an ephemeral message Slack sends no copy.
      ...(ephemeral ? {} : { message: { type: "message", user: BOT, ts, text, blocks } }),
      state: { values: {} },
      response_url: url,
      actions: [{ type: "button", block_id: "b1", action_ts: ts, ...button }],
    },
  };
}

export function submission(
  who: Actor,
  view: View,
  id: string,
  values: Record<string, string>,
  trigger: string,
): Delivery {
  const inputs = view.blocks.filter((block) => block.type === "input");
  const state = inputs.map(({ block_id, element, optional }) => {
    const entry = entryOf(element, values[block_id]);
    if (!optional && Object.values(entry).includes(null))
      throw new Error(`Slack sends no form whose "${block_id}" is empty`);
    return [block_id, { [element.action_id]: { type: element.type, ...entry } }];
  });
  return {
    type: "interactive",
    payload: {
      type: "view_submission",
      team: { id: TEAM, domain: "rappel" },
      user: { id: who.id, username: who.id.toLowerCase(), team_id: TEAM },
      api_app_id: "A0RAPPEL",
      token: "verification",
      trigger_id: trigger,
      view: { ...view, id, team_id: TEAM, state: { values: Object.fromEntries(state) } },
      response_urls: [],
      is_enterprise_install: false,
      enterprise: null,
    },
  };
}

/** What the member left as it was keeps what it was prefilled with. */
function entryOf(element: InputElement, value: string | undefined) {
  if (element.type === "plain_text_input")
    return { value: (value ?? element.initial_value) || null };
  if (element.type === "users_select")
    return { selected_user: (value ?? element.initial_user) || null };
  if (value === undefined) return { selected_option: element.initial_option ?? null };
  const chosen = element.options.find((option) => option.value === value);
  if (value && !chosen) throw new Error(`there is no option "${value}"`);
  return { selected_option: chosen ?? null };
}

/** The member looks at one of the app's tabs. */
export function opened(who: Actor, tab: "home" | "messages", ts: string): Delivery {
  return event({
    type: "app_home_opened",
    user: who.id,
    channel: direct(who),
    tab,
    event_ts: ts,
  });
}

export function uninstalled(ts: string): Delivery {
  return event({ type: "app_uninstalled", event_ts: ts });
}

function event(inner: Record<string, unknown>): Delivery {
  return {
    type: "events_api",
    payload: {
      token: "verification",
      team_id: TEAM,
      api_app_id: "A0RAPPEL",
      event: inner,
      type: "event_callback",
      event_id: `Ev${String(inner.event_ts).replace(".", "")}`,
      event_time: Math.floor(Number(inner.event_ts)),
      authorizations: [
        {
          enterprise_id: null,
          team_id: TEAM,
          user_id: BOT,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
