/** The page in a real browser, beyond what every platform must do. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { describeVisits } from "../../support/web/visits.ts";

test("the page's scripts are what their types say", () => {
  const tsc = "node_modules/typescript/bin/tsc";
  execFileSync(process.execPath, [tsc, "-p", "adapters/web/page"], { stdio: "pipe" });
});

describeVisits("the page", (visit) => {
  const wide = () => visit.page.locator("html").evaluate(({ scrollWidth }) => scrollWidth);

  test("speaks the visitor's language, and the other at a click", async () => {
    const { page, say, last } = visit;
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await say("/help");
    await last().getByText("/flashcard").waitFor();
    await page.getByLabel("English").check();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("#text").getAttribute("placeholder")).toBe("@Rappel or /command");
    expect(await page.locator("#member option").allTextContents()).toContain("Community manager");
    expect(await last().locator(".post").getAttribute("lang")).toBe("fr");
  });

  test("shows a member only what that member may see", async () => {
    const { page, say, be, last } = visit;
    await say("@Rappel que veut dire RASAAI ?");
    await last().locator(".source").waitFor();
    await say("/flashcard");
    await last().getByText("Voir la réponse").waitFor();
    expect(await last().textContent()).toContain("Visible par vous seulement");
    await be("newcomer");
    expect(await page.getByText("Voir la réponse").count()).toBe(1);
    expect(await page.getByText("Voir la réponse").isVisible()).toBe(false);
    expect(await page.locator(".own", { hasText: "/flashcard" }).isVisible()).toBe(false);
    expect(await last().textContent()).toContain("Source");
    await be("cm");
    expect(await page.getByText("Voir la réponse").isVisible()).toBe(true);
  });

  test("an answer lost on the way comes back when asked again, and counts once", async () => {
    const { page, world, say } = visit;
    await say("/flashcard");
    await page.getByText("Voir la réponse").click();
    await page.route("**/asks", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByText(/^Bien/).click();
    const again = page.getByText("Réessayer");
    await again.waitFor();
    expect(await page.getByText(/^Bien/).isVisible()).toBe(true);
    await page.unroute("**/asks");
    await again.click();
    await page.getByText("Voir la réponse").waitFor();
    expect(await again.count()).toBe(0);
    const grades = world.asks.slice(-2).map(({ id }) => id);
    expect(grades[0]).toBe(grades[1]);
  });

  test("a house that is down is said, and what was said is kept", async () => {
    const { page, say, last } = visit;
    await page.route("**/asks", (route) => route.abort());
    await say("/help");
    await last().getByText("Rappel n’a pas pu être joint").waitFor();
    await page.unroute("**/asks");
    await page.getByText("Réessayer").click();
    await last().locator("dl").waitFor();
  });

  test("what was refused is given back to be mended", async () => {
    const { page, say, last } = visit;
    await say("/flashcrad 5");
    await last().getByText("Il n’y a pas de commande /flashcrad").waitFor();
    expect(await page.locator("#text").inputValue()).toBe("/flashcrad 5");
  });

  test("is driven from the keyboard, and the focus follows the card", async () => {
    const { page } = visit;
    await page.keyboard.type("/flashcard");
    await page.keyboard.press("Enter");
    const show = page.getByRole("button", { name: "Voir la réponse" });
    await show.focus();
    await page.keyboard.press("Enter");
    const good = page.getByRole("button", { name: /^Bien/ });
    await good.waitFor();
    const card = page.locator("article:focus");
    expect(await card.textContent()).toContain("Source");
    await page.keyboard.press("Tab");
    expect(await page.locator("article :focus").textContent()).toMatch(/^À revoir/);
  });

  test("says that it is waiting, and holds the buttons once the press has arrived", async () => {
    const { page, world, say, last } = visit;
    await say("/flashcard");
    const show = page.getByText("Voir la réponse");
    await show.waitFor();
    world.slow(600);
    await show.click();
    await page.locator("article[aria-busy=true] [aria-disabled=true]").first().waitFor();
    await say("/help");
    await page.locator(".pending").waitFor();
    world.slow(0);
    await last().locator("dl").waitFor();
    expect(await page.locator(".pending, [aria-busy]").count()).toBe(0);
  });

  test("nothing that was typed becomes an element", async () => {
    const { page, say, last } = visit;
    const typed = "<img src=x onerror=alert(1)><b>gras</b>";
    await say(`@Rappel ${typed}`);
    await last().locator(".post").waitFor();
    await say(`/flashcard ${typed}`);
    await last().getByText("<b>gras</b>").waitFor();
    expect(await page.locator("#log img, #log b:text('gras')").count()).toBe(0);
  });

  test("needs no more width than a phone has", async () => {
    const { say, last } = visit;
    await say("/help");
    await last().locator("dl").waitFor();
    await say(`@Rappel ${"x".repeat(300)}`);
    await last().locator(".policy").waitFor();
    expect(await wide()).toBe(360);
  });
});
