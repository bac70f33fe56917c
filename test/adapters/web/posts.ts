/** One post of each kind, with the given text wherever a text can stand. */
import type { Answer, Mark, Post, Press, Prose, Ticket } from "../../../src/index.ts";

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
  const marks: Mark[] = (["right", "misplaced", "missed", "wrong"] as const).map((mark) => ({
    text,
    mark,
    says: text,
  }));
  return [
    {
      kind: "question",
      language,
      place: text,
      left: text,
      prompt: text,
      items: [text, text],
      hint: text,
      presses,
    },
    {
      kind: "answer",
      language,
      place: text,
      prompt: text,
      answer,
      typed: { text, verdict: [text, { strong: text }], right: false, marks },
      source,
      ask: text,
      grades: presses,
      presses,
    },
    {
      kind: "policy",
      language,
      title: text,
      about: text,
      team: {
        ...{ label: text, text: prose, warning: text, course: text },
        source: [text, { strong: text }, { date, as: "day" }],
      },
      answer,
      source,
      near: { label: text, titles: [text, text] },
      feedback: { says: text, helpful: press, unhelpful: press },
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
    {
      kind: "progress",
      language,
      title: text,
      legend: { fresh: text, learning: text, known: text },
      steps: [
        { label: text, fresh: 3, learning: 1, known: 4 },
        { label: text, fresh: 0, learning: 0, known: 0 },
      ],
      week: { title: text, days: [7, 0, 14].map((due) => ({ day: text, due })) },
      facts: [{ label: text, value: text }],
      calendar: {
        title: text,
        days: ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"].map((date, place) => ({
          date,
          reviews: place * 5,
        })),
      },
      presses,
    },
    {
      kind: "settings",
      language,
      title: text,
      rows: [{ label: text, value: text, says: text }],
      presses,
    },
    {
      kind: "round",
      language,
      title: text,
      before: { title: text, prompt: text, right: text, share: text, answer, source },
      prompt: text,
      options: [{ text }, { text, right: true, says: text }, { text, right: false, says: text }],
      closes: { says: text, at: date },
      tally: text,
      reveal: { answer, source },
      presses,
    },
    {
      kind: "board",
      language,
      title: text,
      says: text,
      columns: { rank: text, who: text, points: text, right: text },
      rows: [true, false].map((own) => ({ rank: 1, who: text, points: text, right: text, own })),
      more: prose,
      presses,
    },
    { kind: "file", language, text: prose, name: text, body: text },
    { kind: "notice", language, tone: "sorry", text: prose, presses },
  ];
}
