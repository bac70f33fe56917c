/** Prose as Discord's Markdown, in which a plain string can neither mention, link nor format. */
import type { Block, DateStyle, Inline, Prose } from "../../src/index.ts";

/** What begins a mention, a link, an emoji or a format anywhere in a line. */
const ACTIVE = /[\\*_~`|<>[\]:@#+-]/g;
/** A number and its point begin a list, and the number may be the run before this one. */
const NUMBERED = /(^|\s)(\d*)\./g;

/** The text itself, whatever it holds: Discord draws a backslash and a sign as the sign. */
export function inert(text: string): string {
  return text.replace(ACTIVE, "\\$&").replace(NUMBERED, "$1$2\\.");
}

/** The text on one line, for where a line break would end the format. */
export function line(text: string): string {
  return inert(text.replace(/\s+/g, " ").trim());
}

const STYLES: Record<DateStyle, string> = { time: "t", relative: "R" };

export function inlines(runs: Inline[]): string {
  // Between two formats an invisible space, or their signs would run together.
  return runs.map(inline).reduce((all, next) => {
    return all + (all.endsWith("*") && next.startsWith("*") ? "\u200b" : "") + next;
  }, "");
}

function inline(run: Inline): string {
  if (typeof run === "string") return inert(run);
  if ("strong" in run) return around("**", run.strong);
  if ("em" in run) return around("*", run.em);
  return `<t:${Math.floor(run.date.getTime() / 1000)}:${STYLES[run.as]}>`;
}

/** Marks stand against the text, its outer spaces outside: otherwise Discord draws them. */
function around(mark: string, text: string): string {
  const bare = text.trim();
  if (bare === "") return text;
  const start = text.indexOf(bare);
  return text.slice(0, start) + mark + inert(bare) + mark + text.slice(start + bare.length);
}

export function prose(blocks: Prose): string {
  return blocks.map((block, at) => joint(block, at) + drawn(block)).join("");
}

function joint(block: Block, at: number): string {
  if (at === 0) return "";
  return "items" in block ? "\n" : "\n\n";
}

function drawn(block: Block): string {
  if ("p" in block) return inlines(block.p);
  return block.items
    .map((item, at) => (block.ordered ? `${at + 1}. ` : "- ") + indented(inlines(item)))
    .join("\n");
}

function indented(item: string): string {
  return item.replaceAll("\n", "\n  ");
}

/** The words alone, on one line, for where Discord draws no Markdown. */
export function textOf(blocks: Prose): string {
  const words = (run: Inline) => {
    if (typeof run === "string") return run;
    if ("date" in run) return run.date.toISOString().slice(0, 10);
    return "strong" in run ? run.strong : run.em;
  };
  const lines = blocks.flatMap((block) => ("p" in block ? [block.p] : block.items));
  return lines.map((runs) => runs.map(words).join("")).join(" ");
}

/** Every line of a text already drawn, as a quotation. */
export function quoted(markdown: string): string {
  return markdown.replace(/^/gm, "> ");
}
