/** A round of the team's quiz as its members play it in the browser. */
import { expect, test } from "vitest";
import { describeVisits } from "../../support/web/visits.ts";

describeVisits("a round", (visit) => {
  test("three members play: the room sees no answer before the reveal, and then who was right", async () => {
    const { page, say, be, last, tab } = visit;
    /** Who began it says when it goes on: no machine is too slow for the three. */
    const skip = async () => {
      await be("communications");
      await say("/quiz skip");
    };
    await be("communications");
    await say("/quiz 1 300s");
    const options = page.locator(".post.round .options");
    await options.waitFor();
    const other = await tab();
    await other.locator(".post.round").waitFor();
    const before = await other.locator(".post.round").textContent();
    for (const member of ["cm", "service", "newcomer"]) {
      await be(member);
      await page.locator(".post.round").getByRole("button", { name: "A", exact: true }).click();
      await last().getByText(/Noté/).waitFor();
    }
    const unmoved = await other.locator(".post.round").textContent();
    const untold = (text: string | null) =>
      text?.replace(/\d+ (réponses? jusqu'ici|secondes?|minutes?)/g, "");
    expect(untold(unmoved)).toBe(untold(before));
    await skip();
    await page.locator(".post.round .options .right").waitFor();
    expect(await page.locator(".post.round").textContent()).toMatch(/[03] sur 3/);
    expect(await page.locator(".post.round button").count()).toBe(0);
    await skip();
    const board = page.locator("table.board");
    await board.waitFor();
    expect(await board.locator("tbody tr").count()).toBe(3);
    expect(await board.textContent()).toContain("Nouvelle recrue");
    await be("newcomer");
    await say("/leaderboard all");
    await page.locator(".post.board", { hasText: "Classement" }).waitFor();
  });
});
