/** One post of each kind, with the given text wherever a text can stand. */
import type { Answer, Post, Press, Prose, Ticket } from "../../../src/index.ts";

export function posts(text: string): Post[] {
  const language = "fr";
  const press: Press = { label: text, ticket: "flashcard:grade:fr:x" as Ticket, weight: "main" };
  const presses: Press[] = [press, { ...press, weight: "plain" }, { ...press, weight: "danger" }];
  const date = new Date("2026-03-01T12:00:00Z");
  const prose: Prose = [
    { p: [text, { strong: text }, { em: text }, { date, as: "relative" }] },
    { ordered: true, items: [[text]] },
    { ordered: false, items: [[text], [{ date, as: "day" }]] },
  ];
  const answer: Answer = { text: prose, mnemonic: text, notes: prose };
  const source = { label: text };
  return [
    { kind: "question", language, place: text, left: text, prompt: text, hint: text, presses },
    {
      kind: "answer",
      language,
      place: text,
      prompt: text,
      answer,
      typed: { text, verdict: [text, { strong: text }], right: false },
      source,
      ask: text,
      grades: presses,
    },
    {
      kind: "policy",
      language,
      title: text,
      answer,
      source,
      near: { label: text, titles: [text, text] },
      presses,
    },
    {
      kind: "help",
      language,
      intro: prose,
      verbs: [{ name: text, args: text, says: text }],
      more: prose,
      presses,
    },
    { kind: "notice", language, tone: "sorry", text: prose, presses },
  ];
}
