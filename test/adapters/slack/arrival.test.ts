/** By what name a workspace is known, whichever way its token came. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Arrival, Bot } from "../../../src/index.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openSlackStage } from "../../support/slack/stage.ts";
import { openTown } from "../../support/slack/town.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let arrivals: Arrival[];
let bot: Bot;
beforeEach(async () => {
  world = await openWorld();
  arrivals = [];
  bot = {
    ...world.bot,
    joined(arrival) {
      arrivals.push(arrival);
      return world.bot.joined(arrival);
    },
  };
});
afterEach(() => world.close());
const ana = { id: "U0ANA", locale: "en" } as const;

test("the one workspace is known by the name that Slack gave with its token", async () => {
  const stage = await openSlackStage(bot, { mode: "http", members: [ana] });
  await stage.event(payloads.opened(ana, "messages", stage.slack.next()));
  await vi.waitFor(() => expect(arrivals).toHaveLength(1));
  expect(arrivals).toMatchObject([{ team: `slack:${TEAM}`, name: "Rappel", locale: "en-US" }]);
  await stage.close();
});

test("each of many by the name it installed the app under, to its installer and to others", async () => {
  const town = await openTown({ ...world, bot });
  await town.install({ team: { id: "T0SECOND", name: "Second" }, installer: ana.id });
  await vi.waitFor(() => expect(arrivals).toHaveLength(1));
  await town.event("T0SECOND", payloads.opened(ana, "messages", town.slack.next()));
  await vi.waitFor(() => expect(arrivals).toHaveLength(2));
  expect(arrivals).toMatchObject([
    { team: "slack:T0SECOND", name: "Second", room: { kind: "direct", id: ana.id } },
    { team: "slack:T0SECOND", name: "Second", room: { kind: "direct" } },
  ]);
  await town.close();
});
