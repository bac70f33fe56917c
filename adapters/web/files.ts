/** The page's static files, read once when the adapter starts. */
import { readFile } from "node:fs/promises";

const TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
} as const;

export const STYLES = [
  "page.css",
  "header.css",
  "messages.css",
  "posts.css",
  "lists.css",
  "presses.css",
  "pictures.css",
  "writing.css",
];
const SCRIPTS = [
  "page.js",
  "acts.js",
  "asking.js",
  "counter.js",
  "dates.js",
  "form.js",
  "here.js",
  "keepsake.js",
  "live.js",
  "menu.js",
  "messages.js",
  "morning.js",
  "offers.js",
  "starters.js",
  "unread.js",
  "waiting.js",
  "words.js",
];
const NAMES = [...STYLES, ...SCRIPTS, "icon.svg"];

/** Every path of the page. The others on the shared port belong to somebody else. */
export const PATHS: ReadonlySet<string> = new Set([
  "/",
  "/asks",
  "/events",
  "/morning",
  ...NAMES.map((name) => `/${name}`),
]);

export interface PageFile {
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

/** @throws if a file is missing or cannot be read. */
export async function readPage(): Promise<ReadonlyMap<string, PageFile>> {
  const files = NAMES.map(async (name): Promise<[string, PageFile]> => {
    const body = new Uint8Array(await readFile(new URL(`./page/${name}`, import.meta.url)));
    return [`/${name}`, { type: TYPES[name.split(".").at(-1) as keyof typeof TYPES], body }];
  });
  return new Map(await Promise.all(files));
}
