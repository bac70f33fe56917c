/** One sample of each post and more, with the given text wherever a text can stand. */
import type { Answer, Post, Press, Prose, Ticket } from "../../src/index.ts";

/** A date that is in every sample. */
export const date = new Date("2026-03-01T14:05:00Z");

export const MARKS = ["right", "misplaced", "missed", "wrong"] as const;

/** So many buttons of each weight, whose words are the platform's own to bound. */
export const presses = (count: number, label = "Press"): Press[] =>
  Array.from({ length: count }, (_, at) => ({
    label: `${label} ${at}`,
    ticket: `t:${at}` as Ticket,
    weight: at === 0 ? "main" : at === 1 ? "danger" : "plain",
  }));

/** By kind, so that a kind without a sample does not compile. `label` begins each button's words. */
export function postsSaying(text: string, label?: string) {
  const language = "fr";
  const some = (count: number) => presses(count, label);
  const prose: Prose = [
    { p: [text, { strong: text }, { em: text }, { date, as: "relative" }] },
    { ordered: true, items: [[text], ["two"]] },
    { ordered: false, items: [[{ strong: text }], [{ date, as: "time" }]] },
  ];
  const answer: Answer = { text: prose, mnemonic: text, notes: prose };
  const source = { label: text };
  const [helpful, unhelpful] = some(2) as [Press, Press];
  const samples: { [K in Post["kind"]]: Extract<Post, { kind: K }> } = {
    question: {
      ...{ kind: "question", language, place: text, left: text, prompt: text, hint: text },
      ...{ items: [text, text], presses: some(27) },
    },
    answer: {
      ...{ kind: "answer", language, place: text, prompt: text, answer, source, ask: text },
      typed: {
        ...{ text, verdict: [text, { em: text }, { strong: text }], right: false },
        marks: MARKS.map((mark) => ({ text: mark + text, mark, says: text })),
      },
      ...{ grades: some(4), presses: some(7).slice(4) },
    },
    policy: {
      ...{ kind: "policy", language, title: text, about: text, answer, source },
      team: {
        ...{ label: text, text: prose, warning: text, course: text },
        source: [text, { strong: text }, { date, as: "time" }],
      },
      near: { label: text, titles: [text, text] },
      feedback: { says: text, helpful, unhelpful },
      presses: some(4).slice(2),
    },
    help: {
      ...{ kind: "help", language, intro: prose, more: prose, presses: some(30) },
      verbs: [{ name: text || "policy", args: text, says: text }],
    },
    progress: {
      ...{ kind: "progress", language, title: text },
      legend: { fresh: text, learning: text, known: text },
      steps: [
        { label: text, fresh: 3, learning: 1, known: 4 },
        { label: text, fresh: 0, learning: 0, known: 0 },
      ],
      week: { title: text, days: [7, 0, 14].map((due) => ({ day: text, due })) },
      facts: Array.from({ length: 11 }, () => ({ label: text, value: text })),
      calendar: {
        title: text,
        days: [27, 28].map((day) => ({ date: `2026-02-${day}`, reviews: day - 27 })),
      },
      presses: some(1),
    },
    settings: {
      ...{ kind: "settings", language, title: text, presses: some(2) },
      rows: [{ label: text, value: text, says: text }],
    },
    round: {
      ...{ kind: "round", language, title: text, tally: text, prompt: text },
      before: { title: text, prompt: text, right: text, share: text, answer, source },
      options: [{ text }, { text, right: true, says: text }, { text, right: false, says: text }],
      ...{ closes: { says: text, at: date }, reveal: { answer, source }, presses: some(4) },
    },
    board: {
      ...{ kind: "board", language, title: text, says: text, more: prose, presses: some(6) },
      columns: { rank: text, who: text, points: text, right: text },
      rows: [true, false].map((own) => ({ rank: 1, who: text, points: text, right: text, own })),
    },
    file: { kind: "file", language, text: prose, name: text, body: text },
    notice: { kind: "notice", language, tone: "sorry", text: prose, presses: some(2) },
  };
  return samples;
}

export const KINDS = Object.keys(postsSaying("")) as Post["kind"][];
