/** Forms: every kind of field, what comes back of it, and nothing typed that is lost. */
import { expect, test } from "vitest";
import { describeVisits } from "../../support/web/visits.ts";

describeVisits("a form", (visit) => {
  const dialog = () => visit.page.locator("dialog[open]");
  const submit = () => dialog().locator("[type=submit]").click();
  const typed = () => {
    const ask = visit.world.asks.at(-1);
    return ask?.kind === "press" ? ask.typed : undefined;
  };

  test("holds what is, says what it does, and gives back each field by its name", async () => {
    const { page, say, last } = visit;
    await say("/settings");
    await last().getByRole("button", { name: "Mes révisions" }).click();
    const retention = dialog().locator("[name=retention]");
    expect(await retention.inputValue()).toBe("90");
    const says = await retention.getAttribute("aria-describedby");
    expect(await page.locator(`#${says}`).textContent()).toMatch(/\.$/);
    await retention.selectOption("95");
    expect(await dialog().locator("[name=until]").getAttribute("required")).toBeNull();
    expect(await dialog().getByText("facultatif").count()).toBeGreaterThan(0);
    await dialog().locator("[name=until]").fill("2030-01-02");
    await submit();
    await last().getByText("95 %").waitFor();
    expect(typed()).toMatchObject({ newADay: "10", retention: "95", until: "2030-01-02" });
    await last().getByRole("button", { name: "Mes révisions" }).click();
    await dialog().locator("[name=retention]").selectOption("90");
    await dialog().locator("[name=until]").fill("");
    await submit();
    await last().getByText("90 %").waitFor();
  });

  test("names the members in the page's language, and one must be chosen", async () => {
    const { page, say, be, last } = visit;
    await be("communications");
    await say("/settings");
    await last().getByRole("button", { name: "Nommer un responsable" }).click();
    const who = dialog().locator("[name=member]");
    expect(await who.locator("option").allTextContents()).toEqual([
      "(à choisir)",
      "Gestionnaire de communauté",
      "Direction des communications",
      "Service à la clientèle",
      "Nouvelle recrue",
    ]);
    await submit();
    expect(await dialog().count()).toBe(1);
    await who.selectOption({ label: "Nouvelle recrue" });
    await submit();
    await dialog().waitFor({ state: "detached" });
    await expect.poll(() => page.locator("[aria-busy]").count()).toBe(0);
    expect(typed()).toEqual({ member: "newcomer" });
  });

  test("that was not taken keeps what was typed", async () => {
    const { page, say, last } = visit;
    await say("/flashcard");
    await last().getByText("Voir la réponse").click();
    await last().getByText("Signaler cette carte").click();
    const reason = "é".repeat(2001);
    const field = dialog().locator("textarea");
    await field.fill(reason);
    await submit();
    await dialog().getByRole("alert").getByText("la limite est de 2000").waitFor();
    expect(await field.inputValue()).toBe(reason);
    await page.route("**/asks", (route) => route.abort());
    await field.fill("une\nfaute");
    await submit();
    await dialog().getByText("n’a pas pu être joint").waitFor();
    await page.unroute("**/asks");
    await submit();
    await dialog().waitFor({ state: "detached" });
    await expect.poll(() => page.locator("[aria-busy]").count()).toBe(0);
    expect(typed()).toEqual({ reason: "une\nfaute" });
  });

  test("that the bot would not have opens again as it was", async () => {
    const { say, last } = visit;
    await say("/settings");
    const open = () =>
      visit.page.locator(".settings").getByRole("button", { name: "Mes révisions" }).click();
    await open();
    await dialog().locator("[name=until]").fill("demain");
    await submit();
    await last().locator(".post.sorry").waitFor();
    await open();
    expect(await dialog().locator("[name=until]").inputValue()).toBe("demain");
  });
});
