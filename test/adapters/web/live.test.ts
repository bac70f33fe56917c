/** What others do is seen as it happens, is marked until it is read, and is there after a reload. */
import { expect, test } from "vitest";
import { describeVisits } from "../../support/web/visits.ts";

describeVisits("the conversation", (visit) => {
  test("two tabs see the same room, and one member's card in both", async () => {
    const { page, say, last, tab } = visit;
    const other = await tab();
    await say("@Rappel que veut dire RASAAI ?");
    await last().locator(".source").waitFor();
    await other.locator(".theirs .source").waitFor();
    expect(await other.locator(".own", { hasText: "RASAAI" }).isVisible()).toBe(true);
    await say("/flashcard");
    await other.getByText("Voir la réponse").click();
    await page.getByRole("button", { name: /^Bien/ }).waitFor();
    expect(await page.getByText("Voir la réponse").count()).toBe(0);
    await other.locator("#member").selectOption("newcomer");
    expect(await other.getByRole("button", { name: /^Bien/ }).isVisible()).toBe(false);
  });

  test("a reload finds the conversation, the member and the room", async () => {
    const { page, say, be, last } = visit;
    await be("service");
    await say("/flashcard");
    await page.getByText("Voir la réponse").click();
    await page.getByRole("button", { name: /^Bien/ }).waitFor();
    await page.getByLabel("En privé").check();
    await say("que veut dire RASAAI ?");
    await last().locator(".source").waitFor();
    await page.reload();
    await last().locator(".source").waitFor();
    expect(await page.locator("#member").inputValue()).toBe("service");
    expect(await page.locator(".own:visible").allTextContents()).toEqual([
      expect.stringContaining("que veut dire RASAAI ?"),
    ]);
    await page.getByLabel("# équipe").check();
    await page.getByRole("button", { name: /^Bien/ }).click();
    await page.getByText("Voir la réponse").waitFor();
    expect(await page.locator(".own:visible", { hasText: "/flashcard" }).count()).toBe(1);
  });

  test("what reaches a member directly is marked until they read it", async () => {
    const { page, say, be, last } = visit;
    const lead = page.locator("#member option[value=communications]");
    await be("communications");
    await say("/help");
    await last().locator("dl").waitFor();
    await be("cm");
    expect(await lead.textContent()).toBe("Direction des communications");
    await say("/flashcard");
    await page.getByText("Voir la réponse").click();
    await page.getByText("Signaler cette carte").click();
    await page.locator("dialog textarea").fill("une faute");
    await page.locator("dialog [type=submit]").click();
    await page.locator("#others").waitFor();
    expect(await lead.textContent()).toBe("Direction des communications · 1 à lire");
    expect(await page.locator("#others").getAttribute("title")).toContain("communications");
    await be("communications");
    const mark = page.locator(".rooms label", { hasText: "En privé" }).locator(".unread");
    expect(await mark.textContent()).toBe("1 à lire");
    await page.getByLabel("En privé").check();
    await last().getByText("une faute").waitFor();
    expect(await mark.isVisible()).toBe(false);
    await page.reload();
    await last().getByText("une faute").waitFor();
    expect(await mark.isVisible()).toBe(false);
    expect(await page.locator("#others").isVisible()).toBe(false);
  });

  test("a file to keep is a download, under its name", async () => {
    const { page, say } = visit;
    await say("/settings");
    await page.getByText("Exporter mes données").click();
    const link = page.getByRole("link", { name: "rappel-export.json" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("rappel-export.json");
    const parts = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    const kept = JSON.parse(Buffer.concat(parts).toString());
    expect(kept).toBeTypeOf("object");
  });
});
