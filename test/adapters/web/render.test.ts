/** Every kind of post is drawn, and no text in it becomes markup. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form } from "../../../adapters/web/form.ts";
import { render } from "../../../adapters/web/render.ts";
import type { Form, Post, Ticket } from "../../../src/index.ts";
import { KINDS, postsSaying } from "../../support/posts.ts";

/** The tags of a fragment, attributes and all, and what stands between them. */
const tags = (html: string) => html.match(/<[^>]*>/g) ?? [];
const texts = (html: string) => html.split(/<[^>]*>/);
const read = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const formOf = (text: string): Form => ({
  title: text,
  intro: [{ p: [text] }],
  fields: [
    { name: "answer", label: text, kind: "long", says: text, value: text, optional: true },
    { name: "why", label: text, kind: "line", optional: false },
    {
      name: "which",
      label: text,
      kind: "choice",
      choices: [{ value: "a", label: text }],
      value: "a",
      optional: false,
    },
    { name: "who", label: text, kind: "member", value: "service", optional: true },
  ],
  submit: text,
  cancel: text,
  send: "flashcard:typed:fr:x" as Ticket,
});

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "b", "/", "!", "-", "\n", "`", "=") }),
  fc.constantFrom("<script>alert(1)</script>", "</div><img src=x onerror=alert(1)>", "&lt;b&gt;"),
);

describe.each(KINDS)("%s", (kind) => {
  const drawn = (text: string) => render(postsSaying(text, text)[kind] as Post).toString();

  test("is drawn with all it says", () => {
    expect(drawn("word")).toMatchSnapshot();
  });

  test("holds text as text", () => {
    const plain = tags(drawn("word"));
    fc.assert(
      fc.property(hostile, (text) => {
        const html = drawn(text);
        expect(tags(html)).toEqual(plain);
        expect(texts(html).some((part) => read(part).includes(text))).toBe(true);
      }),
    );
  });
});

test("a form holds text as text", () => {
  const plain = tags(form(formOf("word"), "fr"));
  fc.assert(
    fc.property(hostile, (text) => {
      expect(tags(form(formOf(text), "fr"))).toEqual(plain);
    }),
  );
});

test.each([
  ["fr", "Customer service", "Service à la clientèle"],
  ["en", "Nouvelle recrue", "Newcomer"],
  ["en", "Zorro", "Zorro"],
] as const)("on a board in %s %s is %s", (language, who, named) => {
  const post = postsSaying("word").board;
  const rows = post.rows.map((row) => ({ ...row, who }));
  const html = render({ ...post, language, rows }).toString();
  expect(html).toContain(`<bdi>${named}</bdi>`);
});

test("a ticket stays inside its attribute", () => {
  const ticket = 'x" onclick="alert(1)' as Ticket;
  const html = form({ ...formOf("word"), send: ticket }, "fr").toString();
  expect(html).toContain('data-ticket="x&quot; onclick=&quot;alert(1)"');
});

test("a date is left to the reader's own zone", () => {
  const help = render(postsSaying("word").help).toString();
  expect(help).toContain('<time datetime="2026-03-01T14:05:00.000Z" data-as="time">');
});
