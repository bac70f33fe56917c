/** The console as its people live it: lines typed, and the messages that stand there then. */
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { vi } from "vitest";
import type { Bot } from "../../../src/index.ts";
import type { Actor, Seen, Stage } from "../../contracts/stage.ts";
import { createConsole, type Line, type Message } from "./console.ts";
import { CHANNEL, directOf, type Person } from "./read.ts";

const PATIENCE = { timeout: 15_000, interval: 5 };

const GARBAGE = ["", "{", "null", "[]", "7", "\u0000", '{"id":"1"}', "x".repeat(100_000)];

export async function openConsoleStage(bot: Bot, people: readonly Person[]): Promise<Stage> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const adapter = createConsole({ input, output, people, clock: () => new Date() });
  const lines: Line[] = [];
  const standing = new Map<string, Message>();
  createInterface({ input: output }).on("line", (text) => {
    const line = JSON.parse(text) as Line;
    lines.push(line);
    if ("message" in line) standing.set(line.message, line);
  });
  await adapter.start(bot);

  /** What each sight was: a message, or the form that opened, and where that was pressed. */
  const sights = new WeakMap<Seen, { message?: Message; ticket?: string; on?: string }>();
  let count = 0;
  let last = "";

  function type(line: object): void {
    last = JSON.stringify(line);
    input.write(`${last}\n`);
  }

  async function does(who: Actor, room: "channel" | "direct", did: object): Promise<Seen> {
    const id = String(count++);
    const on = "on" in did ? String(did.on) : undefined;
    const from = lines.length;
    const sent = performance.now();
    let ackedAfter = Number.POSITIVE_INFINITY;
    type({ id, member: who.id, locale: who.locale, room, did });
    const line = await vi.waitUntil(() => {
      const came = lines.slice(from);
      const ack = came.find((one) => "ack" in one && one.ack === `console:${id}`);
      if (ack) ackedAfter = Math.min(ackedAfter, performance.now() - sent);
      if (ack && "form" in ack) return ack;
      return came.find((one) => "answers" in one && one.answers === `console:${id}`);
    }, PATIENCE);
    if ("message" in line) return sight(line, line.message === on ? "replaced" : "new", ackedAfter);
    const form = "form" in line ? line.form : undefined;
    if (!form) throw new Error("neither a message nor a form");
    const { title, text, fields, ticket } = form;
    const read = [title, text, ...fields.map(({ label }) => label)].join("\n");
    const opened = { private: true, place: "new", ackedAfter, text: read, labels: [] } as const;
    const seen: Seen = { ...opened, labels: [], form: { title, text: read, fields } };
    sights.set(seen, { ticket, ...(on !== undefined && { on }) });
    return seen;
  }

  function sight(message: Message, place: Seen["place"], ackedAfter: number): Seen {
    const { text, only, room } = message;
    const apart = only !== undefined || room !== CHANNEL.id;
    const seen = { text, labels: labelsOf(message), private: apart, place, ackedAfter };
    sights.set(seen, { message });
    return seen;
  }

  function shown(on: Seen): Message {
    const { message } = sights.get(on) ?? {};
    if (!message) throw new Error("not a message that this stage showed");
    return message;
  }

  const kindOf = ({ room }: Message) => (room === CHANNEL.id ? "channel" : "direct");
  const pressed = (who: Actor, message: Message, ticket: string) =>
    does(who, kindOf(message), { ticket, on: message.message });

  const inRoom = () =>
    [...standing.values()].filter(({ room, only }) => room === CHANNEL.id && only === undefined);
  const letters = ({ id }: Actor) =>
    [...standing.values()].filter(({ room, answers }) => room === directOf(id) && !answers);

  return {
    adapter,
    command: (who, verb, args = {}) => does(who, "channel", { verb, args }),
    mention: (who, said) => does(who, "channel", { said }),
    direct: (who, said) => does(who, "direct", { said }),
    press: (who, on, label) => pressed(who, shown(on), ticketOn(shown(on), label)),
    doublePress: async (who, on, label) => {
      const ticket = ticketOn(shown(on), label);
      return Promise.all([pressed(who, shown(on), ticket), pressed(who, shown(on), ticket)]);
    },
    async fill(who, opened, typed) {
      const { ticket, on } = sights.get(opened) ?? {};
      if (ticket === undefined) throw new Error("no form opened");
      const held = Object.fromEntries(
        (opened.form?.fields ?? []).map(({ name, ...field }) => [
          name,
          "value" in field ? String(field.value) : "",
        ]),
      );
      const room = on === undefined ? "channel" : kindOf(standing.get(on) as Message);
      return does(who, room, { ticket, typed: { ...held, ...typed }, ...(on && { on }) });
    },
    forge: (who, on, ticket) => pressed(who, shown(on), ticket),
    room: async () => inRoom().map((one) => ({ text: one.text, labels: labelsOf(one) })),
    async pressIn(who, index, label) {
      const message = inRoom()[index];
      if (!message) throw new Error(`no message ${index} in the room`);
      return pressed(who, message, ticketOn(message, label));
    },
    inbox: async (who) => letters(who).map(({ text }) => text),
    async letter(who) {
      const message = letters(who).at(-1);
      if (!message) throw new Error("no letter");
      return sight(message, "new", 0);
    },
    ticket: (on, label) => ticketOn(shown(on), label),
    async again() {
      const messages = () => lines.filter((line) => "message" in line).length;
      const before = messages();
      input.write(`${last}\n`);
      await pause(500);
      return messages() - before;
    },
    async garbage() {
      for (const text of GARBAGE) input.write(`${text}\n`);
    },
    async close() {
      await adapter.stop();
      output.end();
    },
  };
}

function labelsOf({ buttons }: Message): string[] {
  return buttons.map(({ label }) => label);
}

function ticketOn(message: Message, label: string): string {
  const found = message.buttons.find((button) => button.label === label);
  if (!found) throw new Error(`no button "${label}" among ${labelsOf(message).join(", ")}`);
  return found.ticket;
}
