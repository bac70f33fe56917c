/** What the bot says, drawn for Discord: posts as Components V2, forms as modals. */
import {
  type APIContainerComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import type { Answer, Field, Form, Post, Press, Renderer, Source } from "../../src/index.ts";
import { LIMITS } from "./limits.ts";
import { inert, inlines, line, prose, quoted } from "./markdown.ts";
import { type Piece, pages } from "./pages.ts";

const BLUE = 0x5865f2;
const GREEN = 0x2e9e6b;
const RED = 0xd1495b;
const GREY = 0x8a8f98;

const text = (markdown: string): Piece[] => (markdown === "" ? [] : [{ text: markdown }]);
const small = (words: string): Piece[] => text(`-# ${line(words)}`);
const heading = (words: string): Piece[] => text(`### ${line(words)}`);
const buttons = (presses: Press[]): Piece[] => (presses.length === 0 ? [] : [{ presses }]);
const source = ({ label }: Source): Piece[] => small(label);

function answer({ text: said, mnemonic, notes }: Answer): Piece[] {
  return [
    ...text(prose(said)),
    ...text(mnemonic ? inlines([{ em: mnemonic }]) : ""),
    ...text(notes.length > 0 ? quoted(prose(notes)) : ""),
  ];
}

const pieces: Renderer<Piece[]> = {
  question: ({ place, left, prompt, hint, presses }) => [
    ...small(`${place} · ${left}`),
    ...heading(prompt),
    ...text(hint ? inlines([{ em: hint }]) : ""),
    ...buttons(presses),
  ],
  answer: ({ place, prompt, typed, answer: said, source: from, ask, grades }) => [
    ...small(place),
    ...heading(prompt),
    ...(typed ? text(quoted(inert(typed.text))) : []),
    ...(typed ? text(`${typed.right ? "✅" : "❌"} ${inlines(typed.verdict)}`) : []),
    "rule",
    ...answer(said),
    ...source(from),
    "rule",
    ...text(inert(ask)),
    ...buttons(grades),
  ],
  policy: ({ title, answer: said, source: from, near, presses }) => [
    ...heading(title),
    ...(said ? answer(said) : []),
    ...(from ? source(from) : []),
    ...(near.titles.length > 0 ? (["rule"] as const) : []),
    ...(near.titles.length > 0
      ? text([inert(near.label), ...near.titles.map((title) => `- ${line(title)}`)].join("\n"))
      : []),
    ...buttons(presses),
  ],
  help: ({ intro, verbs, more, presses }) => [
    ...text(prose(intro)),
    ...text(
      verbs
        .map(({ name, args, says }) => `**/${line(`${name} ${args}`)}** ${line(says)}`)
        .join("\n"),
    ),
    ...text(prose(more)),
    ...buttons(presses),
  ],
  notice: ({ text: said, presses }) => [...text(prose(said)), ...buttons(presses)],
};

function accent(post: Post): number {
  if (post.kind === "notice") return post.tone === "sorry" ? RED : GREY;
  if (post.kind === "answer") return post.typed?.right === false ? RED : GREEN;
  return BLUE;
}

/** The messages of a post, in order; more than one only if it is longer than Discord takes. */
export function render(post: Post): APIContainerComponent[] {
  const draw = pieces[post.kind] as (post: Post) => Piece[];
  return pages(draw(post), accent(post));
}

/** Discord words the two buttons of a modal itself. */
export function renderForm({
  title,
  intro,
  fields,
  send,
}: Form): APIModalInteractionResponseCallbackData {
  const above = prose(intro);
  return {
    custom_id: send,
    title,
    components: [
      ...(above === "" ? [] : [{ type: ComponentType.TextDisplay as const, content: above }]),
      ...fields.map(renderField),
    ],
  };
}

function renderField({ name, label, long }: Field) {
  return {
    type: ComponentType.Label as const,
    label,
    component: {
      type: ComponentType.TextInput as const,
      custom_id: name,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: LIMITS.fieldValue,
    },
  };
}
