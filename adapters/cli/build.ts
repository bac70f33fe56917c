/** `npm run build`, and a part of `npm ci`: puts the program in one piece, for `npm start`. */
import { cpSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { bundleFolder } from "../bundle.ts";
import { called } from "./called.ts";

/** Read from where they lie: hardly a start wants one of them, and each loads files of its own. */
const APART = /^(@slack\/|@?discord|date-holidays|openai|pg|undici)/;

called("npm run build", {});

const adapters = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const made = bundleFolder();
const making = `${dirname(made)}.new`;

rmSync(making, { recursive: true, force: true });
await build({
  ...{ input: adapters("main.ts"), platform: "node", external: APART, logLevel: "warn" },
  // By their names Node knows them for modules, without reading them twice.
  output: { dir: making, entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
});
// The page's files are looked for beside what serves them.
cpSync(adapters("web/page"), join(making, "page"), { recursive: true });
rmSync(dirname(made), { recursive: true, force: true });
mkdirSync(dirname(made), { recursive: true });
renameSync(making, made);
