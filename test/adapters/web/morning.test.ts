/** The page's next morning: 8:00 of the day after, there to stay, and only where the page is alone. */
import { Keyv } from "keyv";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { PageClock } from "../../../adapters/web/clock.ts";
import { serveWeb } from "../../support/web/serve.ts";
import { describeVisits } from "../../support/web/visits.ts";
import { openWorld } from "../../support/world.ts";

const at = (iso: string) => () => new Date(iso);

describe("the clock", () => {
  test.each([
    ["in the evening", "2026-03-02T23:30:00-05:00", "2026-03-03T08:00:00-05:00"],
    ["before dawn", "2026-03-02T03:00:00-05:00", "2026-03-03T08:00:00-05:00"],
    ["the night that summer begins", "2026-03-07T12:00:00-05:00", "2026-03-08T08:00:00-04:00"],
    ["the night that summer ends", "2026-10-31T12:00:00-04:00", "2026-11-01T08:00:00-05:00"],
  ])("%s", async (_, now, morning) => {
    const clock = new PageClock({ clock: at(now), memory: undefined, zone: "America/Montreal" });
    await clock.toMorning();
    expect(clock.now()).toEqual(new Date(morning));
  });

  test("goes on from there, not twice for one press, and over a restart", async () => {
    const memory = new Keyv();
    const options = { clock: at("2026-03-02T12:00:00Z"), memory, zone: "Europe/Paris" };
    const clock = new PageClock(options);
    const from = clock.now();
    await clock.toMorning(from);
    await clock.toMorning(from);
    expect(clock.now()).toEqual(new Date("2026-03-03T07:00:00Z"));
    await clock.toMorning();
    const later = new PageClock(options);
    await later.restore();
    expect(later.now()).toEqual(new Date("2026-03-04T07:00:00Z"));
    await memory.set("web:shift", -1);
    await later.restore();
    expect(later.now()).toEqual(from);
  });
});

describeVisits(
  "the morning",
  (visit) => {
    test("comes at a press, in every tab, and asks are then of that day", async () => {
      const { page, world, say, last, tab } = visit;
      const other = await tab();
      const day = DateTime.now().plus({ days: 1 });
      await page.getByRole("button", { name: "Demain matin" }).click();
      const said = `${day.setLocale("fr").toFormat("cccc d LLLL").replace(" 1 ", " 1er ")}, 08:00`;
      await page.locator("#date").getByText(said).waitFor();
      await other.locator("#date").getByText("simulé").waitFor();
      await say("/help");
      await last().locator("dl").waitFor();
      const asked = DateTime.fromJSDate(world.asks.at(-1)?.at ?? new Date(0));
      expect(asked.hasSame(day, "day")).toBe(true);
      expect(asked.hour).toBe(8);
      await page.reload();
      await page.locator("#date").getByText(said).waitFor();
    });
  },
  { alone: true },
);

test("nobody moves the time that other platforms share", async () => {
  const world = await openWorld();
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  };
  const shared = await serveWeb(world.bot, { alone: false, memory: world.cache });
  expect((await fetch(`${shared.url}/morning`, init)).status).toBe(404);
  expect(await (await fetch(shared.url)).text()).not.toContain('id="morning"');
  await shared.close();
  const alone = await serveWeb(world.bot, { alone: true, memory: world.cache });
  expect(await (await fetch(alone.url)).text()).toContain('id="morning"');
  for (const more of [{ "content-type": "text/plain" }, { origin: "https://evil.example" }]) {
    const headers = { ...init.headers, ...more };
    expect((await fetch(`${alone.url}/morning`, { ...init, headers })).status).toBe(403);
  }
  const moved = await fetch(`${alone.url}/morning`, { ...init, body: "garbage" });
  expect(await moved.json()).toMatchObject({ shift: expect.any(Number) });
  await alone.close();
  await world.close();
});
