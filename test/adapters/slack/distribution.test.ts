/** Many workspaces: each installs the app itself, and none knows of another. */
import { readdirSync, readFileSync } from "node:fs";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { TEAM } from "../../support/slack/loopback.ts";
import { CLIENT } from "../../support/slack/oauth.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openTown, type Town } from "../../support/slack/town.ts";
import { SIGNING_SECRET } from "../../support/slack/transport.ts";
import { openWorld, type World } from "../../support/world.ts";

const SECOND = "T0SECOND";
const FIRST = { team: { id: TEAM, name: "Atelier & <Co>" }, installer: "U0ANA" };
const OTHER = { team: { id: SECOND, name: "Second" }, installer: "U0BEA" };

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
  const secrets = ["canary", SIGNING_SECRET, CLIENT.clientSecret, CLIENT.tokenKey, "/response/"];
  for (const secret of secrets) expect(lines.join("")).not.toContain(secret);
  lines.length = 0;
});

describe("an installation", () => {
  test("asks Slack for the app's scopes, and ends with a page that says what to do next", async () => {
    const browser = town.browser("fr-CA,fr;q=0.9,en;q=0.5");
    const page = await browser.begin();
    expect(page.origin + page.pathname).toBe(
      `${new URL(town.slack.apiUrl).origin}/oauth/v2/authorize`,
    );
    expect(page.searchParams.get("client_id")).toBe(CLIENT.clientId);
    expect(page.searchParams.get("scope")?.split(",")).toEqual(
      expect.arrayContaining(["chat:write", "commands", "app_mentions:read", "im:history"]),
    );
    const state = page.searchParams.get("state") ?? "";
    const end = await browser.back({ code: town.oauth.code(FIRST), state });
    expect(end.status).toBe(200);
    const html = await end.text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("Rappel est installé dans Atelier &amp; &lt;Co&gt;");
    expect(html).toContain(`https://app.slack.com/client/${TEAM}`);
  });

  test("greets whoever installed it, in a direct message and in their language, once", async () => {
    town.slack.locales.set("U0ANA", "fr-FR");
    await town.install(FIRST);
    const greeting = await vi.waitFor(() => {
      expect(town.heard).toHaveLength(1);
      return town.heard[0];
    });
    expect(greeting?.message).toMatchObject({ channel: "DU0ANA", ephemeral: false });
    expect(greeting?.text).toContain("Bonjour");
    await town.install(FIRST);
    expect(town.heard).toHaveLength(1);
    const who = { team: `slack:${TEAM}`, id: "U0ANA" };
    const team = await world.store.once({ id: "look", who, at: new Date() }, (it) => it.team());
    expect(team?.name).toBe("Atelier & <Co>");
  });

  test("of a second workspace works, and sees nothing of the first", async () => {
    await town.install(FIRST);
    await town.install(OTHER);
    await drill(TEAM);
    await town.command(TEAM, "U0CLEO", "rappel settings en");
    const first = await held(TEAM);
    expect(first).toMatchObject({ memories: 1, language: "en", reports: 1, leads: ["U0CLEO"] });
    expect(await held(SECOND)).toEqual({
      memories: 0,
      language: undefined,
      reports: 0,
      leads: [],
    });
    await drill(SECOND);
    expect(await held(SECOND)).toMatchObject({ memories: 1, reports: 1, leads: [] });
    expect(await held(TEAM)).toEqual(first);
  });

  test("answers each workspace with its own token, over sockets too", async () => {
    await town.close();
    town = await openTown(world, { log, mode: "socket" });
    await town.install(FIRST);
    await town.install(OTHER);
    const tokenOf = (team: string) =>
      [...town.slack.grants].find(
        ([token, it]) => it.team === team && token.includes("canary"),
      )?.[0];
    await town.mention(SECOND, "U0BEA", "what is RASAAI?");
    expect(town.writers().at(-1)).toBe(tokenOf(SECOND));
    await town.mention(TEAM, "U0ANA", "what is RASAAI?");
    expect(town.writers().at(-1)).toBe(tokenOf(TEAM));
    expect(tokenOf(TEAM)).not.toBe(tokenOf(SECOND));
  });

  test("leaves no token on the disk that can be read", async () => {
    await town.install({ ...FIRST, expires: 43_200 });
    await town.install(OTHER);
    const files = readdirSync(world.folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(`${world.folder}/${file}`, "latin1");
      for (const secret of ["canary", "xoxb", "xoxe"]) expect(bytes).not.toContain(secret);
    }
    expect(await world.store.installations.teams()).toEqual([`slack:${TEAM}`, `slack:${SECOND}`]);
  });

  test("that was never done is answered to nobody", async () => {
    const handles = { trigger: town.slack.trigger(), url: town.slack.responseUrl("C1") };
    const who = { id: "U0EVE", locale: "en" } as const;
    await town.event("T0NOBODY", payloads.command(who, "flashcard", "", handles));
    await vi.waitFor(() => expect(lines.join("")).toContain("not installed"));
    expect(town.heard).toEqual([]);
    expect(world.asks).toEqual([]);
  });
});

