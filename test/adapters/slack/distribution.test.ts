/** Many workspaces: each installs the app itself, and none knows of another. */
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { TEAM } from "../../support/slack/loopback.ts";
import { CLIENT } from "../../support/slack/oauth.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openTown } from "../../support/slack/town.ts";
import { townEach } from "../../support/slack/towns.ts";

const SECOND = "T0SECOND";
const FIRST = { team: { id: TEAM, name: "Atelier & <Co>" }, installer: "U0ANA" };
const OTHER = { team: { id: SECOND, name: "Second" }, installer: "U0BEA" };

const here = townEach();

describe("an installation", () => {
  test("asks Slack for the app's scopes, and ends with a page that says what to do next", async () => {
    const browser = here.town.browser("fr-CA,fr;q=0.9,en;q=0.5");
    const page = await browser.begin();
    expect(page.origin + page.pathname).toBe(
      `${new URL(here.town.slack.apiUrl).origin}/oauth/v2/authorize`,
    );
    expect(page.searchParams.get("client_id")).toBe(CLIENT.clientId);
    expect(page.searchParams.get("scope")?.split(",")).toEqual(
      expect.arrayContaining(["chat:write", "commands", "app_mentions:read", "im:history"]),
    );
    const state = page.searchParams.get("state") ?? "";
    const end = await browser.back({ code: here.town.oauth.code(FIRST), state });
    expect(end.status).toBe(200);
    const html = await end.text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("Rappel est installé dans Atelier &amp; &lt;Co&gt;");
    expect(html).toContain(`https://app.slack.com/client/${TEAM}`);
  });

  test("greets whoever installed it, in a direct message and in their language, once", async () => {
    here.town.slack.locales.set("U0ANA", "fr-FR");
    await here.town.install(FIRST);
    const greeting = await vi.waitFor(() => {
      expect(here.town.heard).toHaveLength(1);
      return here.town.heard[0];
    });
    expect(greeting?.message).toMatchObject({ channel: "DU0ANA", ephemeral: false });
    expect(greeting?.text).toContain("Bonjour");
    await here.town.install(FIRST);
    expect(here.town.heard).toHaveLength(1);
    const who = { team: `slack:${TEAM}`, id: "U0ANA" };
    const team = await here.world.store.once({ id: "look", who, at: new Date() }, (it) =>
      it.team(),
    );
    expect(team?.name).toBe("Atelier & <Co>");
  });

  test("of a second workspace works, and sees nothing of the first", async () => {
    await here.town.install(FIRST);
    await here.town.install(OTHER);
    await drill(TEAM);
    await here.town.command(TEAM, "U0CLEO", "rappel settings en");
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
    await here.town.close();
    here.town = await openTown(here.world, { log: here.log, mode: "socket" });
    await here.town.install(FIRST);
    await here.town.install(OTHER);
    const tokenOf = (team: string) =>
      [...here.town.slack.grants].find(
        ([token, it]) => it.team === team && token.includes("canary"),
      )?.[0];
    await here.town.mention(SECOND, "U0BEA", "what is RASAAI?");
    expect(here.town.writers().at(-1)).toBe(tokenOf(SECOND));
    await here.town.mention(TEAM, "U0ANA", "what is RASAAI?");
    expect(here.town.writers().at(-1)).toBe(tokenOf(TEAM));
    expect(tokenOf(TEAM)).not.toBe(tokenOf(SECOND));
  });

  test("leaves no token on the disk that can be read", async () => {
    await here.town.install({ ...FIRST, expires: 43_200 });
    await here.town.install(OTHER);
    const files = readdirSync(here.world.folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(`${here.world.folder}/${file}`, "latin1");
      for (const secret of ["canary", "xoxb", "xoxe"]) expect(bytes).not.toContain(secret);
    }
    expect(await here.world.store.installations.teams()).toEqual([
      `slack:${TEAM}`,
      `slack:${SECOND}`,
    ]);
  });

  test("that was never done is answered to nobody", async () => {
    const handles = { trigger: here.town.slack.trigger(), url: here.town.slack.responseUrl("C1") };
    const who = { id: "U0EVE", locale: "en" } as const;
    await here.town.event("T0NOBODY", payloads.command(who, "flashcard", "", handles));
    await vi.waitFor(() => expect(here.lines.join("")).toContain("not installed"));
    expect(here.town.heard).toEqual([]);
    expect(here.world.asks).toEqual([]);
  });
});

