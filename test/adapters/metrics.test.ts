/** What is counted, and in what: a look-up, a second, a review. */
import { pino } from "pino";
import { expect, test } from "vitest";
import { createDiscord } from "../../adapters/discord/index.ts";
import { createMetrics } from "../../adapters/metrics.ts";
import { countingReviews } from "../../adapters/reviewed.ts";
import { openStore } from "../../src/index.ts";
import { keep, review } from "../contracts/store/shelf.ts";
import { converse } from "../support/conversation.ts";
import { openLoopback } from "../support/discord/loopback.ts";
import { scripted } from "../support/discord/scripted.ts";
import { writeDelay } from "../support/team.ts";
import { openWorld } from "../support/world.ts";

const log = pino({ level: "silent" });

/** Each sample by its name and labels. */
function samplesIn(body: string): Map<string, number> {
  const lines = body.split("\n").filter((line) => line.startsWith("rappel_"));
  return new Map(
    lines.map((line) => [line.replace(/ [^ ]+$/, ""), Number(line.split(" ").at(-1))]),
  );
}

test("a look-up is a question, not a policy that is saved, nor a press on an answer", async () => {
  const world = await openWorld();
  const metrics = createMetrics({ adapters: [], store: world.store, log, clock: () => new Date() });
  const bot = metrics.counted(world.bot, "web");
  const lookups = async () => {
    const read = samplesIn(await metrics.text());
    return ["answered", "refused"].map((one) => read.get(`rappel_lookups_total{outcome="${one}"}`));
  };
  const denis = converse(bot, { team: "web:t", id: "denis" }, { admin: true });
  const saved = await writeDelay(denis);
  const edited = await denis.press(saved, "Change the text", { part1: "Within a day." });
  expect([saved.kind, edited.kind]).toEqual(["policy", "policy"]);
  expect(await lookups()).toEqual([undefined, undefined]);
  const answer = await denis.say("policy", { question: "how fast should we reply?" });
  expect(await lookups()).toEqual([1, undefined]);
  await denis.judge(answer, "helpful");
  expect((await denis.press(answer, "Show this to the room")).kind).toBe("policy");
  expect(await lookups()).toEqual([1, undefined]);
  const help = await denis.say("help");
  await denis.press(help, "Ask a question", { question: "how fast should we reply?" });
  await denis.press(help, "Ask a question", { question: "what is the capital of Mongolia?" });
  expect(await lookups()).toEqual([2, 1]);
  await world.close();
});

test("an acknowledgement is counted in seconds, and so is a sign of life, from when it came", async () => {
  const loopback = await openLoopback();
  const adapter = createDiscord({
    ...{ token: loopback.world.token, apiUrl: loopback.apiUrl },
    ...{ log, clock: () => new Date() },
  });
  await adapter.start(scripted("private"));
  const clock = () => new Date(Number(adapter.heard?.()) + 42_000);
  const { store } = await openStore("file::memory:");
  const metrics = createMetrics({ adapters: [adapter], store, log, clock });
  metrics.counted(scripted("private"), "discord").acknowledged?.(250);
  const read = samplesIn(await metrics.text());
  expect(read.get('rappel_ack_seconds_sum{platform="discord"}')).toBe(0.25);
  expect(read.get('rappel_heartbeat_age_seconds{platform="discord"}')).toBe(42);
  await adapter.stop();
  await loopback.close();
  await store.close();
});

test("a review is counted wherever it is kept: in an ask, in a team's name, when something is due", async () => {
  const { store } = await openStore("file::memory:");
  let kept = 0;
  const counting = countingReviews(store, (reviews) => {
    kept += reviews;
  });
  const [team, at] = ["t:t", new Date("2026-03-02T15:00:00Z")];
  await counting.once({ id: "1", who: { team, id: "m" }, at }, keep(review("a", 1)));
  expect(kept).toBe(1);
  await counting.inTeam(team, async (records) => {
    await keep(review("b", 1))(records.of("m"));
    await keep(review("b", 1, 1))(records.of("m")); // whose number is taken
    await records.book({ key: "later", kind: "test", due: at, body: {} });
  });
  expect(kept).toBe(2);
  await counting.keepAppointments(at, async (_, records) => {
    await keep(review("c", 1))(records.of("m"));
  });
  expect(kept).toBe(3);
  await store.close();
});