describe("a workspace that goes", () => {
  beforeEach(async () => {
    await town.install(FIRST);
    await town.install(OTHER);
  });
  const works = (team: string) => town.mention(team, "U0ANA", "what is RASAAI?");
  const remaining = () => world.store.installations.teams();

  test.each(["app_uninstalled", "tokens_revoked"])(
    "by %s stops alone, and the other goes on",
    async (type) => {
      await works(SECOND);
      town.oauth.revoke(SECOND, "account_inactive");
      const said = payloads.uninstalled(town.slack.next());
      const tokens = type === "tokens_revoked" ? { tokens: { oauth: [], bot: ["U0RAPPEL"] } } : {};
      Object.assign(said.payload.event as object, { type, ...tokens });
      await town.event(SECOND, said);
      await vi.waitFor(async () => expect(await remaining()).toEqual([`slack:${TEAM}`]));
      expect((await works(TEAM)).text).toContain("Course");
      expect(town.adapter.state()).toEqual({ state: "up" });
    },
  );

  test.each(["token_revoked", "account_inactive"])(
    "with a call that is answered %s stops alone",
    async (error) => {
      town.oauth.revoke(SECOND, error);
      await town.event(SECOND, payloads.mention({ id: "U0B", locale: "en" }, "hi", "1.5"));
      await vi.waitFor(async () => expect(await remaining()).toEqual([`slack:${TEAM}`]));
      expect((await works(TEAM)).text).toContain("Course");
      expect(town.adapter.state()).toEqual({ state: "up" });
    },
  );

  test("and its end is told to the core, so that what it holds is erased in a month", async () => {
    await drill(SECOND);
    town.oauth.revoke(SECOND);
    await town.event(SECOND, payloads.uninstalled(town.slack.next()));
    await vi.waitFor(async () => expect(await remaining()).toEqual([`slack:${TEAM}`]));
    await world.store.housekeep(new Date(Date.now() + 31 * 86_400_000));
    expect(await held(SECOND)).toMatchObject({ memories: 0 });
  });

  test("and came back before the word of it came stays", async () => {
    town.oauth.revoke(SECOND);
    await town.install(OTHER);
    await town.event(SECOND, payloads.uninstalled(town.slack.next()));
    expect((await works(SECOND)).text).toContain("Course");
  });

  test("a token that is refused otherwise is told of in the state until it is installed again", async () => {
    town.oauth.revoke(SECOND, "invalid_auth");
    await town.event(SECOND, payloads.mention({ id: "U0B", locale: "en" }, "hi", "1.5"));
    const why = expect.stringMatching(/^slack:T0SECOND: .*invalid_auth$/);
    await vi.waitFor(() => expect(town.adapter.state()).toEqual({ state: "up", why }));
    await works(TEAM);
    await town.install(OTHER);
    await works(SECOND);
    expect(town.adapter.state()).toEqual({ state: "up" });
  });
});

test("another TOKEN_KEY stops the workspaces that it does not open, and says which", async () => {
  await town.install(FIRST);
  await town.close();
  const tokenKey = Buffer.alloc(32, "another").toString("base64");
  town = await openTown(world, { log, tokenKey });
  const why = expect.stringMatching(/^slack:T0RAPPEL: TOKEN_KEY does not open its token/);
  expect(town.adapter.state()).toEqual({ state: "up", why });
  await town.install(OTHER);
  expect((await town.mention(SECOND, "U0B", "what is RASAAI?")).text).toContain("Course");
  expect(town.adapter.state()).toEqual({ state: "up", why });
});

test("what moves on is shown with each workspace's own token, and nowhere else", async () => {
  await town.install(FIRST);
  await town.install(OTHER);
  const tokenOf = (team: string) =>
    [...town.slack.grants].findLast(([, it]) => it.team === team)?.[0];
  for (const team of [SECOND, TEAM]) {
    expect(await town.show(team)).toMatchObject({ ok: true });
    expect(town.shownBy().at(-1)).toBe(tokenOf(team));
  }
  expect(await town.show("T0STRANGER")).toEqual({ ok: false, why: "gone" });
  town.oauth.revoke(SECOND);
  expect(await town.show(SECOND)).toEqual({ ok: false, why: "gone" });
  expect(await world.store.installations.teams()).toEqual([`slack:${TEAM}`]);
  expect(town.shownBy()).toHaveLength(3);
});

/** One card graded, and one reported, by one who administers only the first workspace. */
async function drill(team: string): Promise<void> {
  town.slack.people.set("U0CLEO", { is_admin: team === TEAM });
  const front = await town.command(team, "U0CLEO", "flashcard");
  const back = await town.press(team, "U0CLEO", front, "Show the answer");
  const graded = await town.press(team, "U0CLEO", back, "Good");
  expect(graded.text).not.toBe(front.text);
  await world.store.once(
    { id: `report:${team}`, who: { team: `slack:${team}`, id: "U0CLEO" }, at: new Date() },
    (records) => records.report("b-01", new Date(), "wrong"),
  );
}

async function held(team: string) {
  const who = { team: `slack:${team}`, id: "U0CLEO" };
  return world.store.once({ id: crypto.randomUUID(), who, at: new Date() }, async (it) => ({
    memories: (await it.memories()).length,
    language: (await it.choices()).language,
    reports: (await it.reports()).length,
    leads: await it.leads(),
  }));
}
