/** Prose as HTML: every run of text is escaped, dates are left for the reader's own zone. */
import type { Block, Inline, Prose } from "../../src/index.ts";
import { type Html, html } from "./html.ts";

export function prose(blocks: Prose): Html[] {
  return blocks.map(block);
}

export function inlines(runs: Inline[]): Html[] {
  return runs.map(inline);
}

function block(block: Block): Html {
  if ("p" in block) return html`<p>${inlines(block.p)}</p>`;
  const items = block.items.map((item) => html`<li>${inlines(item)}</li>`);
  return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inline(run: Inline): Html {
  if (typeof run === "string") return html`${run}`;
  if ("strong" in run) return html`<strong>${run.strong}</strong>`;
  if ("em" in run) return html`<em>${run.em}</em>`;
  const instant = run.date.toISOString();
  return html`<time datetime="${instant}" data-as="${run.as}">${instant}</time>`;
}
