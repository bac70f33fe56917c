/** The stage on Slack: the adapter and the real Bolt, before the loopback Slack. */
import { setTimeout as sleep } from "node:timers/promises";
import { Keyv } from "keyv";
import { type Logger, pino } from "pino";
import { createSlack } from "../../../adapters/slack/index.ts";
import type { Bot } from "../../../src/index.ts";
import type { Actor, Seen, Stage } from "../../contracts/stage.ts";
import { SWIFT } from "./allowance.ts";
import { deedsOn } from "./deeds.ts";
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Effect,
  type Loopback,
  openLoopback,
  type Shown,
} from "./loopback.ts";
import * as payloads from "./payloads.ts";
import { present } from "./people.ts";
import { type Behind, buttons, labelsOf, read } from "./reading.ts";
import { readable } from "./rules.ts";
import { overHttp, overSocket, SIGNING_SECRET } from "./transport.ts";

/** When nothing has been called for so long, nothing is under way. */
const QUIET_MS = 150;

export interface SlackStage extends Stage {
  slack: Loopback;
  /** The message as it stands on Slack. */
  message(on: Seen): Shown;
  /** The id of the modal or Home page. */
  view(on: Seen): string;
  /** An event that is no ask; resolves once it is acknowledged. */
  event(delivery: payloads.Delivery): Promise<void>;
  /** The member opens their Home page. */
  home(who: Actor): Promise<Seen>;
  /** The member closes the modal. */
  shut(who: Actor, on: Seen): Promise<void>;
  /** The app's shortcut of that name on a message. */
  shortcut(who: Actor, name: string, message: OnMessage): Promise<Seen>;
}

type OnMessage = Parameters<typeof payloads.shortcut>[2];

