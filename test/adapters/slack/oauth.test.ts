/** An installation ends where it began, in its time and once; every other way it ends in a page. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TEAM } from "../../support/slack/loopback.ts";
import { openTown, type Town } from "../../support/slack/town.ts";
import { openWorld, type World } from "../../support/world.ts";

const FIRST = { team: { id: TEAM, name: "First" }, installer: "U0ANA" };

let world: World;
let town: Town;
beforeEach(async () => {
  world = await openWorld();
  town = await openTown(world);
});
afterEach(async () => {
  await town.close();
  await world.close();
});

describe("an installation that does not end", () => {
  async function stale(response: Response) {
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("This page is no longer good");
    expect(await world.store.installations.teams()).toEqual([]);
    expect(town.slack.calls).not.toContain("oauth.v2.access");
  }

  test("without a state", async () => {
    const browser = town.browser();
    await browser.begin();
    await stale(await browser.back({ code: town.oauth.code(FIRST) }));
  });

  test("with a state that is not ours, though the browser holds it", async () => {
    const token = "eyJhbGciOiJub25lIn0.eyJub3ciOiIyMDk5In0.";
    const { origin } = town;
    const response = await fetch(
      `${origin}/slack/oauth/callback?${new URLSearchParams({ code: town.oauth.code(FIRST), state: token })}`,
      { headers: { cookie: `slack-app-oauth-state=${token}` } },
    );
    await stale(response);
  });

  test("with the state of another browser", async () => {
    const mine = (await town.browser().begin()).searchParams.get("state") ?? "";
    const victim = town.browser();
    await stale(await victim.back({ code: town.oauth.code(FIRST), state: mine }));
    await victim.begin();
    await stale(await victim.back({ code: town.oauth.code(FIRST), state: mine }));
  });

  test("after ten minutes", async () => {
    let now = Date.now();
    await town.close();
    town = await openTown(world, { clock: () => new Date(now) });
    const browser = town.browser();
    const state = (await browser.begin()).searchParams.get("state") ?? "";
    now += 11 * 60_000;
    await stale(await browser.back({ code: town.oauth.code(FIRST), state }));
  });

  test("a second time with one state", async () => {
    const browser = town.browser();
    const page = await browser.begin();
    const state = page.searchParams.get("state") ?? "";
    const cookie = `slack-app-oauth-state=${state}`;
    const { origin } = town;
    const back = () =>
      fetch(
        `${origin}/slack/oauth/callback?${new URLSearchParams({ code: town.oauth.code(FIRST), state })}`,
        { headers: { cookie } },
      );
    const both = await Promise.all([back(), back()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(town.slack.calls.filter((call) => call === "oauth.v2.access")).toHaveLength(1);
  });

  test("for whom it was declined", async () => {
    const browser = town.browser("fr");
    const state = (await browser.begin()).searchParams.get("state") ?? "";
    const response = await browser.back({ error: "access_denied", state });
    expect(await response.text()).toContain("Rappel n'a pas été installé");
    expect(await world.store.installations.teams()).toEqual([]);
  });

  test("for a code that Slack does not know", async () => {
    const browser = town.browser();
    const state = (await browser.begin()).searchParams.get("state") ?? "";
    const response = await browser.back({ code: "made-up", state });
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("The installation did not work");
  });
});
