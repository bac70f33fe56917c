/** `npm start`: the program in one piece, where that was made of these very sources, and else the sources. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleFolder } from "./bundle.ts";

const piece = join(bundleFolder(), "main.mjs");
await import(existsSync(piece) ? pathToFileURL(piece).href : "./main.ts");