export async function openSlackStage(
  bot: Bot,
  {
    mode,
    log = pino({ level: "silent" }),
    members = [],
  }: { mode: "socket" | "http"; log?: Logger; members?: Actor[] },
): Promise<SlackStage> {
  const slack = await openLoopback();
  const adapter = createSlack({
    botToken: BOT_TOKEN,
    ...(mode === "socket" ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
    apiUrl: slack.apiUrl,
    pace: SWIFT,
    log,
    profiles: new Keyv(),
    clock: () => new Date(),
  });
  await adapter.start(bot);
  const transport = mode === "socket" ? overSocket(slack) : await overHttp(adapter);

  const deeds = deedsOn(slack);
  const behind = new WeakMap<Seen, Behind>();
  let last: payloads.Delivery | undefined;

  for (const who of members) present(slack, who);

  async function act(
    who: Actor,
    by: Effect["by"],
    delivery: payloads.Delivery,
    { views = [], apart = false }: { views?: string[]; apart?: boolean } = {},
  ): Promise<Seen> {
    present(slack, who);
    const { came, over } = deeds.add(by, views, apart);
    last = delivery;
    const began = performance.now();
    const acked = sent(delivery).then(() => performance.now() - began);
    try {
      const [effect, ackedAfter] = await Promise.all([came, acked]);
      const moved = effect.by.home || views.includes(effect.by.view ?? "");
      return seen(effect, ackedAfter, moved ? "replaced" : "new");
    } finally {
      over();
    }
  }

  /** What a form's acknowledgement says is done. */
  async function sent(delivery: payloads.Delivery): Promise<void> {
    const answer = await transport.send(delivery);
    const { type, view } = delivery.payload as { type?: string; view?: { id: string } };
    if (type === "view_submission" && view) slack.views.sent(view.id, answer);
  }

  function seen(effect: Effect, ackedAfter: number, place: Seen["place"]): Seen {
    const { shown, it } = read(effect, place);
    const whole = { ...shown, ackedAfter };
    behind.set(whole, it);
    return whole;
  }

  function messageOf(on: Seen) {
    const it = behind.get(on);
    if (it?.is !== "message") throw new Error("no message is behind this");
    return it;
  }

  function viewOf(on: Seen): payloads.Standing {
    const it = behind.get(on);
    if (it?.is !== "view") throw new Error("no view is behind this");
    return { ...it, root: slack.views.modal(it.id)?.stack[0] ?? it.id };
  }

  /** The button as the member sees it: also one that has moved on elsewhere meanwhile. */
  function button(on: Seen, label: string): payloads.Pressed {
    const it = behind.get(on);
    const blocks = it?.is === "view" ? it.view.blocks : (it?.blocks ?? []);
    const found = buttons(blocks).find((one) => one.text.text === label);
    if (!found) throw new Error(`no button "${label}" among ${on.labels.join(", ")}`);
    return found;
  }

  function pressed(who: Actor, on: Seen, button: payloads.Pressed) {
    if (behind.get(on)?.is === "view") return pressedInView(who, viewOf(on), button);
    const { message } = messageOf(on);
    const handles = { trigger: slack.trigger(), url: slack.responseUrl(message.channel, message) };
    const { thread } = message;
    const by = { ...handles, channel: message.channel, ...(thread ? { thread } : {}) };
    return act(who, by, payloads.press(who, message, button, handles));
  }

  function pressedInView(who: Actor, on: payloads.Standing, button: payloads.Pressed) {
    const modal = on.view.type === "modal";
    const trigger = slack.trigger(modal ? on.id : undefined);
    const by = { trigger, ...(modal ? {} : { home: who.id }) };
    const delivery = payloads.pressInView(who, on, button, trigger);
    return act(who, by, delivery, { views: modal ? [on.id] : [] });
  }

  const inRoom = () =>
    [...slack.standing.values()].filter(({ channel }) => channel === payloads.CHANNEL);

  const threadOf = (after: Seen | undefined) => {
    const message = after && messageOf(after).message;
    return message && (message.thread ?? message.ts);
  };

  return {
    adapter,
    slack,
    message: (on) => messageOf(on).message,
    command(who, verb, args = {}) {
      const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
      const sign = bot.verbs.find(({ name }) => name === verb);
      const text = (sign?.args ?? []).flatMap(({ name }) => args[name] ?? []).join(" ");
      const own = verb !== "help" && verb !== "settings";
      const delivery = own
        ? payloads.command(who, verb, text, handles)
        : payloads.command(who, "rappel", `${verb} ${text}`.trim(), handles);
      return act(who, { ...handles, channel: payloads.CHANNEL }, delivery, { apart: true });
    },
    mention(who, text, after) {
      const [ts, thread] = [slack.next(), threadOf(after)];
      const by = { thread: thread ?? ts, channel: payloads.CHANNEL };
      return act(who, by, payloads.mention(who, text, ts, thread));
    },
    direct(who, text, after) {
      const [ts, thread] = [slack.next(), threadOf(after)];
      const by = { thread: thread ?? ts, channel: payloads.direct(who) };
      return act(who, by, payloads.said(who, text, ts, thread));
    },
    home(who) {
      const by = { home: who.id };
      return act(who, by, payloads.opened(who, "home", slack.next()));
    },
    async shut(who, on) {
      const it = viewOf(on);
      slack.views.close(it.id);
      await transport.send(payloads.closed(who, it));
    },
    shortcut(who, name, message) {
      const { channel = payloads.CHANNEL } = message;
      const handles = { trigger: slack.trigger(), url: slack.responseUrl(channel) };
      const delivery = payloads.shortcut(who, name, message, handles);
      return act(who, { ...handles, channel }, delivery);
    },
    view: (on) => viewOf(on).id,
    press: (who, on, label) => pressed(who, on, button(on, label)),
    async doublePress(who, on, label) {
      const both = await Promise.allSettled([
        pressed(who, on, button(on, label)),
        pressed(who, on, button(on, label)),
      ]);
      return both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    },
    fill(who, opened, values) {
      const { id, root, view } = viewOf(opened);
      if (view.type !== "modal") throw new Error("no form is behind this");
      const origin = JSON.parse(view.private_metadata) as { home?: true; modal?: string };
      // What lies under it, or it itself, moves on; or Home does.
      const trigger = slack.trigger(origin.modal);
      const by = { trigger, ...(origin.home && !origin.modal ? { home: who.id } : {}) };
      const delivery = payloads.submission(who, view, id, values, trigger, root);
      return act(who, by, delivery, { views: [id, ...(origin.modal ? [origin.modal] : [])] });
    },
    forge(who, on, ticket) {
      const text = { type: "plain_text", text: "forged" };
      return pressed(who, on, { action_id: "press:0", text, value: ticket });
    },
    room: async () =>
      inRoom().map(({ blocks }) => ({ text: readable(blocks), labels: labelsOf(blocks) })),
    pressIn(who, index, label) {
      const message = inRoom()[index];
      const button = buttons(message?.blocks ?? []).find(({ text }) => text.text === label);
      if (!message || !button) throw new Error(`no button "${label}" on message ${index}`);
      const { channel } = message;
      const handles = { trigger: slack.trigger(), url: slack.responseUrl(channel, message) };
      const delivery = payloads.press(who, message, button, handles);
      return act(who, { ...handles, channel }, delivery, { apart: true });
    },
    async inbox(who) {
      // An answer to one member is seen before what goes to another with it has left.
      for (let calls = -1; calls !== slack.calls.length; ) {
        calls = slack.calls.length;
        await sleep(QUIET_MS);
      }
      const theirs = deeds.unasked.filter(({ channel }) => channel === payloads.direct(who));
      return theirs.map(({ blocks }) => readable(blocks));
    },
    async letter(who) {
      const message = deeds.unasked.findLast(({ channel }) => channel === payloads.direct(who));
      if (!message) throw new Error("no letter yet");
      const { blocks } = message;
      const labels = buttons(blocks).map(({ text }) => text.text);
      const letter: Seen = {
        ...{ text: readable(blocks), labels, private: true, place: "new", ackedAfter: 0 },
      };
      behind.set(letter, { is: "message", message, blocks });
      return letter;
    },
    async event(delivery) {
      await transport.send(delivery);
    },
    ticket: (on, label) => String(button(on, label).value ?? ""),
    async again() {
      if (!last) throw new Error("nothing was done yet");
      const before = deeds.messages();
      await sent(last);
      await sleep(500);
      return deeds.messages() - before;
    },
    garbage: () => transport.garbage(),
    async close() {
      await adapter.stop();
      await transport.close();
      await slack.close();
    },
  };
}
