/** Pieces of a post packed into as many messages as Discord's limits ask, nothing cut away. */
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Press } from "../../src/index.ts";
import { type Attached, LIMITS } from "./limits.ts";

/** A text, a line between two, buttons, or a file. */
export type Piece = { text: string } | "rule" | { presses: Press[] } | { file: Attached };

/** A message: what is drawn, and the files that it shows. */
export interface Page {
  container: APIContainerComponent;
  files: Attached[];
}

const STYLES = {
  main: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

/** Where a text may be parted: after a line, after a word, last inside one, but never inside an
 * escape or a date. */
const GRAINS = [
  /[^\n]*\n|[^\n]+/g,
  /\s+|(?:\\.|<t:\d+:\w>|[^\s\\])+/gsu,
  /\\.|<t:\d+:\w>|./gsu,
] as const;

/** The text in parts of at most `longest`, which put together are the text. */
export function parted(text: string, longest: number, grain = 0): string[] {
  const atoms = GRAINS[grain];
  if (text.length <= longest || !atoms) return [text];
  const parts: string[] = [];
  for (const atom of text.match(atoms) ?? []) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + atom.length <= longest)
      parts[parts.length - 1] = last + atom;
    else parts.push(...parted(atom, longest, grain + 1));
  }
  return parts;
}

/** The messages, each one container of that colour. */
export function pages(pieces: Piece[], accent: number): Page[] {
  const all: APIComponentInContainer[][] = [[]];
  for (const component of pieces.flatMap(components)) {
    const page = all.at(-1) ?? [];
    if (page.length > 0 && !fits([...page, component])) all.push([component]);
    else page.push(component);
  }
  return all
    .map(withoutLooseRules)
    .filter((page) => page.length > 0)
    .map((page) => ({
      container: { type: ComponentType.Container, accent_color: accent, components: page },
      files: pieces.flatMap((piece) => shownOn(page, piece)),
    }));
}

function shownOn(page: APIComponentInContainer[], piece: Piece): Attached[] {
  if (piece === "rule" || !("file" in piece)) return [];
  const { url } = fileOf(piece.file).file;
  const shows = page.some((one) => one.type === ComponentType.File && one.file.url === url);
  return shows ? [piece.file] : [];
}

const fileOf = ({ name }: Attached) => ({
  type: ComponentType.File as const,
  file: { url: `attachment://${name}` },
});

function components(piece: Piece): APIComponentInContainer[] {
  if (piece === "rule") return [{ type: ComponentType.Separator }];
  if ("text" in piece)
    return parted(piece.text, LIMITS.text)
      .filter((text) => text.trim() !== "") // Discord refuses a text of spaces alone
      .map((content) => ({ type: ComponentType.TextDisplay, content }));
  if ("file" in piece) return [fileOf(piece.file)];
  return rows(piece.presses);
}

/** As buttons, or in menus where there are more than a message's rows take. */
function rows(presses: Press[]): APIComponentInContainer[] {
  if (presses.length > LIMITS.rows * LIMITS.buttonsInRow) return menus(presses);
  const count = Math.ceil(presses.length / LIMITS.buttonsInRow);
  return Array.from({ length: count }, (_, at) => ({
    type: ComponentType.ActionRow,
    components: presses
      .slice(at * LIMITS.buttonsInRow, (at + 1) * LIMITS.buttonsInRow)
      .map(({ label, ticket, weight }) => ({
        type: ComponentType.Button,
        style: STYLES[weight],
        label,
        custom_id: ticket,
      })),
  }));
}

/** Discord itself says that one is to be chosen. What is chosen is the ticket. */
function menus(presses: Press[]): APIComponentInContainer[] {
  const count = Math.ceil(presses.length / LIMITS.options);
  return Array.from({ length: count }, (_, at) => ({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: `menu ${at}`,
        options: presses
          .slice(at * LIMITS.options, (at + 1) * LIMITS.options)
          .map(({ label, ticket }) => ({ label, value: ticket })),
      },
    ],
  }));
}

function fits(page: APIComponentInContainer[]): boolean {
  let count = 1; // the container
  let text = 0;
  for (const component of page) {
    count += component.type === ComponentType.ActionRow ? 1 + component.components.length : 1;
    if (component.type === ComponentType.TextDisplay) text += component.content.length;
  }
  return count <= LIMITS.components && text <= LIMITS.text;
}

function withoutLooseRules(page: APIComponentInContainer[]): APIComponentInContainer[] {
  const isRule = (at: number) => page.at(at)?.type === ComponentType.Separator;
  return page.slice(isRule(0) ? 1 : 0, isRule(-1) ? -1 : undefined);
}
