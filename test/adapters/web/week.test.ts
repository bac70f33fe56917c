/** Some days of drills in a real browser: what comes back, and when, as FSRS says. */
import { expect, test } from "vitest";
import { describeVisits } from "../../support/web/visits.ts";

const GRADES = { again: "À revoir", good: "Bien", easy: "Facile" };

describeVisits(
  "a week",
  (visit) => {
    test("three cards drilled: the next morning finds those that are due, and no other", async () => {
      const { page, say, last } = visit;
      const prompt = () => last().locator(".prompt").textContent();
      const graded: Record<string, { prompt: string | null; interval: string | null }> = {};

      await say("/flashcard");
      for (const [name, label] of Object.entries(GRADES)) {
        await last().getByRole("button", { name: "Voir la réponse" }).waitFor();
        const shown = await prompt();
        await last().getByRole("button", { name: "Voir la réponse" }).click();
        const grade = last().getByRole("button", { name: new RegExp(`^${label}`) });
        graded[name] = { prompt: shown, interval: await grade.textContent() };
        await grade.click();
        await page
          .getByText(shown ?? "", { exact: true })
          .first()
          .waitFor({ state: "detached" });
      }
      // What the grades promised: minutes for the lapse, days for what was easy.
      expect(graded.again?.interval).toMatch(/min/);
      expect(graded.easy?.interval).toMatch(/jours/);

      await page.getByRole("button", { name: "Demain matin" }).click();
      await page.locator("#date").getByText("08:00").waitFor();
      // The evening's last card may say as much: what is meant is the answer that is to come.
      const heard = page.locator(".theirs:not(.pending)");
      const before = await heard.count();
      await say("/flashcard");
      await heard.nth(before).getByText("2 à revoir").waitFor();
      const seen = [await prompt()];
      await last().getByRole("button", { name: "Voir la réponse" }).click();
      await last()
        .getByRole("button", { name: /^Facile/ })
        .click();
      await last().getByText("1 à revoir").waitFor();
      seen.push(await prompt());
      expect(seen.toSorted()).toEqual([graded.again?.prompt, graded.good?.prompt].toSorted());
      expect(seen).not.toContain(graded.easy?.prompt);
    });
  },
  { alone: true },
);
