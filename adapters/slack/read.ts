/** A payload of Slack's as an ask, and how to answer it. */
import type { z } from "zod";
import { freeText } from "../../src/index.ts";
import { spoken } from "./commands.ts";
import { plain } from "./escape.ts";
import { opened } from "./install.ts";
import { closed, form, press, shortcut } from "./interaction.ts";
import * as payload from "./payload.ts";
import { author, type Look, member, room } from "./place.ts";
import type { Read, Reader } from "./reading.ts";

export function read(body: unknown, reader: Reader): Read {
  const kind = payload.Kind.safeParse(body).data;
  if (!kind) return { odd: "not an object of Slack's" };
  if (kind.command !== undefined)
    return through(payload.Command, body, (it) => command(it, reader));
  if (kind.event) return event(kind.event, body, reader);
  switch (kind.type) {
    case "block_actions":
      return through(payload.Press, body, (it) => press(it, reader));
    case "message_action":
      return through(payload.Shortcut, body, (it) => shortcut(it, reader));
    case "view_submission":
      return through(payload.Submission, body, (it) => form(it, reader));
    case "view_closed":
      return through(payload.Closed, body, closed);
    default:
      return undefined;
  }
}

function event(kind: NonNullable<payload.Kind["event"]>, body: unknown, reader: Reader): Read {
  if (kind.type === "app_home_opened")
    return through(payload.Opened, body, (it) =>
      kind.tab === "home" ? look(it) : openedBy(it, reader.at),
    );
  return addressed(kind, reader.self)
    ? through(payload.Message, body, (it) => message(it, reader))
    : undefined;
}

function through<T>(gate: z.ZodType<T>, body: unknown, next: (it: T) => Read): Read {
  const { data, error } = gate.safeParse(body);
  if (!error) return next(data as T);
  return { odd: `wrong at ${error.issues.map((issue) => issue.path.join(".")).join(", ")}` };
}

/** Said by a member to the bot: mentions in rooms, anything in a direct message. */
function addressed(event: NonNullable<payload.Kind["event"]>, self: string): boolean {
  if (event.bot_id !== undefined || event.edited !== undefined || event.user === self) return false;
  if (event.type === "app_mention") return true;
  const said = event.subtype === undefined || event.subtype === "file_share";
  return event.type === "message" && event.channel_type === "im" && said;
}

function command(it: payload.Command, { verbs, at }: Reader): Read {
  // Who is of another workspace than the app finds no command of it in the channel they share.
  const who = member(it.team_id, it.user_id);
  const id = `${who.team}:command:${it.trigger_id}`;
  // A command is not spoken to the bot by name: no mention in it is taken out.
  const said = spoken(it.command, plain(it.text, ""), verbs);
  const channel = it.channel_id;
  const talk = `${channel}:${who.id}`;
  return {
    ask: { kind: "verb", id, who, room: room(channel), heard: "asker", at, talk, ...said },
    reply: {
      user: who.id,
      channel,
      heard: "asker",
      url: it.response_url,
      trigger: it.trigger_id,
      spoken: false,
    },
  };
}

function message(it: payload.Message, { self, at }: Reader): Read {
  const { event } = it;
  const who = author(event.user, { ...heardBy(it), home: event.user_team ?? event.team });
  const { channel, ts, thread_ts } = event;
  // A mention and a message event of one message have different ids of their own, and one ts.
  const id = `${who.team}:message:${channel}:${ts}`;
  const thread = thread_ts ?? ts;
  const talk = `${channel}:${thread}`;
  const said = freeText(plain(event.text, self));
  return {
    ask: { kind: "verb", id, who, room: room(channel, thread), heard: "room", at, talk, ...said },
    reply: {
      user: who.id,
      channel,
      heard: "room",
      thread,
      ...(thread_ts ? { within: thread_ts } : {}),
      spoken: true,
    },
  };
}

function look(it: payload.Opened): { look: Look } {
  const { user, event_ts } = it.event;
  const who = member(heardBy(it).host, user);
  return { look: { who, user, id: `${who.team}:home:${user}:${event_ts}`, page: 0 } };
}

function openedBy(it: payload.Opened, at: Date): Read {
  const welcome = opened({ ...it, team_id: heardBy(it).host }, at);
  const id = `${it.event.channel}:${it.event.event_ts}`;
  return welcome && { ...welcome, opened: `${welcome.who.team}:opened:${id}` };
}

/** The workspace that hears an event; the organisation, where it is of one, is none itself. */
function heardBy(it: payload.Envelope): { host: string; org?: string | undefined } {
  const [first] = it.authorizations ?? [];
  const teams = [it.context_team_id, first?.team_id, it.team_id];
  const host = teams.find((one) => one?.startsWith("T")) ?? it.team_id;
  return { host, org: it.enterprise_id ?? first?.enterprise_id ?? undefined };
}
