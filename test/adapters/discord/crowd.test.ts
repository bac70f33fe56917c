/** Five hundred members answer one question: all are heard in time, and the room stays quiet. */
import { pino } from "pino";
import { expect, test, vi } from "vitest";
import { appointments } from "../../../adapters/tick.ts";
import type { Actor } from "../../contracts/stage.ts";
import { interaction } from "../../support/discord/payloads.ts";
import { buttons } from "../../support/discord/reading.ts";
import { openDiscordStage } from "../../support/discord/stage.ts";
import { openWorld } from "../../support/world.ts";

const CROWD = 500;
/** Those who press at the same moment, and the time between two moments: all within 2 s. */
const [AT_ONCE, PAUSE_MS] = [25, 80];
const ACK = 3000;
const TALLY = 3000;
const host: Actor = { id: "100000000000000003", locale: "en" };
const patience = { timeout: 20_000, interval: 50 };

test("all are acknowledged, told and counted, and the message is edited now and then", {
  timeout: 60_000,
}, async () => {
  const world = await openWorld();
  const stage = await openDiscordStage(world.bot);
  const { world: discord, gateway } = stage.loopback;
  const log = pino({ level: "silent" });
  const time = appointments({
    ...{ bot: world.bot, adapters: [stage.adapter], log, clock: () => new Date() },
  });
  await stage.command(host, "quiz", { questions: "1", seconds: "60" });
  await stage.command(host, "quiz", { action: "skip" }); // the announcement
  const question = await vi.waitFor(() => {
    const found = [...discord.messages.values()].find((one) => buttons(one)[0]?.label === "A");
    if (!found) throw new Error("no question yet");
    return found;
  }, patience);
  const letters = buttons(question).filter(({ label }) => /^[A-Z]$/.test(label));

  const asked: string[] = [];
  const told = new Set<string>();
  let edits = 0;
  discord.watch(({ of, message }) => {
    if (of === question.id) edits++;
    else if (message) told.add(of);
  });
  const begun = performance.now();
  for (let at = 0; at < CROWD; at++) {
    const person = { id: `1000000000000${10_000 + at}`, locale: at % 2 ? "fr" : "en-US" };
    const ticket = letters[at % letters.length]?.ticket;
    const data = { component_type: 2, id: 1, custom_id: ticket };
    const press = { kind: "button" as const, channel: discord.channel, data, pressed: question };
    const payload = interaction(discord, person, press);
    asked.push(payload.id);
    gateway.dispatch("INTERACTION_CREATE", payload);
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise((next) => setTimeout(next, PAUSE_MS));
  }
  await vi.waitUntil(() => asked.every((id) => told.has(id)), patience);
  const after = asked.map((id) => discord.waiting.get(id)?.answered?.after ?? Infinity);
  expect(Math.max(...after)).toBeLessThan(ACK);
  await vi.waitFor(async () => {
    expect((await stage.room()).at(-1)?.text).toContain(`${CROWD} answers so far`);
  }, patience);
  expect(edits).toBeLessThanOrEqual(1 + (performance.now() - begun) / TALLY);

  const team = `discord:${discord.guild}`;
  const given = await world.store.inTeam(team, async (records) => {
    const round = await records.roundIn({ kind: "channel", id: discord.channel });
    return round && (await records.given(round.id));
  });
  expect(new Set(given?.map(({ member }) => member)).size).toBe(CROWD);
  await time.stop();
  await stage.close();
  await world.close();
});
