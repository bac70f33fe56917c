/** A whole platform: lines of JSON in, lines of JSON out. It draws what it is given, no more. */
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type {
  Adapter,
  AdapterState,
  Bot,
  Delivery,
  First,
  Post,
  Pushing,
  Send,
} from "../../../src/index.ts";
import { formOf, pressesOf, textOf } from "./draw.ts";
import { CHANNEL, directOf, type Person, type Reading, read, TEAM } from "./read.ts";

/** A message as it stands now: what came before under its key is replaced. */
export interface Message {
  message: string;
  room: string;
  /** Who alone sees it, in a room of many. */
  only?: string;
  /** The ask that it answers, if anybody asked. */
  answers?: string;
  text: string;
  buttons: { label: string; ticket: string }[];
}

export type Line = Message | { ack: string; form?: ReturnType<typeof formOf> } | { wrong: string };

interface Options {
  input: Readable;
  output: Writable;
  people: readonly Person[];
  clock: () => Date;
}

export function createConsole({ input, output, people, clock }: Options): Adapter {
  let state: AdapterState = { state: "starting" };
  let close = () => {};
  let count = 0;
  /** What was said by its seed: the same is the same message. */
  const said = new Map<string, string>();
  const underWay = new Set<Promise<void>>();

  const write = (line: Line) => void output.write(`${JSON.stringify(line)}\n`);

  function show(post: Post, where: Pick<Message, "room" | "only" | "answers">, at?: string) {
    const message = at ?? `m${++count}`;
    const buttons = pressesOf(post).map(({ label, ticket }) => ({ label, ticket }));
    write({ message, ...where, text: textOf(post), buttons });
    return message;
  }

  /** The room's name, if it is one of ours. */
  function roomOf(to: Pushing["to"]): string | undefined {
    if ("kind" in to) {
      const rooms = [CHANNEL.id, ...people.map(({ id }) => directOf(id))];
      return rooms.find((room) => room === to.id);
    }
    return people.some(({ id }) => id === to.id) ? directOf(to.id) : undefined;
  }

  function put(to: Pushing["to"], post: Post, seed: string | undefined, at?: string): Delivery {
    const room = roomOf(to);
    if (room === undefined) return { ok: false, why: "gone", says: "missing" };
    const there = at ?? (seed === undefined ? undefined : said.get(seed));
    const message = show(post, { room }, there);
    if (seed !== undefined) said.set(seed, message);
    return { ok: true, at: message };
  }

  function answer({ ask, on }: Reading, { how }: First, { to, post }: Send): void {
    if (to !== "asker") return void put(to, post, undefined);
    // What could not be done is said beside what was pressed, which stays.
    const sorry = post.kind === "notice" && post.tone === "sorry";
    const apart = (how !== "public" || sorry) && ask.room.kind === "channel";
    const where = { room: ask.room.id, answers: ask.id, ...(apart && { only: ask.who.id }) };
    show(post, where, how === "replace" && !sorry ? on : undefined);
  }

  async function hear(text: string, bot: Bot): Promise<void> {
    const reading = read(text, { people, at: clock() });
    if (!reading) return write({ wrong: "not a line that this console reads" });
    const { ask } = reading;
    const first = bot.first(ask);
    write({ ack: ask.id, ...(first.how === "form" && { form: formOf(first.form) }) });
    if (first.how === "form") return;
    for (const send of await bot.handle(ask)) answer(reading, first, send);
  }

  return {
    name: "console",
    state: () => state,
    async start(bot) {
      for (const { to, post } of await bot.joined({ team: TEAM, room: CHANNEL, at: clock() }))
        if (to !== "asker") put(to, post, undefined);
      const lines = createInterface({ input });
      lines.on("line", (text) => {
        const work = hear(text, bot).finally(() => underWay.delete(work));
        underWay.add(work);
      });
      close = () => lines.close();
      state = { state: "up" };
    },
    async stop() {
      close();
      await Promise.all(underWay);
      state = { state: "stopped" };
    },
    deliver: async ({ to, post, seed }, at) => put(to, post, seed, at),
    push: async ({ to, post, seed }) => put(to, post, seed),
    tell: async (who, post, seed) => put(who, post, seed),
  };
}
