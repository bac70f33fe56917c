/** A payload of Slack's as an ask, and how to answer it. */
import type { z } from "zod";
import type { Ask, Ticket, VerbSign } from "../../src/index.ts";
import { asked, spoken } from "./commands.ts";
import { plain } from "./escape.ts";
import { Origin, TYPED } from "./form.ts";
import { gone, opened, type Welcome } from "./install.ts";
import { Command, Gone, Kind, Message, Opened, Press, Submission } from "./payload.ts";
import { member, type Reply, room } from "./place.ts";

/** An ask, a member to welcome, or why what came is none: `odd` should not have come, `gone` is the
 * team that no longer has the app, `undefined` is for others. */
export type Read =
  | { ask: Ask; reply: Reply }
  | Welcome
  | { odd: string }
  | { gone: string }
  | undefined;

export interface Reader {
  verbs: readonly VerbSign[];
  /** The bot's own user id. */
  self: string;
  at: Date;
}

export function read(body: unknown, reader: Reader): Read {
  const kind = Kind.safeParse(body).data;
  if (!kind) return { odd: "not an object of Slack's" };
  if (kind.command !== undefined) return through(Command, body, (it) => command(it, reader));
  if (kind.event?.type === "app_uninstalled") return through(Gone, body, gone);
  if (kind.event?.type === "app_home_opened")
    return through(Opened, body, (it) => opened(it, reader.at));
  if (kind.event)
    return addressed(kind.event, reader.self)
      ? through(Message, body, (it) => message(it, reader))
      : undefined;
  if (kind.type === "block_actions") return through(Press, body, (it) => press(it, reader));
  if (kind.type === "view_submission") return through(Submission, body, (it) => form(it, reader));
  return undefined;
}

function through<T>(gate: z.ZodType<T>, body: unknown, next: (it: T) => Read): Read {
  const { data, error } = gate.safeParse(body);
  if (!error) return next(data as T);
  return { odd: `wrong at ${error.issues.map((issue) => issue.path.join(".")).join(", ")}` };
}

/** Said by a member to the bot: mentions in rooms, anything in a direct message. */
function addressed(event: NonNullable<Kind["event"]>, self: string): boolean {
  if (event.bot_id !== undefined || event.edited !== undefined || event.user === self) return false;
  if (event.type === "app_mention") return true;
  const said = event.subtype === undefined || event.subtype === "file_share";
  return event.type === "message" && event.channel_type === "im" && said;
}

function command(it: Command, { verbs, at }: Reader): Read {
  const who = member(it.team_id, it.user_id);
  const id = `${who.team}:command:${it.trigger_id}`;
  // A command is not spoken to the bot by name: no mention in it is taken out.
  const said = spoken(it.command, plain(it.text, ""), verbs);
  const channel = it.channel_id;
  return {
    ask: { kind: "verb", id, who, room: room(channel), heard: "asker", at, ...said },
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

function message({ team_id, event }: Message, { self, at }: Reader): Read {
  const who = member(event.user_team ?? event.team ?? team_id, event.user);
  const { channel, ts, thread_ts } = event;
  // A mention and a message event of one message have different ids of their own, and one ts.
  const id = `${who.team}:message:${channel}:${ts}`;
  const thread = thread_ts ?? ts;
  const said = asked(plain(event.text, self));
  return {
    ask: { kind: "verb", id, who, room: room(channel, thread), heard: "room", at, ...said },
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

function press(it: Press, { at }: Reader): Read {
  const team = it.user.team_id ?? it.team?.id;
  if (!team) return { odd: "a press of no team" };
  const who = member(team, it.user.id);
  const channel = it.channel.id;
  const thread = it.container.thread_ts ?? it.message?.thread_ts;
  const heard = it.container.is_ephemeral ? "asker" : "room";
  return {
    ask: {
      kind: "press",
      id: `${who.team}:press:${it.trigger_id}`,
      who,
      room: room(channel, thread),
      heard,
      at,
      ticket: it.actions[0].value as Ticket,
    },
    reply: {
      user: who.id,
      channel,
      heard,
      ...(thread ? { thread, within: thread } : {}),
      ...(it.response_url ? { url: it.response_url } : {}),
      trigger: it.trigger_id,
      spoken: false,
    },
  };
}

function form({ team, user, view }: Submission, { at }: Reader): Read {
  const home = user.team_id ?? team?.id;
  const origin = originOf(view.private_metadata);
  if (!home || !origin) return { odd: "a form that was not opened here" };
  const who = member(home, user.id);
  const typed = Object.fromEntries(
    Object.entries(view.state.values).map(([name, field]) => [name, given(field[TYPED])]),
  );
  return {
    ask: {
      kind: "press",
      id: `${who.team}:view:${view.id}`,
      who,
      room: room(origin.channel, origin.thread),
      heard: origin.heard,
      at,
      ticket: view.callback_id as Ticket,
      typed,
    },
    reply: { ...origin, user: who.id, spoken: false },
  };
}

/** Whatever the kind of field: what was left empty is "". */
function given(entry: Submission["view"]["state"]["values"][string][string] | undefined): string {
  return entry?.value ?? entry?.selected_option?.value ?? entry?.selected_user ?? "";
}

function originOf(metadata: string): Origin | undefined {
  try {
    return Origin.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined; // not JSON, so not ours
  }
}
