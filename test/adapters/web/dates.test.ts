/** Days and hours as the page draws them: a day is the team's, an hour is the reader's. */
import { expect, test } from "vitest";
import { describeVisits } from "../../support/web/visits.ts";

const YEAR = new Date().getFullYear() + 1;

describeVisits(
  "an English browser in Paris",
  (visit) => {
    const dialog = () => visit.page.locator("dialog[open]");

    test("a policy of a team in Montreal is valid through the day that was typed", async () => {
      const { say, be, last } = visit;
      await be("communications");
      await say("/policy set");
      await last().getByRole("button", { name: "5", exact: true }).click();
      await dialog().locator("[name=part1]").fill("Within two hours.");
      await dialog().locator("[name=until]").fill(`${YEAR}-12-10`);
      await dialog().locator("[type=submit]").click();
      await dialog().waitFor({ state: "detached" });
      await say("@Rappel how fast should we reply?");
      const source = last().locator(".team .source");
      await source.waitFor();
      expect(await source.textContent()).toContain(`valid until December 10, ${YEAR}`);
    });

    test.each([
      ["en", "Show the answer", /^\d{1,2}:\d\d\s[AP]M$/],
      ["fr", "Voir la réponse", /^\d\d:\d\d$/],
    ])(
      "an hour is written one way, before and after its message moves on, in %s",
      async (...of) => {
        const { page, say, last } = visit;
        const [language, show, format] = of;
        await page.locator(`[name=language][value=${language}]`).check({ force: true });
        await say("/flashcard");
        const time = last().locator("header time");
        await last().getByRole("button", { name: show }).waitFor();
        const before = await time.textContent();
        expect(before).toMatch(format);
        await last().getByRole("button", { name: show }).click();
        await last().locator(".grades").waitFor();
        expect(await time.textContent()).toBe(before);
        await page.reload();
        await last().locator("header time").waitFor();
        expect(await last().locator("header time").textContent()).toBe(before);
      },
    );
  },
  { browser: { locale: "en-CA", timezoneId: "Europe/Paris" } },
);
