/** Pushes and answers over the wire, before a Slack that counts what comes. */
import { Keyv } from "keyv";
import { pino } from "pino";
import { expect, test, vi } from "vitest";
import { createSlack } from "../../../adapters/slack/index.ts";
import type { Member, Post, Pushing, Room } from "../../../src/index.ts";
import { APP_TOKEN, BOT_TOKEN, openLoopback, TEAM } from "../../support/slack/loopback.ts";
import { openWorld } from "../../support/world.ts";

const team = `slack:${TEAM}`;
const channel: Room = { kind: "channel", id: "C1" };
const note = (text: string): Post => ({
  ...{ kind: "notice", language: "en", tone: "info", text: [{ p: [text] }], presses: [] },
});
const pushing = (to: Room | Member, text: string): Pushing => ({
  ...{ team, to, post: note(text), seed: `${team} daily ${text}` },
});

test("at a raised limit Slack refuses no push, and people are answered among them", async () => {
  // A batch of ten in 250 ms: some 94 in the loopback's window, which forgives a slow machine.
  const allows = { channelMs: 200, workspace: { count: 120, ms: 2400 } };
  const busy = await openLoopback({ allows });
  const paced = createSlack({
    ...{ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: busy.apiUrl },
    ...{ pace: { ms: 250, workspace: 10, settles: 0 }, log: pino({ level: "silent" }) },
    ...{ profiles: new Keyv(), clock: () => new Date() },
  });
  const world = await openWorld();
  await paced.start(world.bot);
  const push = async (to: Room | Member, text: string) => {
    await paced.turn?.({ team, to });
    return paced.push(pushing(to, text));
  };
  const all = Array.from({ length: 130 }, (_, at) =>
    push(at % 2 ? { team, id: `U${at}` } : { kind: "channel", id: `C${at}` }, `${at}`),
  );
  await vi.waitFor(() => expect(busy.standing.size).toBeGreaterThan(30), 5000);
  const gone = busy.standing.size;
  await paced.deliver({ ...pushing(channel, "asked"), to: channel });
  await Promise.all(all);
  const order = [...busy.standing.values()].map(({ text }) => text);
  expect(order).toHaveLength(131);
  expect(order.indexOf("asked")).toBeLessThan(gone + 20);
  expect(busy.arrivals.filter(({ taken }) => !taken)).toEqual([]);
  await paced.stop();
  await Promise.all([busy.close(), world.close()]);
});
