/** Many workspaces before one adapter, each with its own token, on one loopback Slack. */
import type { Keyv } from "keyv";
import { type Logger, pino } from "pino";
import { vi } from "vitest";
import { createSlack } from "../../../adapters/slack/index.ts";
import type { Adapter, Bot, Store } from "../../../src/index.ts";
import type { Actor } from "../../contracts/stage.ts";
import { SWIFT } from "./allowance.ts";
import {
  APP_TOKEN,
  BOT,
  type Effect,
  type Loopback,
  openLoopback,
  type Shown,
  TEAM,
} from "./loopback.ts";
import {
  type Browser,
  botOf,
  CLIENT,
  type Consent,
  type Oauth,
  openBrowser,
  openOauth,
} from "./oauth.ts";
import * as payloads from "./payloads.ts";
import { readable } from "./rules.ts";
import { overHttp, overSocket, SIGNING_SECRET, type Transport } from "./transport.ts";

/** One message that came, as it stood then. */
export interface Heard {
  text: string;
  labels: string[];
  message: Shown;
  by: Effect["by"];
}

export interface Town {
  slack: Loopback;
  oauth: Oauth;
  adapter: Adapter;
  transport: Transport;
  /** Every message so far, of all workspaces, in order. */
  heard: Heard[];
  /** Where the install page is. */
  origin: string;
  browser(language?: string): Browser;
  /** Resolves with the page at the end. */
  install(consent: Consent): Promise<string>;
  /** A command of that workspace; resolves with its answer. */
  command(team: string, user: string, text: string): Promise<Heard>;
  press(team: string, user: string, on: Heard, label: string): Promise<Heard>;
  /** A question in a room: its answer is posted with the workspace's token. */
  mention(team: string, user: string, text: string): Promise<Heard>;
  event(team: string, delivery: payloads.Delivery): Promise<void>;
  /** Shows a message that moves on, in channel C1 of that workspace. */
  show(team: string): ReturnType<Adapter["deliver"]>;
  /** The tokens by which one was shown, or tried to be. */
  shownBy(): string[];
  /** The tokens that wrote so far, newest last. */
  writers(): string[];
  close(): Promise<void>;
}

export async function openTown(
  { bot, store, cache }: { bot: Bot; store: Store; cache: Keyv },
  {
    mode = "http",
    log = pino({ level: "silent" }),
    clock = () => new Date(),
    beside,
    tokenKey = CLIENT.tokenKey,
  }: {
    mode?: "http" | "socket";
    log?: Logger;
    clock?: () => Date;
    /** Another process before the same Slack. */
    beside?: Town;
    tokenKey?: string;
  } = {},
): Promise<Town> {
  const slack = beside?.slack ?? (await openLoopback());
  const oauth = beside?.oauth ?? openOauth(slack);
  const adapter = createSlack({
    distribution: { ...CLIENT, tokenKey, store },
    ...(mode === "socket" ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
    apiUrl: slack.apiUrl,
    pace: SWIFT,
    log,
    profiles: cache,
    clock,
  });
  await adapter.start(bot);
  const http = await overHttp(adapter);
  const { origin } = new URL(http.url);
  const transport = mode === "socket" ? overSocket(slack) : http;
  const heard: Heard[] = beside?.heard ?? [];
  if (!beside) slack.onEffect((effect) => hear(effect, heard));

  /** As Slack sends it for that workspace. */
  function of(team: string, delivery: payloads.Delivery): payloads.Delivery {
    const json = JSON.stringify(delivery).replaceAll(TEAM, team).replaceAll(BOT, botOf(team));
    return JSON.parse(json);
  }

  function present(id: string): Actor {
    if (!slack.locales.has(id)) slack.locales.set(id, "en-US");
    return { id, locale: "en" };
  }

  async function answered(by: (one: Heard) => boolean): Promise<Heard> {
    return vi.waitFor(() => {
      const found = heard.find(by);
      if (!found) throw new Error(`nothing came; Slack refused ${slack.refusals.join("; ")}`);
      return found;
    }, 5000);
  }

  return {
    slack,
    oauth,
    adapter,
    heard,
    transport,
    origin,
    browser: (language?: string) => openBrowser(origin, language),
    install(consent: Consent) {
      present(consent.installer);
      return openBrowser(origin).install(oauth, consent).then(ok);
    },
    async command(team: string, user: string, text: string): Promise<Heard> {
      const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
      const [name = "", ...rest] = text.split(" ");
      const who = present(user);
      await transport.send(of(team, payloads.command(who, name, rest.join(" "), handles)));
      return answered(({ by }) => by.url === handles.url);
    },
    async press(team: string, user: string, on: Heard, label: string): Promise<Heard> {
      const buttons = on.message.blocks.flatMap((block) =>
        block.type === "actions" ? block.elements : [],
      );
      const button = buttons.find(({ text }) => text.text.startsWith(label));
      if (!button) throw new Error(`no button "${label}" among ${on.labels.join(", ")}`);
      const { channel } = on.message;
      const handles = { trigger: slack.trigger(), url: slack.responseUrl(channel, on.message) };
      const who = present(user);
      const pressed = payloads.press(who, on.message, { value: undefined, ...button }, handles);
      await transport.send(of(team, pressed));
      return answered(({ by }) => by.url === handles.url);
    },
    async mention(team: string, user: string, text: string): Promise<Heard> {
      const ts = slack.next();
      const who = present(user);
      await transport.send(of(team, payloads.mention(who, text, ts)));
      return answered(({ by }) => by.thread === ts);
    },
    async event(team: string, delivery: payloads.Delivery) {
      await transport.send(of(team, delivery));
    },
    show: (team) =>
      adapter.deliver({
        ...{ team: `slack:${team}`, to: { kind: "channel", id: "C1" }, seed: team },
        post: {
          ...{ kind: "notice", language: "en", tone: "info", presses: [] },
          text: [{ p: ["a round"] }],
        },
      }),
    shownBy: () =>
      slack.requests.flatMap(({ token, fields }) => (fields.channel === "C1" ? [token] : [])),
    writers: () =>
      slack.requests.flatMap(({ method, token }) => (method.startsWith("chat.") ? [token] : [])),
    async close() {
      await adapter.stop();
      await http.close();
      if (!beside) await slack.close();
    },
  };
}

function hear(effect: Effect, heard: Heard[]): void {
  if (!("message" in effect)) return;
  const { message, blocks, by } = effect;
  const labels = blocks.flatMap((block) =>
    block.type === "actions" ? block.elements.map((button) => button.text.text) : [],
  );
  heard.push({ text: readable(blocks), labels, message, by });
}

async function ok(response: Response): Promise<string> {
  const page = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${page}`);
  return page;
}