describe("a workspace that goes", () => {
  beforeEach(async () => {
    await here.town.install(FIRST);
    await here.town.install(OTHER);
  });
  const works = (team: string) => here.town.mention(team, "U0ANA", "what is RASAAI?");
  const remaining = () => here.world.store.installations.teams();

  test.each(["app_uninstalled", "tokens_revoked"])(
    "by %s stops alone, and the other goes on",
    async (type) => {
      await works(SECOND);
      here.town.oauth.revoke(SECOND, "account_inactive");
      const said = payloads.uninstalled(here.town.slack.next());
      const tokens = type === "tokens_revoked" ? { tokens: { oauth: [], bot: ["U0RAPPEL"] } } : {};
      Object.assign(said.payload.event as object, { type, ...tokens });
      await here.town.event(SECOND, said);
      await vi.waitFor(async () => expect(await remaining()).toEqual([`slack:${TEAM}`]));
      expect((await works(TEAM)).text).toContain("Course");
      expect(here.town.adapter.state()).toEqual({ state: "up" });
    },
  );

  test.each(["token_revoked", "account_inactive"])(
    "with a call that is answered %s stops alone",
    async (error) => {
      here.town.oauth.revoke(SECOND, error);
      await here.town.event(SECOND, payloads.mention({ id: "U0B", locale: "en" }, "hi", "1.5"));
      await vi.waitFor(async () => expect(await remaining()).toEqual([`slack:${TEAM}`]));
      expect((await works(TEAM)).text).toContain("Course");
      expect(here.town.adapter.state()).toEqual({ state: "up" });
    },
  );

  test("and its end is told to the core, so that what it holds is erased in a month", async () => {
    await drill(SECOND);
    here.town.oauth.revoke(SECOND);
    await here.town.event(SECOND, payloads.uninstalled(here.town.slack.next()));
    await vi.waitFor(async () => expect(await remaining()).toEqual([`slack:${TEAM}`]));
    await here.world.store.housekeep(new Date(Date.now() + 31 * 86_400_000));
    expect(await held(SECOND)).toMatchObject({ memories: 0 });
  });

  test("and came back before the word of it came stays", async () => {
    here.town.oauth.revoke(SECOND);
    await here.town.install(OTHER);
    await here.town.event(SECOND, payloads.uninstalled(here.town.slack.next()));
    expect((await works(SECOND)).text).toContain("Course");
  });

  test("a token that is refused otherwise is told of in the state until it is installed again", async () => {
    here.town.oauth.revoke(SECOND, "invalid_auth");
    await here.town.event(SECOND, payloads.mention({ id: "U0B", locale: "en" }, "hi", "1.5"));
    const why = expect.stringMatching(/^slack:T0SECOND: .*invalid_auth$/);
    await vi.waitFor(() => expect(here.town.adapter.state()).toEqual({ state: "up", why }));
    await works(TEAM);
    await here.town.install(OTHER);
    await works(SECOND);
    expect(here.town.adapter.state()).toEqual({ state: "up" });
  });
});

test("another TOKEN_KEY stops the workspaces that it does not open, and says which", async () => {
  await here.town.install(FIRST);
  await here.town.close();
  const tokenKey = Buffer.alloc(32, "another").toString("base64");
  here.town = await openTown(here.world, { log: here.log, tokenKey });
  const why = expect.stringMatching(/^slack:T0RAPPEL: TOKEN_KEY does not open its token/);
  expect(here.town.adapter.state()).toEqual({ state: "up", why });
  await here.town.install(OTHER);
  expect((await here.town.mention(SECOND, "U0B", "what is RASAAI?")).text).toContain("Course");
  expect(here.town.adapter.state()).toEqual({ state: "up", why });
});

test("what moves on is shown with each workspace's own token, and nowhere else", async () => {
  await here.town.install(FIRST);
  await here.town.install(OTHER);
  const tokenOf = (team: string) =>
    [...here.town.slack.grants].findLast(([, it]) => it.team === team)?.[0];
  for (const team of [SECOND, TEAM]) {
    expect(await here.town.show(team)).toMatchObject({ ok: true });
    expect(here.town.shownBy().at(-1)).toBe(tokenOf(team));
  }
  expect(await here.town.show("T0STRANGER")).toEqual({ ok: false, why: "gone" });
  here.town.oauth.revoke(SECOND);
  expect(await here.town.show(SECOND)).toMatchObject({ ok: false, why: "gone" });
  expect(await here.world.store.installations.teams()).toEqual([`slack:${TEAM}`]);
  expect(here.town.shownBy()).toHaveLength(3);
});

/** One card graded, and one reported, by one who administers only the first workspace. */
async function drill(team: string): Promise<void> {
  here.town.slack.people.set("U0CLEO", { is_admin: team === TEAM });
  const front = await here.town.command(team, "U0CLEO", "flashcard");
  const back = await here.town.press(team, "U0CLEO", front, "Show the answer");
  const graded = await here.town.press(team, "U0CLEO", back, "Good");
  expect(graded.text).not.toBe(front.text);
  await here.world.store.once(
    { id: `report:${team}`, who: { team: `slack:${team}`, id: "U0CLEO" }, at: new Date() },
    (records) => records.report("b-01", new Date(), "wrong"),
  );
}

async function held(team: string) {
  const who = { team: `slack:${team}`, id: "U0CLEO" };
  return here.world.store.once({ id: crypto.randomUUID(), who, at: new Date() }, async (it) => ({
    memories: (await it.memories()).length,
    language: (await it.choices()).language,
    reports: (await it.reports()).length,
    leads: await it.leads(),
  }));
}
