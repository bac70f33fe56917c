/** Writing: the menu of commands by keyboard, the count of characters, and where to begin. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { serveWeb } from "../../support/web/serve.ts";
import { describeVisits } from "../../support/web/visits.ts";
import { openWorld } from "../../support/world.ts";

/** The page of a house that has just been opened: the one thing said there is the welcome. */
async function openWelcomed(page: Page, look: () => Promise<void>): Promise<void> {
  const world = await openWorld();
  const served = await serveWeb(world.bot);
  await page.goto(served.url);
  await look();
  await page.goto("about:blank");
  await served.close();
  await world.close();
}

describeVisits("the composer", (visit) => {
  const text = () => visit.page.locator("#text");
  const value = () => text().inputValue();
  const expanded = () => text().getAttribute("aria-expanded");
  const active = async () => {
    const id = await text().getAttribute("aria-activedescendant");
    return id && (await visit.page.locator(`#${id}[aria-selected=true]`).textContent());
  };

  test("offers commands as a combobox does, driven by the keyboard", async () => {
    const { page, last } = visit;
    const keys = page.keyboard;
    await keys.type("/");
    expect(await expanded()).toBe("true");
    expect(await active()).toBeNull();
    const offers = page.getByRole("option");
    expect(await offers.allTextContents()).toContainEqual(
      expect.stringMatching(/^\/flashcard \[topic\] Réviser/),
    );
    await keys.press("ArrowDown");
    await keys.press("ArrowDown");
    expect(await active()).toContain("/policy");
    await keys.press("ArrowUp");
    await keys.press("Enter");
    expect(await value()).toBe("/flashcard ");
    expect(await page.locator("#menu-says").textContent()).toContain("Une étape ou une politique");
    await keys.type("evan");
    expect(await active()).toBeNull();
    await keys.press("Escape");
    expect(await expanded()).toBe("false");
    expect(await value()).toBe("/flashcard evan");
    await text().fill("/flashcard 5");
    await keys.press("ArrowDown");
    await keys.press("Enter");
    expect(await value()).toBe("/flashcard 5a");
    await keys.press("Enter");
    await last().getByText("Voir la réponse").waitFor();
    expect(await value()).toBe("");
    expect(await expanded()).toBe("false");
  });

  test("a command half typed is completed by Enter, a whole one is sent", async () => {
    const { page, last } = visit;
    await page.keyboard.type("/he");
    expect(await active()).toContain("/help");
    await page.keyboard.press("Enter");
    expect(await value()).toBe("/help");
    await page.keyboard.press("Enter");
    await last().locator("dl").waitFor();
  });

  test("offers what can be pressed as well as typed", async () => {
    const { page, last } = visit;
    await page.locator("#slash").click();
    await page.getByRole("option", { name: "/settings" }).click();
    await page.getByRole("option", { name: "English" }).click();
    expect(await value()).toBe("/settings en");
    await page.keyboard.press("Enter");
    await last().locator(".settings[lang=en]").waitFor();
    await text().fill("/settings auto");
    await page.keyboard.press("Enter");
    await last().locator(".settings[lang=fr]").waitFor();
  });

  test("counts the characters when they begin to matter", async () => {
    const { page } = visit;
    const count = page.locator("#count");
    await text().fill("x".repeat(1799));
    expect(await count.isVisible()).toBe(false);
    await text().fill("x".repeat(1950));
    expect((await count.textContent())?.replace(/\s/g, "")).toBe("1950/2000");
    await text().fill("x".repeat(2001));
    expect(await count.getAttribute("class")).toBe("over");
    await page.keyboard.press("Enter");
    await page.getByText("la limite est de 2000").waitFor();
    expect(await value()).toHaveLength(2001);
  });

  test("where the bot's welcome stands, its own buttons are the ones to press", async () => {
    const { page } = visit;
    await openWelcomed(page, async () => {
      await page.locator(".theirs .presses").waitFor();
      expect(await page.locator("#starters").isVisible()).toBe(false);
    });
  });

  test("a room where nobody has spoken says where to begin", async () => {
    const { page, last } = visit;
    const intro = page.locator(".intro");
    await page.getByRole("button", { name: "Commencer une révision" }).click();
    await last().getByText("Voir la réponse").waitFor();
    expect(await intro.isVisible()).toBe(false);
    await page.getByLabel("En privé").check();
    expect(await intro.isVisible()).toBe(true);
    await page.getByRole("button", { name: "En combien de temps" }).click();
    await last().getByText("Étape 5").waitFor();
    expect(await page.locator(".own:visible .said").textContent()).toBe(
      "En combien de temps faut-il répondre ?",
    );
    expect(await intro.isVisible()).toBe(false);
  });
});
