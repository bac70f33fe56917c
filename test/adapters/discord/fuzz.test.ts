/** Whatever the gateway says: nothing ends, nothing is written, and who asks next is answered. */
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { interaction, message, type Person } from "../../support/discord/payloads.ts";
import { type Running, run } from "../../support/discord/running.ts";
import { emma, notice, type Scripted, scripted } from "../../support/discord/scripted.ts";
import { serverPayload } from "../../support/discord/servers.ts";
import { FUZZ_TIMEOUT, fuzzed } from "../../support/fuzz.ts";

let bot: Scripted;
let running: Running;
const escaped: unknown[] = [];
const note = (reason: unknown) => escaped.push(reason);
beforeAll(async () => {
  for (const kind of ["unhandledRejection", "uncaughtException"]) process.on(kind, note);
  bot = scripted("private", notice("done"));
  running = await run(bot);
});
afterAll(async () => {
  await running.close();
  for (const kind of ["unhandledRejection", "uncaughtException"]) process.off(kind, note);
});

const RUNS = 300;

/** A value in the payload, wherever, becomes another; or goes. */
function mutated(value: unknown, path: readonly number[], to: unknown): unknown {
  const [step = 0, ...rest] = path;
  if (typeof value !== "object" || value === null || path.length === 0) return to;
  const keys = Object.keys(value);
  if (keys.length === 0) return to;
  const key = keys[step % keys.length] as string;
  const inner = mutated((value as Record<string, unknown>)[key], rest, to);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? inner : one));
  return { ...value, [key]: inner };
}

const junk = fc.oneof(
  fc.constantFrom(undefined, null, "", "0", 0, -1, 1e300, true, [], {}, "__proto__", "\ud800"),
  fc.jsonValue(),
  fc.string({ unit: "binary", maxLength: 3000 }),
);
/** Said by Discord of what it is: no field of these may go, or it is no ask. */
const MUST = ["id", "token", "type", "application_id", "channel_id", "data", "user"] as const;

function payloads(): [event: string, payload: object][] {
  const { world, gateway } = running.loopback;
  const person = emma as Person;
  const channel = world.channel;
  const command = { type: 1, name: "say", options: [{ type: 3, name: "a", value: "b" }] };
  const button = { component_type: 2, custom_id: "t" };
  const modal = { custom_id: "t", components: [{ type: 18, component: { type: 4 } }] };
  const guild = serverPayload(world, { id: "800000000000000001", locale: "fr", channels: [] });
  return [
    ["INTERACTION_CREATE", interaction(world, person, { kind: "command", channel, data: command })],
    ["INTERACTION_CREATE", interaction(world, person, { kind: "button", channel, data: button })],
    ["INTERACTION_CREATE", interaction(world, person, { kind: "modal", channel, data: modal })],
    ["MESSAGE_CREATE", message(world, person, { channel, content: `<@${world.me.id}> hello` })],
    [
      "MESSAGE_CREATE",
      message(world, person, { channel: world.direct(emma.id), content: "hello" }),
    ],
    ["GUILD_CREATE", guild],
    ["GUILD_CREATE", gateway.servers.get(world.guild) ?? {}],
    ["GUILD_UPDATE", guild],
    ["GUILD_DELETE", { id: "800000000000000001" }],
    ["GUILD_MEMBER_UPDATE", { guild_id: world.guild, user: world.me, roles: [] }],
    ["GUILD_ROLE_UPDATE", { guild_id: world.guild, role: { id: world.guild, permissions: "0" } }],
    ["CHANNEL_CREATE", { id: "800000000000000077", guild_id: world.guild, type: 0 }],
    ["CHANNEL_DELETE", { id: "800000000000000077", guild_id: world.guild, type: 0 }],
    ["RESUMED", {}],
  ];
}

/** How long Discord waits for an acknowledgement: ms. */
const WAITS_MS = 3000;

/** Nothing more comes of what was before, when nothing came for so long: ms. */
const SETTLED_MS = 1500;

/** Behind thousands of events a command may be later than that, and is refused: it is given again. */
async function isWell(): Promise<void> {
  const given = [running.command()];
  const again = setInterval(() => given.push(running.command()), WAITS_MS);
  await vi.waitUntil(() => given.some(running.answered), FUZZ_TIMEOUT);
  clearInterval(again);
  expect(escaped).toEqual([]);
  expect(running.adapter.state()).toEqual({ state: "up" });
}

/** A frame of our own numbering: a sequence that is behind never moves discord.js's. */
const send = (t: unknown, d: unknown, op: unknown = 0) =>
  running.loopback.gateway.raw(JSON.stringify({ op, s: 0, t, d }));

test("an event that is changed in one place is survived", { timeout: FUZZ_TIMEOUT }, async () => {
  const path = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.nat(), path, junk, async (which, at, to) => {
      const all = payloads();
      const [event, payload] = all[which % all.length] ?? ["", {}];
      send(event, mutated(payload, at, to));
    }),
    fuzzed(RUNS),
  );
  await isWell();
});

test("an interaction without what makes it one asks for nothing", {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  await isWell();
  const { requests } = running.loopback.world;
  // What was asked before was heard and has its answer, at the pace of the bot's token.
  const heard = () => requests.length + bot.asks.length;
  for (let last = -1; last !== heard(); await sleep(SETTLED_MS)) last = heard();
  const { length } = bot.asks;
  const before = requests.length;
  for (const [event, payload] of payloads().slice(0, 3))
    for (const field of MUST)
      for (const value of [undefined, null, {}, [], "no snowflake", 1.5]) {
        if (field === "token" && typeof value === "string") continue;
        const gone = field === "user" ? { user: value, member: value } : { [field]: value };
        send(event, { ...payload, ...gone });
      }
  await sleep(300);
  expect(bot.asks.slice(length)).toEqual([]);
  expect(requests.slice(before)).toEqual([]);
  await isWell();
});

test("a frame that is none is survived", { timeout: FUZZ_TIMEOUT }, async () => {
  /** Those are Discord's to use, and then it closes the connection: heartbeat, hello, and so on. */
  const told = new Set<unknown>([0, 1, 7, 9, 10, 11]);
  const op = junk.filter((value) => !told.has(value));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(op, fc.constantFrom(0, 9, 10, 11)),
      junk,
      junk,
      async (code, t, d) => {
        const known = code === 9 || code === 10;
        send(t === "READY" ? "" : t, known ? undefined : d, code);
      },
    ),
    fuzzed(RUNS),
  );
  for (const frame of ["", "{", "null", "[]", "0", '"x"', "{}", '{"op":0}'])
    running.loopback.gateway.raw(frame);
  await isWell();
});
