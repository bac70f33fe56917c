/** An organisation that installs the app as a whole: one token for all of its workspaces. */
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Bot } from "../../../src/index.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openTown, type Town } from "../../support/slack/town.ts";
import { openWorld, type World } from "../../support/world.ts";

const SECOND = "T0SECOND";

const lines: string[] = [];
const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });

let world: World;
let town: Town;
beforeEach(async () => {
  world = await openWorld();
  town = await openTown(world, { log });
});
afterEach(async () => {
  await town.close();
  await world.close();
  expect(lines.join("")).not.toContain("canary");
  lines.length = 0;
});

describe("an organisation that installs it as a whole", () => {
  const ORG = { enterprise: { id: "E0ORG", name: "Org" }, installer: "U0ANA" };
  const organised = (delivery: payloads.Delivery): payloads.Delivery => {
    const { payload } = delivery;
    const yes = { is_enterprise_install: delivery.type === "slash_commands" ? "true" : true };
    const authorizations = [{ enterprise_id: "E0ORG", team_id: TEAM, is_enterprise_install: true }];
    if (delivery.type === "events_api")
      return { ...delivery, payload: { ...payload, enterprise_id: "E0ORG", authorizations } };
    if (delivery.type === "slash_commands")
      return { ...delivery, payload: { ...payload, ...yes, enterprise_id: "E0ORG" } };
    return { ...delivery, payload: { ...payload, ...yes, enterprise: { id: "E0ORG" } } };
  };
  const ask = (team: string) => {
    const ts = town.slack.next();
    const who = { id: "U0ANA", locale: "en" } as const;
    return town
      .event(team, organised(payloads.mention(who, "what is RASAAI?", ts)))
      .then(() =>
        vi.waitFor(() => expect(town.heard.some(({ by }) => by.thread === ts)).toBe(true)),
      );
  };

  test("is told to choose the workspaces, and then each of them is answered", async () => {
    expect(await town.install(ORG)).toContain("choose the workspaces");
    await ask(TEAM);
    await ask(SECOND);
    const teams = world.asks.slice(-2).map(({ who }) => who.team);
    expect(teams).toEqual([`slack:${TEAM}`, `slack:${SECOND}`]);
    const [org] = [...town.slack.grants].filter(([, it]) => it.team === "E0ORG");
    expect(town.writers().slice(-2)).toEqual([org?.[0], org?.[0]]);
  });

  test("each of its workspaces is shown what moves on there, by the organisation's token", async () => {
    await town.install(ORG);
    await ask(SECOND);
    expect(await town.show(SECOND)).toMatchObject({ ok: true });
    const [org] = [...town.slack.grants].filter(([, it]) => it.team === "E0ORG");
    expect(town.shownBy()).toEqual([org?.[0]]);
    expect(await town.show(TEAM)).toEqual({ ok: false, why: "gone" });
  });

  test("and goes, goes with all of its workspaces and no other", async () => {
    const left: string[] = [];
    await town.close();
    const bot: Bot = {
      ...world.bot,
      left(team, at) {
        left.push(team);
        return world.bot.left(team, at);
      },
    };
    town = await openTown({ ...world, bot }, { log });
    await town.install(ORG);
    await town.install({ team: { id: "T0ALONE", name: "Alone" }, installer: "U0A" });
    await ask(TEAM);
    await ask(SECOND);
    town.oauth.revoke("E0ORG");
    await town.event(TEAM, organised(payloads.uninstalled(town.slack.next())));
    await vi.waitFor(async () =>
      expect(await world.store.installations.teams()).toEqual(["slack:T0ALONE"]),
    );
    expect(left.sort()).toEqual([`slack:${TEAM}`, `slack:${SECOND}`].sort());
  });
});
