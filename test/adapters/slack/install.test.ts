/** A workspace that comes and goes, and who in it administers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Arrival, Bot, NoticePost, Send } from "../../../src/index.ts";
import type { Actor } from "../../contracts/stage.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openSlackStage, type SlackStage } from "../../support/slack/stage.ts";
import { openWorld, type World } from "../../support/world.ts";

const ana: Actor = { id: "U0ANA", locale: "fr" };
const team = `slack:${TEAM}`;

let world: World;
let stage: SlackStage;
let arrivals: Arrival[];
let departures: string[];
let welcome: Send["to"][];
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The core, but for what it says at a team's coming. */
function greeting(bot: Bot): Bot {
  const post = (to: Send["to"]): NoticePost => ({
    ...{ kind: "notice", language: "fr", tone: "info", presses: [] },
    text: [{ p: [`Bienvenue, ${typeof to === "string" ? to : to.id}`] }],
  });
  return {
    ...bot,
    async joined(arrival) {
      arrivals.push(arrival);
      return welcome.map((to) => ({ to, post: post(to) }));
    },
    async left(gone) {
      departures.push(gone);
    },
  };
}

describe.each(["socket", "http"] as const)("over %s", (mode) => {
  beforeEach(async () => {
    [arrivals, departures, welcome] = [[], [], []];
    stage = await openSlackStage(greeting(world.bot), { mode });
    stage.slack.locales.set(ana.id, "fr-CA");
  });
  afterEach(() => stage.close());
  const opened = (tab: "home" | "messages") =>
    stage.event(payloads.opened(ana, tab, stage.slack.next()));

  test("nothing is written unasked when the bot starts", () => {
    expect(stage.slack.calls.filter((call) => call.startsWith("chat."))).toEqual([]);
  });

  test("who opens the messages is welcomed there, in their language", async () => {
    welcome = [{ kind: "direct", id: "DU0ANA" }, { team, id: "U0ANA" }, "asker"];
    await opened("messages");
    await vi.waitFor(() => expect(arrivals).toHaveLength(1));
    const room = { kind: "direct", id: "DU0ANA" };
    expect(arrivals).toMatchObject([{ team, room, locale: "fr-CA", at: expect.any(Date) }]);
    const said = ["DU0ANA", "U0ANA", "asker"].map((to) => `Bienvenue, ${to}`);
    expect(await stage.inbox(ana)).toEqual(said);
    expect(stage.slack.refusals).toEqual([]);
  });

  test("a team that was welcomed hears nothing more, and another tab is not asked about", async () => {
    await opened("home");
    await opened("messages");
    await vi.waitFor(() => expect(arrivals).toHaveLength(1));
    expect(await stage.inbox(ana)).toEqual([]);
  });

  test("a workspace whose token works has the app, whatever was heard before", async () => {
    await world.store.leave(team, new Date());
    expect(await world.store.present("slack")).not.toContain(team);
    await stage.close();
    stage = await openSlackStage(greeting(world.bot), { mode });
    expect(await world.store.present("slack")).toContain(team);
  });

  test("the app's end is told to the core, and the adapter says so", async () => {
    await stage.event(payloads.uninstalled(stage.slack.next()));
    await vi.waitFor(() => expect(departures).toEqual([team]));
    const why = expect.stringContaining("uninstalled");
    expect(stage.adapter.state()).toEqual({ state: "down", why });
  });
});

describe("who administers", () => {
  beforeEach(async () => {
    [arrivals, departures, welcome] = [[], [], []];
    stage = await openSlackStage(world.bot, { mode: "socket" });
  });
  afterEach(() => {
    vi.useRealTimers();
    return stage.close();
  });

  test.each([
    [{ is_admin: true }, true],
    [{ is_admin: false, is_owner: true }, true],
    [{ is_primary_owner: true }, true],
    [{ is_admin: false }, false],
    [{ is_admin: true, is_bot: true }, false],
    [{ is_admin: true, is_restricted: true }, false],
    [{ is_admin: true, is_ultra_restricted: true }, false],
    [{ is_admin: true, is_stranger: true }, false],
    [{ is_admin: undefined }, undefined],
    // In a shared channel: an administrator, but of their own workspace.
    [{ is_admin: true, team_id: "T0OTHER" }, undefined],
    [{ is_admin: true, team_id: "E0ORG", enterprise_user: { teams: [TEAM] } }, true],
  ])("%j: %s", async (person, admin) => {
    stage.slack.people.set(ana.id, person);
    await stage.command(ana, "help");
    const ask = world.asks.at(-1);
    expect(ask?.admin).toBe(admin);
    expect("admin" in (ask ?? {})).toBe(admin !== undefined);
  });

  test.each([
    [{ is_restricted: true }, true],
    [{ is_ultra_restricted: true }, true],
    [{ is_stranger: true }, true],
    [{ is_bot: true }, true],
    [{ is_admin: true }, undefined],
  ])("%j: a guest, who may not lead: %s", async (person, guest) => {
    stage.slack.people.set(ana.id, person);
    await stage.command(ana, "help");
    expect(world.asks.at(-1)?.guest).toBe(guest);
  });

  test("is asked once, along with the locale", async () => {
    stage.slack.people.set(ana.id, { is_admin: true });
    for (let times = 0; times < 3; times++) await stage.command(ana, "help");
    expect(world.asks.slice(-3)).toMatchObject(Array(3).fill({ admin: true, locale: "fr-CA" }));
    expect(stage.slack.calls.filter((call) => call === "users.info")).toHaveLength(1);
  });

  test("is known for an hour: then it is asked again, and who administers no more does not", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const since = Date.now();
    stage.slack.people.set(ana.id, { is_admin: true });
    const admin = async (after: number) => {
      vi.setSystemTime(since + after);
      await stage.command(ana, "help");
      return world.asks.at(-1)?.admin;
    };
    expect(await admin(0)).toBe(true);
    stage.slack.people.set(ana.id, { is_admin: false });
    expect(await admin(3_600_000)).toBe(true);
    expect(await admin(3_600_001)).toBe(false);
  });
});
