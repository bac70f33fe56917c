/** What a fact answers, as Block Kit. */
import type { Answer } from "../../src/index.ts";
import type { Blocks } from "./blocks.ts";
import { paragraph, prose } from "./rich.ts";

export function answer({ text, mnemonic = "", notes }: Answer): Blocks {
  return [...prose(text), ...paragraph([mnemonic], { italic: true }), ...prose(notes)];
}
