/** The daily cards in a real browser: set, awaited until the next mornings, answered, revealed. */
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { describeVisits } from "../../support/web/visits.ts";

describeVisits(
  "the daily cards",
  (visit) => {
    const dialog = () => visit.page.locator("dialog[open]");
    const submit = async () => {
      await dialog().locator("[type=submit]").click();
      await dialog().waitFor({ state: "detached" });
    };
    const morning = () => visit.page.getByRole("button", { name: "Demain matin" }).click();
    const rounds = () =>
      visit.page.locator(".theirs:visible", { has: visit.page.locator(".options") });

    test("the team's comes in the morning, and the next one tells of it", async () => {
      const { page, say, be, last } = visit;
      await be("communications");
      await say("/daily");
      await last().getByRole("button", { name: "La carte du jour de l'équipe" }).click();
      await dialog().locator("[name=hour]").selectOption("0");
      await dialog().locator("[name=week]").selectOption("1234567");
      await submit();
      await last().getByText("prochaine").first().waitFor();

      await morning();
      const card = rounds().last();
      await card.getByText("Carte du jour").waitFor();
      await card.getByRole("button", { name: "A", exact: true }).click();
      await page.getByText(/C'est noté : A\./).waitFor();

      await morning();
      await page.getByText("La carte précédente").waitFor();
      const next = rounds().last();
      expect(await next.textContent()).toMatch(/1 réponse, (0|100) % de justes/);
      expect(await next.locator(".before details summary").textContent()).toMatch(/lignes? \d/);
      if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
    });

    test("one's own comes directly, and is graded there", async () => {
      const { page, say, be, last } = visit;
      await be("newcomer");
      await say("/daily");
      await last().getByRole("button", { name: "Ma carte du jour" }).click();
      await dialog().locator("[name=hour]").selectOption("0");
      await submit();
      // Within two mornings there is a working day, or three over a weekend.
      const direct = page.getByText(/Votre carte du jour/);
      for (let day = 0; day < 3; day += 1) await morning();
      await page.locator("[name=room][value=direct]").check({ force: true });
      await direct.first().waitFor();
      // A later morning's may still come: what is pressed is this one's.
      const heard = page.locator(".theirs:visible:not(.pending)");
      const card = heard.nth((await heard.count()) - 1);
      await card.getByRole("button", { name: "Voir la réponse" }).click();
      await card.getByRole("button", { name: /^Bien/ }).click();
      await card.getByRole("button", { name: "Voir la réponse" }).waitFor();
    });

    test("the mornings pass through what is due between them, each at its hour", async () => {
      const { page, say, be, last } = visit;
      await be("communications");
      await say("/daily");
      await last().getByRole("button", { name: "La carte du jour de l'équipe" }).click();
      await dialog().locator("[name=hour]").selectOption("14");
      await dialog().locator("[name=week]").selectOption("1234567");
      await submit();
      await say("/daily");
      await last().getByRole("button", { name: "Ma carte du jour" }).click();
      await dialog().locator("[name=hour]").selectOption("9");
      await submit();
      const shown = page.locator("#date");
      for (let day = 0; day < 3; day += 1) {
        const before = await shown.textContent();
        await morning();
        await expect.poll(() => shown.textContent()).not.toBe(before);
      }
      const came = async (room: string) => {
        const unasked = page.locator(
          `article[data-room="${room}"][data-from=rappel]:not([data-ask])`,
        );
        const cards = unasked.filter({ hasText: /carte du jour/i }).locator("header time");
        const times = await cards.evaluateAll((all) =>
          all.map((one) => one.getAttribute("datetime")),
        );
        return times.map((time) => DateTime.fromISO(time ?? "", { zone: "America/Montreal" }));
      };
      for (const [room, hour] of [
        ["direct:communications", 9],
        ["channel", 14],
      ] as const) {
        const times = (await came(room)).slice(-2);
        expect(times.map((time) => time.hour)).toEqual([hour, hour]);
        expect(new Set(times.map((time) => time.toISODate())).size).toBe(2);
      }
      await say("/daily");
      await last().getByText("omises 0").waitFor();
    });
  },
  { alone: true },
);
