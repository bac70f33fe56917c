/** Pushes of many workspaces: each with its own token, and what became of that. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Post } from "../../../src/index.ts";
import { openTown, type Town } from "../../support/slack/town.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let town: Town;
beforeEach(async () => {
  world = await openWorld();
  town = await openTown(world);
  await town.install({ team: { id: "T1", name: "One" }, installer: "U0ANA", expires: 43_200 });
  await town.install({ team: { id: "T2", name: "Two" }, installer: "U0BOB" });
});
afterEach(async () => {
  await town.close();
  await world.close();
});

const post: Post = { kind: "notice", language: "en", tone: "info", text: [], presses: [] };
const push = (team: string) =>
  town.adapter.push({
    ...{ team: `slack:${team}`, to: { kind: "channel", id: `C${team}` }, seed: team },
    post: { ...post, text: [{ p: [team] }] },
  });
/** The tokens that posted in the workspace's channel. */
const tokens = (team: string) =>
  town.slack.requests.flatMap(({ token, fields }) => (fields.channel === `C${team}` ? token : []));
const refuse = (team: string, error: string) =>
  town.slack.faults.set(`chat.postMessage C${team}`, [{ body: { ok: false, error } }]);
const REVOKED = { ok: false, why: "gone", says: "revoked" };

test("each is posted with its own workspace's token", async () => {
  for (const team of ["T2", "T1"]) {
    expect(await push(team)).toMatchObject({ ok: true });
    const grants = tokens(team).map((token) => town.slack.grants.get(token)?.team);
    expect(grants).toEqual([team]);
  }
});

test("where the app is not installed, or no more, there is no use in trying again", async () => {
  expect(await push("T3")).toEqual(REVOKED);
  refuse("T2", "token_revoked");
  expect(await push("T2")).toEqual(REVOKED);
  expect(await push("T2")).toEqual(REVOKED);
  expect(await push("T1")).toMatchObject({ ok: true });
});

test("a token that expires is renewed, so what it could not post is posted later; one that does not, never", async () => {
  for (const team of ["T1", "T2"]) refuse(team, "token_expired");
  expect(await push("T1")).toEqual({ ok: false, why: "later" });
  expect(await push("T2")).toEqual(REVOKED);
});

test("installed anew while its call is under way, it is posted later with the new token", async () => {
  await push("T2");
  const consent = { team: { id: "T2", name: "Two" }, installer: "U0BOB" };
  const refusal = { body: { ok: false, error: "invalid_auth" } };
  const meanwhile = () => town.install(consent).then(() => refusal);
  town.slack.faults.set("chat.postMessage CT2", [meanwhile]);
  expect(await push("T2")).toEqual({ ok: false, why: "later" });
  expect(await push("T2")).toMatchObject({ ok: true });
  expect(new Set(tokens("T2")).size).toBe(2);
});
