/** The product killed in the middle of a round on Discord: it goes on where it was. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Loopback, openLoopback } from "../../support/discord/loopback.ts";
import { membersOf } from "../../support/discord/members.ts";
import { startProduct } from "../../support/product.ts";

const COUNT = 5;
const [emma, frank] = ["100000000000000003", "100000000000000004"];
const folder = mkdtempSync(join(tmpdir(), "rappel-killed-"));
let loopback: Loopback;
beforeAll(async () => {
  loopback = await openLoopback();
});
afterAll(async () => {
  await loopback.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (query: string) => {
  const database = new DatabaseSync(join(folder, "killed.db"));
  const rows = database.prepare(query).all();
  database.close();
  return rows;
};
const deadlines = () => read("select i, opened, deadline from questions where opened is not null");
const answers = () => read("select i, member, choice from answers order by i, member");

test("same deadlines, no answer lost, no question posted twice", { timeout: 180_000 }, async () => {
  const start = () =>
    startProduct({
      ...{ DATABASE_URL: `file:${join(folder, "killed.db")}`, WEB: "off", DEFAULT_LANGUAGE: "en" },
      ...{ DISCORD_TOKEN: loopback.world.token, DISCORD_API_URL: loopback.apiUrl },
    });
  const members = membersOf(loopback);
  const skip = () => members.command(emma, "quiz", { action: "skip" });
  let product = await start();
  members.command(emma, "quiz", { questions: String(COUNT), seconds: "15" });
  await members.shows(0, /5 questions/);

  for (let at = 0; at < COUNT; at++) {
    skip();
    await members.shows(at, new RegExp(`question ${at + 1} of 5`));
    expect(await members.press(emma, at, "A")).toMatch(/^Noted: A\./);
    expect(await members.press(frank, at, "B")).toMatch(/^Noted: B\./);
    if (at % 2 === 0) {
      const before = { deadlines: deadlines(), answers: answers(), ids: members.ids() };
      await product.kill("SIGKILL");
      product = await start();
      expect({ deadlines: deadlines(), answers: answers(), ids: members.ids() }).toEqual(before);
    }
    if (at > 0) skip(); // the first one runs out by itself, after the restart
    await members.shows(at, /Course ·/);
  }
  skip();
  await members.shows(COUNT, /The round is over/);
  expect(members.room()).toHaveLength(COUNT + 1);
  const titles = members.room().flatMap((text) => text.match(/question \d of 5/) ?? []);
  expect(titles).toEqual([1, 2, 3, 4, 5].map((at) => `question ${at} of 5`));
  expect(answers()).toHaveLength(2 * COUNT);
  const posts = loopback.world.requests.filter((request) => /^POST .channels/.test(request));
  expect(posts).toHaveLength(COUNT + 1);
  expect(await product.kill("SIGTERM")).toBe(0);
});
