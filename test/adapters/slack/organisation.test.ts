/** An organisation that installs the app as a whole: one token for all of its workspaces. */
import { describe, expect, test, vi } from "vitest";
import type { Bot } from "../../../src/index.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openTown } from "../../support/slack/town.ts";
import { townEach } from "../../support/slack/towns.ts";

const SECOND = "T0SECOND";

const here = townEach();

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
    const ts = here.town.slack.next();
    const who = { id: "U0ANA", locale: "en" } as const;
    return here.town
      .event(team, organised(payloads.mention(who, "what is RASAAI?", ts)))
      .then(() =>
        vi.waitFor(() => expect(here.town.heard.some(({ by }) => by.thread === ts)).toBe(true)),
      );
  };

  test("is told to choose the workspaces, and then each of them is answered", async () => {
    expect(await here.town.install(ORG)).toContain("choose the workspaces");
    await ask(TEAM);
    await ask(SECOND);
    const teams = here.world.asks.slice(-2).map(({ who }) => who.team);
    expect(teams).toEqual([`slack:${TEAM}`, `slack:${SECOND}`]);
    const [org] = [...here.town.slack.grants].filter(([, it]) => it.team === "E0ORG");
    expect(here.town.writers().slice(-2)).toEqual([org?.[0], org?.[0]]);
  });

  test("each of its workspaces is shown what moves on there, by the organisation's token", async () => {
    await here.town.install(ORG);
    await ask(SECOND);
    expect(await here.town.show(SECOND)).toMatchObject({ ok: true });
    const [org] = [...here.town.slack.grants].filter(([, it]) => it.team === "E0ORG");
    expect(here.town.shownBy()).toEqual([org?.[0]]);
    expect(await here.town.show(TEAM)).toEqual({ ok: false, why: "gone" });
  });

  test("and goes, goes with all of its workspaces and no other", async () => {
    const left: string[] = [];
    await here.town.close();
    const bot: Bot = {
      ...here.world.bot,
      left(team, at) {
        left.push(team);
        return here.world.bot.left(team, at);
      },
    };
    here.town = await openTown({ ...here.world, bot }, { log: here.log });
    await here.town.install(ORG);
    await here.town.install({ team: { id: "T0ALONE", name: "Alone" }, installer: "U0A" });
    await ask(TEAM);
    await ask(SECOND);
    here.town.oauth.revoke("E0ORG");
    await here.town.event(TEAM, organised(payloads.uninstalled(here.town.slack.next())));
    await vi.waitFor(async () =>
      expect(await here.world.store.installations.teams()).toEqual(["slack:T0ALONE"]),
    );
    expect(left.sort()).toEqual([`slack:${TEAM}`, `slack:${SECOND}`].sort());
  });
});
