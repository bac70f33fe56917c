/** What Slack sends when a member does something, as both of its transports carry it. */
import type { Actor } from "../../contracts/stage.ts";
import { BOT, type Shown, TEAM } from "./loopback.ts";
import type { Home, InputElement, View } from "./rules.ts";

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

export function mention(who: Actor, text: string, ts: string, thread?: string): Delivery {
  return event({
    ...(thread ? { thread_ts: thread } : {}),
    type: "app_mention",
    user: who.id,
    text: `<@${BOT}> ${escaped(text)}`,
    ts,
    channel: CHANNEL,
    event_ts: ts,
    team: TEAM,
  });
}

export function said(who: Actor, text: string, ts: string, thread?: string): Delivery {
  return event({
    ...(thread ? { thread_ts: thread } : {}),
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

/** A button as Slack tells of it. */
export interface Pressed {
  /** A button, unless it says otherwise. */
  type?: "button" | "feedback_buttons";
  action_id: string;
  block_id?: string;
  text: unknown;
  value: unknown;
}

export function press(who: Actor, on: Shown, button: Pressed, { trigger, url }: Handles): Delivery {
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

/** A view as it stands: the undermost of its stack is `root`. */
export interface Standing {
  id: string;
  root: string;
  view: View | Home;
}

/** On the Home page or in a modal: no channel, no message, no response_url. */
export function pressInView(who: Actor, on: Standing, button: Pressed, trigger: string): Delivery {
  return {
    type: "interactive",
    payload: {
      type: "block_actions",
      user: { id: who.id, username: who.id.toLowerCase(), name: who.id, team_id: TEAM },
      api_app_id: "A0RAPPEL",
      token: "verification",
      container: { type: "view", view_id: on.id },
      trigger_id: trigger,
      team: { id: TEAM, domain: "rappel" },
      enterprise: null,
      is_enterprise_install: false,
      view: viewOf(on),
      actions: [{ type: "button", block_id: "b1", action_ts: trigger, ...button }],
    },
  };
}

export function closed(who: Actor, on: Standing): Delivery {
  return {
    type: "interactive",
    payload: {
      type: "view_closed",
      team: { id: TEAM, domain: "rappel" },
      user: { id: who.id, username: who.id.toLowerCase(), name: who.id, team_id: TEAM },
      api_app_id: "A0RAPPEL",
      token: "verification",
      view: viewOf(on),
      is_cleared: false,
      is_enterprise_install: false,
      enterprise: null,
    },
  };
}

function viewOf({ id, root, view }: Standing) {
  return {
    ...view,
    id,
    team_id: TEAM,
    state: { values: {} },
    hash: `${id}.h`,
    previous_view_id: root === id ? null : root,
    root_view_id: root,
    app_id: "A0RAPPEL",
    external_id: "",
    app_installed_team_id: TEAM,
    bot_id: "B0RAPPEL",
  };
}

/** A message that somebody wrote, with the app's shortcut of that name on it. */
export function shortcut(
  who: Actor,
  name: string,
  message: { ts: string; text?: string; thread_ts?: string; channel?: string },
  { trigger, url }: Handles,
): Delivery {
  const { channel = CHANNEL, ...on } = message;
  return {
    type: "interactive",
    payload: {
      type: "message_action",
      token: "verification",
      action_ts: on.ts,
      team: { id: TEAM, domain: "rappel" },
      user: { id: who.id, username: who.id.toLowerCase(), team_id: TEAM, name: who.id },
      channel: { id: channel, name: "general" },
      is_enterprise_install: false,
      enterprise: null,
      callback_id: name,
      trigger_id: trigger,
      response_url: url,
      message_ts: on.ts,
      message: { type: "message", user: "U0OTHER", ...on },
    },
  };
}

export function submission(
  who: Actor,
  view: View | Home,
  id: string,
  values: Record<string, string>,
  trigger: string,
  root = id,
): Delivery {
  const inputs = (view.blocks as View["blocks"]).filter((block) => block.type === "input");
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
      view: { ...viewOf({ id, root, view }), state: { values: Object.fromEntries(state) } },
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
  if (element.type === "multi_users_select")
    return {
      selected_users: value === undefined ? (element.initial_users ?? []) : value ? [value] : [],
    };
  const chosen = element.options.find((option) => option.value === value);
  if (value && !chosen) throw new Error(`there is no option "${value}"`);
  if (element.type === "multi_static_select") {
    const left = value === undefined ? (element.initial_options ?? []) : [];
    return { selected_options: chosen ? [chosen] : left };
  }
  if (value === "") throw new Error("Slack's select of one cannot be emptied");
  return { selected_option: chosen ?? element.initial_option ?? null };
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
