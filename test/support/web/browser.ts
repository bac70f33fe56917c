/** A real Chromium on the page, with an eye on what it shows. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BrowserContextOptions, chromium as driver } from "playwright-core";

const PATH = "/usr/bin/chromium";

/** Where Chromium is, or undefined if this machine has none. */
export const chromium: string | undefined = existsSync(PATH) ? PATH : undefined;

if (!chromium) console.warn(`SKIPPED for want of Chromium at ${PATH}: the tests of the page in it`);

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** An answer as the page showed it: see watch.js. */
export interface Snapshot {
  ask: string;
  /** The message's element; none for a form. */
  message?: string;
  room?: "channel" | "direct";
  private: boolean;
  place: "new" | "replaced";
  text: string;
  buttons: { label: string; ticket: string }[];
  form?: { title: string; text: string; fields: { name: string; label: string }[] };
  ackedAfter: number;
}

/** What watch.js adds to the page. */
export interface Watched {
  watch: {
    shown(ask: string): Promise<Snapshot>;
    messages(): number;
    letter(room: string): Snapshot;
    again(ask: unknown, pressed: string | undefined): Promise<void>;
    forge(message: string, ticket: string): void;
  };
}

export async function openPage(url: string, options: BrowserContextOptions = {}) {
  if (!chromium) throw new Error(`no Chromium at ${PATH}`);
  const browser = await driver.launch({ executablePath: chromium, args: ARGS });
  const context = await browser.newContext(options);
  await context.addInitScript({ path: fileURLToPath(new URL("watch.js", import.meta.url)) });
  const faults: Error[] = [];
  /** One more tab of the same visitor. */
  async function tab() {
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    page.on("pageerror", (fault) => faults.push(fault));
    // What the page's own policy stops is only said here.
    page.on("console", (line) => {
      if (/Content Security Policy/.test(line.text())) faults.push(new Error(line.text()));
    });
    await page.goto(url);
    return page;
  }
  return { page: await tab(), tab, faults, close: () => browser.close() };
}
