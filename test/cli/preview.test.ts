/** `npm run push:preview` on a database with a team that has daily cards. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { converse } from "../support/conversation.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const at = new Date();
  await world.bot.joined({ team: "t:x", room: { kind: "channel", id: "c" }, at });
  const lead = converse(world.bot, { team: "t:x", id: "lead" }, { admin: true, at });
  const week = { hour: "9", week: "1234567", region: "", off: "" };
  await lead.press(await lead.say("daily"), "The team's daily card", week);
  const own = { hour: "7", quietFrom: "none", quietUntil: "none", easy: "" };
  await lead.press(await lead.say("daily"), "My daily card", own);
});
afterAll(() => world.close());

const preview = (...args: string[]) =>
  spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "adapters/cli/preview.ts", ...args],
    {
      env: { PATH: process.env.PATH, DATABASE_URL: `file:${join(world.folder, "test.db")}` },
      encoding: "utf8",
    },
  );

test("it says what would be sent, to whom and when, on their clocks, and sends nothing", async () => {
  const { stdout, status } = preview("--team", "t:x", "--days", "3");
  const lines = stdout.trim().split("\n");
  expect(status).toBe(0);
  expect(
    lines.filter((line) => / 09:00 America\/Montreal {2}card {2}channel c$/.test(line)),
  ).toHaveLength(3);
  expect(
    lines.filter((line) => / 07:00 America\/Montreal {2}due {2}member lead {2}0 of/.test(line)),
  ).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/^6 in 3 days/);
  expect(lines.slice(0, -1)).toEqual(lines.slice(0, -1).toSorted());
  expect(await world.store.outbox.count("t", new Date(0))).toEqual({});
});

test("the week's round and board are among it; where there is no database none is made", async () => {
  const lead = converse(world.bot, { team: "t:x", id: "lead" }, { admin: true, at: new Date() });
  const weekly = await lead.say("quiz", { action: "weekly" });
  const set = {
    weeklyRoundDay: "1",
    weeklyRoundHour: "10",
    weeklyBoardDay: "0",
    weeklyBoardHour: "9",
  };
  await lead.press(weekly, /./, set);
  const { stdout } = preview("--team", "t:x", "--days", "14");
  expect(stdout.match(/ 10:00 America\/Montreal {2}weeklyRound {2}channel c$/gm)).toHaveLength(2);
  const nowhere = join(world.folder, "nowhere.db");
  const lost = spawnSync(process.execPath, ["adapters/cli/preview.ts", "--team", "t:x"], {
    env: { PATH: process.env.PATH, DATABASE_URL: `file:${nowhere}` },
    encoding: "utf8",
  });
  expect(lost).toMatchObject({ status: 1, stderr: expect.stringMatching(/there is no .*nowhere/) });
  expect(existsSync(nowhere)).toBe(false);
});

test("a team that is not known, or no team, is said with what is", () => {
  expect(preview("--team", "t:y")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/t:x/),
  });
  expect(preview()).toMatchObject({ status: 2, stderr: expect.stringMatching(/^--team.*\nusage/) });
  expect(preview("--team", "t:x", "--days", "x").stderr).toMatch(/1 to 366/);
});
