/** What members do with the mouse, as asks: buttons, forms, the shortcut on a message. */
import type { Ask, Member, Ticket } from "../../src/index.ts";
import { threadOf } from "./below.ts";
import { plain } from "./escape.ts";
import { given, picked } from "./form.ts";
import { TURN } from "./home.ts";
import { type AtHome, originOf } from "./origin.ts";
import type * as payload from "./payload.ts";
import { author, type Look, room } from "./place.ts";
import type { Read, Reader } from "./reading.ts";

/** Undefined where nothing says of which workspace they are. */
function whose({ team, enterprise, user }: Omit<payload.Interaction, "trigger_id">) {
  const host = team?.id ?? user.team_id;
  const org = team?.enterprise_id ?? enterprise?.id;
  return host ? author(user.id, { host, home: user.team_id ?? undefined, org }) : undefined;
}

export function press(it: payload.Press, reader: Reader): Read {
  const who = whose(it);
  if (!who) return { odd: "a press of no team" };
  const [{ value, block_id }] = it.actions;
  if (it.view) return pressInside(it, it.view, who, reader);
  if (!it.channel) return { odd: "a press on nothing" };
  const channel = it.channel.id;
  const within = it.container.thread_ts ?? it.message?.thread_ts;
  const thread = within ?? threadOf(block_id);
  const heard = it.container.is_ephemeral ? "asker" : "room";
  return {
    ask: pressed(it, who, reader, { room: room(channel, thread), heard, ticket: value as Ticket }),
    reply: {
      user: who.id,
      channel,
      heard,
      ...(thread ? { thread } : {}),
      ...(within ? { within } : {}),
      ...(it.response_url ? { url: it.response_url } : {}),
      trigger: it.trigger_id,
      spoken: false,
    },
  };
}

function pressInside(
  it: payload.Press,
  view: NonNullable<payload.Press["view"]>,
  who: Member,
  reader: Reader,
): Read {
  const origin = originOf(view.private_metadata);
  if (!origin || !("home" in origin)) return { odd: "a press in a view that is none of ours" };
  const [{ action_id, value }] = it.actions;
  const user = it.user.id;
  if (action_id.startsWith(TURN)) {
    const id = `${who.team}:turn:${it.trigger_id}`;
    return { look: { who, user, id, page: Number.parseInt(value, 10) || 0 } };
  }
  return {
    ask: pressed(it, who, reader, { ...atHome(user), ticket: value as Ticket }),
    inside: {
      user,
      language: origin.language,
      trigger: it.trigger_id,
      ...(view.type === "modal" ? { modal: view.id } : {}),
      ...(view.type === "modal" && view.root_view_id !== view.id ? { above: true } : {}),
    },
  };
}

function pressed(
  it: payload.Interaction,
  who: Member,
  { at }: Reader,
  rest: Pick<Extract<Ask, { kind: "press" }>, "room" | "heard" | "ticket">,
): Ask {
  const talk = `${rest.room.id}:${who.id}`;
  return { kind: "press", id: `${who.team}:press:${it.trigger_id}`, who, at, talk, ...rest };
}

/** Nobody else sees a Home page, nor what opens from it. */
function atHome(user: string) {
  return { room: { kind: "home", id: user }, heard: "asker" } as const;
}

export function form(it: payload.Submission, { at }: Reader): Read {
  const { view } = it;
  const who = whose(it);
  const origin = originOf(view.private_metadata);
  if (!who || !origin) return { odd: "a form that was not opened here" };
  const typed = Object.fromEntries(
    Object.entries(view.state.values).map(([name, field]) => [name, given(field)]),
  );
  const where =
    "home" in origin
      ? atHome(it.user.id)
      : { room: room(origin.channel, origin.thread), heard: origin.heard };
  const ask: Ask = {
    kind: "press",
    id: `${who.team}:view:${view.id}`,
    who,
    at,
    talk: `${where.room.id}:${who.id}`,
    ...where,
    ticket: view.callback_id as Ticket,
    typed,
  };
  const fields = Object.values(view.state.values);
  const people = fields.map(picked).filter((id) => id !== "" && id !== who.id);
  if ("home" in origin) return { ask, people, inside: sentFrom(origin, it) };
  return { ask, people, reply: { ...origin, user: who.id, spoken: false } };
}

function sentFrom({ language, modal }: AtHome, { user, view, trigger_id }: payload.Submission) {
  return {
    user: user.id,
    language,
    trigger: trigger_id,
    form: view.id,
    ...(modal ? { modal } : {}),
  };
}

export function shortcut(it: payload.Shortcut, { verbs, self, at }: Reader): Read {
  const who = whose(it);
  const verb = verbs.find(({ name, onMessage }) => onMessage && name === it.callback_id);
  const [arg] = verb?.args ?? [];
  if (!who || !verb || !arg) return { odd: "a shortcut that is none of ours" };
  const { ts, thread_ts, text } = it.message;
  const channel = it.channel.id;
  const thread = thread_ts ?? ts;
  // It is asked apart: the conversation of the thread goes on without it.
  return {
    ask: {
      kind: "verb",
      id: `${who.team}:shortcut:${it.trigger_id}`,
      who,
      room: room(channel, thread),
      heard: "asker",
      at,
      verb: verb.name,
      args: { [arg.name]: plain(text ?? "", self) },
    },
    reply: {
      user: who.id,
      channel,
      heard: "asker",
      thread,
      ...(thread_ts ? { within: thread_ts } : {}),
      url: it.response_url,
      trigger: it.trigger_id,
      spoken: false,
    },
  };
}

/** What was done in a modal may have changed what Home shows. */
export function closed(it: payload.Closed): { look: Look } | undefined {
  const who = whose(it);
  const origin = originOf(it.view.private_metadata);
  if (!who || !origin || !("home" in origin)) return undefined;
  const id = `${who.team}:closed:${it.view.id}`;
  return { look: { who, user: it.user.id, id, page: 0 } };
}
