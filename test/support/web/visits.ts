/** Tests on the page in a real browser, each with an adapter that has heard nothing yet. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { openWorld, type World } from "../world.ts";
import { chromium, openPage } from "./browser.ts";
import { serveWeb } from "./serve.ts";

export interface Visit {
  world: World;
  served: Awaited<ReturnType<typeof serveWeb>>;
  page: Page;
  /** One more tab of the same visitor. */
  tab(): Promise<Page>;
  /** Types a text and sends it. */
  say(text: string): Promise<void>;
  /** Plays a member. */
  be(member: string): Promise<unknown>;
  /** The last thing that Rappel said, of what is in sight. */
  last(): ReturnType<Page["locator"]>;
}

/** A visitor with a phone, who speaks French, or as `browser` says. `visit` is filled before each test. */
export function describeVisits(
  name: string,
  tests: (visit: Visit) => void,
  { browser, ...options }: { alone?: boolean; browser?: BrowserContextOptions } = {},
): void {
  // In CI a missing browser fails: nothing is skipped where nobody reads.
  describe.skipIf(!chromium && !process.env.CI)(`${name} (needs Chromium)`, () => {
    let world: World;
    let opened: Awaited<ReturnType<typeof openPage>>;
    const visit = {} as Visit;

    beforeAll(async () => {
      world = await openWorld();
    });
    afterAll(() => world.close());
    beforeEach(async () => {
      const served = await serveWeb(world.bot, { memory: world.cache, ...options });
      const viewport = { width: 360, height: 740 };
      opened = await openPage(served.url, { locale: "fr-CA", viewport, ...browser });
      const { page, tab } = opened;
      Object.assign(visit, {
        ...{ world, served, page, tab },
        async say(text: string) {
          await page.locator("#text").fill(text);
          await page.keyboard.press("Enter");
        },
        be: (member: string) => page.locator("#member").selectOption(member),
        last: () => page.locator(".theirs:visible:not(.pending)").last(),
      });
    });
    afterEach(async () => {
      await opened.close();
      await visit.served.close();
      expect(opened.faults).toEqual([]);
    });

    tests(visit);
  });
}
