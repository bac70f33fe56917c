/** What a member can read in what the bot sent: Discord's Markdown read as its clients read it. */
import type { Posted } from "./world.ts";

/** `live` is what acts or looks otherwise than as plain text: a mention, a link, a format. */
export interface Run {
  text: string;
  live: string | false;
}

/** In the order in which Discord's clients try them; the first group is what is read. */
const INLINE: [live: string | false, rule: RegExp][] = [
  [false, /^\\([^0-9A-Za-z\s])/],
  ["mention", /^(<@[!&]?\d+>|<#\d+>|<\/[^>:]+:\d+>|<id:\w+>|@everyone|@here)/],
  ["date", /^<t:(-?\d+)(?::\w)?>/],
  ["emoji", /^(<a?:\w+:\d+>|:[\w+-]+:)/],
  [
    "link",
    /^(<(?:https?|mailto|tel|steam|discord):[^>\s]+>|(?:https?|steam|discord):\/\/[^\s<]+)/i,
  ],
  ["link", /^!?\[((?:\\.|[^\]\\])+)\]\([^)\s]+[^)]*\)/],
  ["code", /^```([\s\S]+?)```/],
  ["code", /^(`+)[^`][\s\S]*?\1/],
  ["strong", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ["underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ["em", /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/],
  ["em", /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/],
  ["strike", /^~~([\s\S]+?)~~/],
  ["spoiler", /^\|\|([\s\S]+?)\|\|/],
];
const LINE: [live: string, rule: RegExp][] = [
  ["small", /^-# +/],
  ["heading", /^ *#{1,3} +/],
  ["quote", /^ *>(?:>>)? /],
  ["item", /^ *(?:[-*+]|\d+\.) +/],
];

/** The runs of a text, in order: together all that is read in it. */
export function runs(markdown: string): Run[] {
  return markdown.split("\n").flatMap((text, at) => {
    const before = at === 0 ? [] : [{ text: "\n", live: false as const }];
    for (const [live, rule] of LINE) {
      const mark = rule.exec(text)?.[0];
      if (mark === undefined) continue;
      const kept = live === "item" ? mark : "";
      return [...before, { text: kept, live }, ...inline(text.slice(mark.length))];
    }
    return [...before, ...inline(text)];
  });
}

function inline(text: string): Run[] {
  const all: Run[] = [];
  let rest = text;
  while (rest !== "") {
    const [run, length] = next(rest);
    const last = all.at(-1);
    if (last && !last.live && !run.live) last.text += run.text;
    else all.push(run);
    rest = rest.slice(length);
  }
  return all;
}

function next(text: string): [Run, length: number] {
  for (const [live, rule] of INLINE) {
    const match = rule.exec(text);
    if (!match) continue;
    const inside = match[1] ?? "";
    const nested = live === "strong" || live === "em" || live === "link";
    return [{ text: nested ? read(inside) : inside, live }, match[0].length];
  }
  return [{ text: text.slice(0, 1), live: false }, 1];
}

/** What is read in a text. A mention or a link that works stands between ⟦ and ⟧. */
function read(markdown: string): string {
  return runs(markdown)
    .map(({ text, live }) => {
      if (live === "date") return new Date(Number(text) * 1000).toISOString();
      return live === "mention" || live === "link" ? `⟦${text}⟧` : text;
    })
    .join("")
    .replaceAll("\u200b", "");
}

/** A component of any kind, as far as it can be read or pressed. */
export interface Readable {
  type: number;
  content?: string;
  label?: string;
  description?: string;
  custom_id?: string;
  value?: string;
  required?: boolean;
  options?: { value: string; label: string; default?: boolean }[];
  default_values?: { id: string }[];
  file?: { url: string };
  components?: Readable[];
  component?: Readable;
}

/** All components, outermost first. */
export function flat(components: readonly Readable[]): Readable[] {
  return components.flatMap((one) => [
    one,
    ...flat(one.components ?? []),
    ...(one.component ? flat([one.component]) : []),
  ]);
}

/** Everything that can be read in components, buttons' labels left to themselves. */
export function readAll(components: readonly Readable[]): string {
  return flat(components)
    .flatMap(({ type, content, label, description, options = [], file }) => {
      if (type === 2) return [];
      const shown = [label, description, ...options.map((option) => option.label)];
      const name = file?.url.replace("attachment://", "");
      return [content === undefined ? undefined : read(content), ...shown, name];
    })
    .filter((words) => words !== undefined)
    .join("\n");
}

export interface Pressable {
  label: string;
  ticket: string;
  /** Chosen in a menu, not a button. */
  menu: boolean;
}

export function buttons({ components }: Posted): Pressable[] {
  return flat(components as Readable[]).flatMap((one): Pressable[] => {
    const { type, label = "", custom_id = "", options = [] } = one;
    if (type === 2) return [{ label, ticket: custom_id, menu: false }];
    return options.map((option) => ({ label: option.label, ticket: option.value, menu: true }));
  });
}
