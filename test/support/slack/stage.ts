/** The stage on Slack: the adapter and the real Bolt, before the loopback Slack. */
import { setTimeout as sleep } from "node:timers/promises";
import { Keyv } from "keyv";
import { type Logger, pino } from "pino";
import { createSlack } from "../../../adapters/slack/index.ts";
import type { Bot } from "../../../src/index.ts";
import type { Actor, Seen, Stage } from "../../contracts/stage.ts";
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Effect,
  type Loopback,
  openLoopback,
  type Shown,
} from "./loopback.ts";
import * as payloads from "./payloads.ts";
import { type Block, readable, type View } from "./rules.ts";
import { overHttp, overSocket, SIGNING_SECRET } from "./transport.ts";

const PATIENCE_MS = 15_000;
/** When nothing has been called for so long, nothing is under way. */
const QUIET_MS = 150;

/** One thing done: what names it in what comes of it, and the first that does. */
interface Deed {
  by: Effect["by"];
  came: PromiseWithResolvers<Effect>;
  done: boolean;
}

export interface SlackStage extends Stage {
  slack: Loopback;
  /** The message as it stands on Slack. */
  message(on: Seen): Shown;
  /** An event that is no ask; resolves once it is acknowledged. */
  event(delivery: payloads.Delivery): Promise<void>;
}

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
    log,
    profiles: new Keyv(),
    clock: () => new Date(),
  });
  await adapter.start(bot);
  const transport = mode === "socket" ? overSocket(slack) : await overHttp(adapter);

  const deeds: Deed[] = [];
  const behind = new WeakMap<
    Seen,
    { message: Shown; blocks: Block[] } | { view: View; id: string }
  >();
  /** Messages that are no answer to anything. */
  const unasked: Shown[] = [];
  let messages = 0;
  let last: payloads.Delivery | undefined;

  slack.onEffect((effect) => {
    if (effect.did !== "form") messages++;
    const toMember = effect.by.channel?.startsWith("U");
    const open = toMember ? [] : deeds.filter((deed) => !deed.done);
    const same = (key: keyof Effect["by"]) =>
      effect.by[key] && open.find((deed) => deed.by[key] === effect.by[key]);
    const deed = same("trigger") || same("url") || same("thread") || same("channel") || open[0];
    if (!deed && effect.did === "new") unasked.push(effect.message);
    if (!deed) return;
    deed.done = true;
    deed.came.resolve(effect);
  });

  function present(who: Actor): void {
    slack.locales.set(who.id, who.locale === "fr" ? "fr-CA" : "en-US");
    if (who.admin !== undefined) slack.people.set(who.id, { is_admin: who.admin });
  }

  members.forEach(present);

  async function act(who: Actor, by: Deed["by"], delivery: payloads.Delivery): Promise<Seen> {
    present(who);
    const deed: Deed = { by, came: Promise.withResolvers(), done: false };
    deeds.push(deed);
    last = delivery;
    const began = performance.now();
    const acked = transport.send(delivery).then(() => performance.now() - began);
    const late = setTimeout(() => {
      deed.done = true;
      const refused = slack.refusals.join("; ") || "nothing";
      deed.came.reject(new Error(`no answer in ${PATIENCE_MS} ms; Slack refused ${refused}`));
    }, PATIENCE_MS);
    try {
      const [effect, ackedAfter] = await Promise.all([deed.came.promise, acked]);
      return seen(effect, ackedAfter);
    } finally {
      clearTimeout(late);
    }
  }

  function seen(effect: Effect, ackedAfter: number): Seen {
    if (effect.did === "form") {
      const { view, id } = effect;
      const inputs = view.blocks.filter((block) => block.type === "input");
      const fields = inputs.map(({ block_id, label }) => ({ name: block_id, label: label.text }));
      const text = [view.title.text, readable(view.blocks)].join("\n");
      const form = { title: view.title.text, text, fields };
      const opened: Seen = { text, labels: [], private: true, place: "new", form, ackedAfter };
      behind.set(opened, { view, id });
      return opened;
    }
    const { message, blocks } = effect;
    const shown: Seen = {
      text: readable(blocks),
      labels: buttons(blocks).map((button) => button.text.text),
      private: message.ephemeral || message.channel.startsWith("D"),
      place: effect.did,
      ackedAfter,
    };
    behind.set(shown, { message, blocks });
    return shown;
  }

  function messageOf(on: Seen) {
    const it = behind.get(on);
    if (!it || "view" in it) throw new Error("no message is behind this");
    return it;
  }

  /** The button as the member sees it: also one that has moved on elsewhere meanwhile. */
  function button(on: Seen, label: string) {
    const found = buttons(messageOf(on).blocks).find((one) => one.text.text === label);
    if (!found) throw new Error(`no button "${label}" among ${on.labels.join(", ")}`);
    return found;
  }

  function pressed(
    who: Actor,
    on: Seen,
    button: { action_id: string; text: unknown; value?: unknown },
  ) {
    const { message } = messageOf(on);
    const handles = { trigger: slack.trigger(), url: slack.responseUrl(message.channel, message) };
    const { thread } = message;
    const by = { ...handles, channel: message.channel, ...(thread ? { thread } : {}) };
    return act(who, by, payloads.press(who, message, { value: undefined, ...button }, handles));
  }

  return {
    adapter,
    slack,
    message: (on) => messageOf(on).message,
    command(who, verb, args = {}) {
      const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
      const sign = bot.verbs.find(({ name }) => name === verb);
      const text = (sign?.args ?? []).flatMap(({ name }) => args[name] ?? []).join(" ");
      const own = verb === "flashcard" || verb === "policy";
      const delivery = own
        ? payloads.command(who, verb, text, handles)
        : payloads.command(who, "rappel", `${verb} ${text}`.trim(), handles);
      return act(who, { ...handles, channel: payloads.CHANNEL }, delivery);
    },
    mention(who, text) {
      const ts = slack.next();
      const by = { thread: ts, channel: payloads.CHANNEL };
      return act(who, by, payloads.mention(who, text, ts));
    },
    direct(who, text) {
      const ts = slack.next();
      const by = { thread: ts, channel: payloads.direct(who) };
      return act(who, by, payloads.said(who, text, ts));
    },
    press: (who, on, label) => pressed(who, on, button(on, label)),
    async doublePress(who, on, label) {
      const both = await Promise.allSettled([
        pressed(who, on, button(on, label)),
        pressed(who, on, button(on, label)),
      ]);
      return both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    },
    fill(who, opened, values) {
      const it = behind.get(opened);
      if (!it || !("view" in it)) throw new Error("no form is behind this");
      const trigger = slack.trigger();
      return act(who, { trigger }, payloads.submission(who, it.view, it.id, values, trigger));
    },
    forge(who, on, ticket) {
      const text = { type: "plain_text", text: "forged" };
      return pressed(who, on, { action_id: "press:0", text, value: ticket });
    },
    async inbox(who) {
      // An answer to one member is seen before what goes to another with it has left.
      for (let calls = -1; calls !== slack.calls.length; ) {
        calls = slack.calls.length;
        await sleep(QUIET_MS);
      }
      const theirs = unasked.filter(({ channel }) => channel === payloads.direct(who));
      return theirs.map(({ blocks }) => readable(blocks));
    },
    event: (delivery) => transport.send(delivery),
    ticket: (on, label) => button(on, label).value ?? "",
    async again() {
      if (!last) throw new Error("nothing was done yet");
      const before = messages;
      await transport.send(last);
      await sleep(500);
      return messages - before;
    },
    garbage: () => transport.garbage(),
    async close() {
      await adapter.stop();
      await transport.close();
      await slack.close();
    },
  };
}

function buttons(blocks: Block[]) {
  return blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
}
