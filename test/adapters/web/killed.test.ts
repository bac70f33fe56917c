/** A round in the browser when the product is killed in its middle: three members, three pages. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { Page } from "playwright-core";
import { describe, expect, vi } from "vitest";
import { ROLES } from "../../../adapters/web/team.ts";
import { killedContract, type Spoken, type Table } from "../../contracts/killed.ts";
import { chromium, openPage } from "../../support/web/browser.ts";

const MEMBERS = ["communications", "service", "newcomer"] as const;
/** Longer than a question that runs out by itself on a busy machine. */
const PATIENCE = { timeout: 120_000, interval: 50 };

/** A port that the next process gets as the one before had it, so that pages find it again. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function openTable(): Promise<Table> {
  const port = await freePort();
  let browser: Awaited<ReturnType<typeof openPage>> | undefined;
  let pages: Page[] = [];
  const pageOf = (player: number) => pages[player] as Page;
  /** What the room has for everybody, and what one member alone is told: each page has the others' too. */
  const shared = (page: Page) => page.locator('.theirs[data-room="channel"]:not([data-only])');
  const notes = (player: number) =>
    pageOf(player).locator(`.theirs[data-only="${MEMBERS[player]}"]:not(.pending)`);

  async function told(player: number, act: () => Promise<void>): Promise<string> {
    const before = await notes(player).count();
    await pageOf(player).bringToFront(); // a tab behind another draws too seldom to be clicked
    await act();
    return (await notes(player).nth(before).locator(".post").textContent())?.trim() ?? "";
  }

  return {
    env: { PORT: String(port) },
    async follow(up) {
      if (!up) return;
      browser ??= await openPage(`http://127.0.0.1:${port}`, { locale: "fr-CA" });
      if (pages.length === 0) pages = [browser.page, await browser.tab(), await browser.tab()];
    },
    async sit(language: Spoken) {
      for (const [at, member] of MEMBERS.entries()) {
        await pageOf(at).locator("#member").selectOption(member);
        await pageOf(at)
          .locator(`input[name="language"][value="${language}"]`)
          .check({ force: true });
      }
      return MEMBERS.map((id) => ({ id, name: ROLES[id][language] }));
    },
    quiz: (words) =>
      told(0, async () => {
        await pageOf(0).locator("#text").fill(`/quiz ${words}`);
        await pageOf(0).keyboard.press("Enter");
      }),
    async shows(at, like) {
      let said = "";
      for (const page of pages)
        await vi.waitFor(async () => {
          said = (await shared(page).nth(at).textContent({ timeout: 1000 })) ?? "";
          expect(said).toMatch(like);
        }, PATIENCE);
      return said;
    },
    press: (player, at, letter) =>
      told(player, () =>
        shared(pageOf(player)).nth(at).getByRole("button", { name: letter, exact: true }).click(),
      ),
    count: () => shared(pageOf(0)).count(),
    async close() {
      await browser?.close();
      expect(browser?.faults).toEqual([]);
    },
  };
}

describe.skipIf(!chromium && !process.env.CI)("in the browser (needs Chromium)", () => {
  killedContract(openTable);
});
