/** The adapter at work on a loopback of its own or another's, its log kept. */
import { Writable } from "node:stream";
import type { Keyv } from "keyv";
import { pino } from "pino";
import { expect } from "vitest";
import { createDiscord, type DiscordOptions } from "../../../adapters/discord/index.ts";
import type { Adapter, Bot } from "../../../src/index.ts";
import { type Loopback, openLoopback } from "./loopback.ts";
import { interaction, message } from "./payloads.ts";
import { emma } from "./scripted.ts";
import type { Happening } from "./world.ts";

export interface Running {
  loopback: Loopback;
  adapter: Adapter;
  /** What came of what was done, in order. */
  seen: Happening[];
  /** Everything that was logged so far. */
  lines(): string;
  /** Emma types a command; resolves with its id. `guild`: in a server of that id. */
  command(guild?: string): string;
  /** Emma writes directly. */
  write(text: string): string;
  isUp(): boolean;
  /** Something came of what has that id. */
  answered(id: string): boolean;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Options {
  loopback?: Loopback;
  profiles?: Keyv;
  clock?: () => Date;
  token?: string;
  pace?: DiscordOptions["pace"];
}

/** An adapter that is not started yet. */
export async function prepare(options: Options = {}): Promise<Running> {
  const { loopback = await openLoopback(), clock = () => new Date(), profiles, pace } = options;
  const { world, gateway, apiUrl } = loopback;
  let lines = "";
  const stream = new Writable({
    write(chunk, _, done) {
      lines += chunk;
      done();
    },
  });
  const adapter = createDiscord({
    token: options.token ?? world.token,
    ...{ apiUrl, clock, log: pino({ level: "trace" }, stream) },
    ...(profiles && { profiles }),
    ...(pace && { pace }),
  });
  const seen: Happening[] = [];
  world.watch((happening) => seen.push(happening));
  const close = async () => {
    await adapter.stop();
    if (!options.loopback) await loopback.close();
  };
  return {
    ...{ loopback, adapter, seen, lines: () => lines },
    command(guild) {
      const data = { id: world.snowflake(), type: 1, name: "say" };
      const asked = { kind: "command" as const, channel: world.channel, data };
      const payload = {
        ...interaction(world, emma, asked),
        ...(guild && { guild_id: guild, authorizing_integration_owners: { "0": guild } }),
      };
      gateway.dispatch("INTERACTION_CREATE", payload);
      return payload.id;
    },
    write(text) {
      const payload = message(world, emma, { channel: world.direct(emma.id), content: text });
      gateway.dispatch("MESSAGE_CREATE", payload);
      return payload.id;
    },
    isUp: () => adapter.state().state === "up",
    answered: (id) => seen.some(({ of }) => of === id),
    close,
    [Symbol.asyncDispose]: close,
  };
}

export async function run(bot: Bot, options: Options = {}): Promise<Running> {
  const running = await prepare(options);
  await running.adapter.start(bot);
  return running;
}

/** Waits until it holds, at most 10 s. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !holds(); turn++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(holds()).toBe(true);
}

/** As long as what is not to happen would take. */
export const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));
