/** What stands in rows can be read on a phone, however long what is set. */
import { expect, test } from "vitest";
import { describeVisits } from "../../support/web/visits.ts";

describeVisits(
  "settings on a phone",
  (visit) => {
    const dialog = () => visit.page.locator("dialog[open]");
    const set = async (name: string) => {
      await visit.say("/daily");
      await visit.last().getByRole("button", { name }).click();
      await dialog().locator("[name=hour]").selectOption("9");
      await dialog().locator("[type=submit]").click();
      await dialog().waitFor({ state: "detached" });
    };

    test("each label is a line or two beside or above its value", async () => {
      const { page, say, be, last } = visit;
      await page.setViewportSize({ width: 375, height: 740 });
      await be("communications");
      await set("Ma carte du jour");
      await set("La carte du jour de l'équipe");
      for (const command of ["/daily", "/settings"]) {
        await say(command);
        const row = last().locator(".rows > div", { hasText: "La carte du jour de l'équipe" });
        await row.getByText("prochaine").waitFor();
        const lines = await last().evaluate((message) =>
          [...message.querySelectorAll("dt")].map((label) => {
            const style = label.ownerDocument.defaultView?.getComputedStyle(label);
            return label.offsetHeight / Number.parseFloat(style?.lineHeight ?? "");
          }),
        );
        expect(lines.length).toBeGreaterThan(3);
        for (const count of lines) expect(count).toBeLessThan(2.5);
        if (process.env.SCREENSHOT)
          await page.screenshot({ path: `${process.env.SCREENSHOT}${command.slice(1)}.png` });
      }
    });
  },
  { alone: true },
);
