/** One sample of each post, with all that it can hold. */
import type { Post, Press, Ticket } from "../../../src/index.ts";

export const press = (label: string, weight: Press["weight"] = "plain"): Press => ({
  label,
  weight,
  ticket: `t:${label}` as Ticket,
});

const answer = {
  text: [{ p: ["Within ", { strong: "24 h" }, "."] }, { ordered: true, items: [["One"], ["Two"]] }],
  mnemonic: "RASAAI",
  notes: [{ p: ["Left open by the course."] }],
};

export const posts: { [K in Post["kind"]]: Extract<Post, { kind: K }> } = {
  question: {
    kind: "question",
    language: "en",
    place: "Step 5",
    left: "3 left",
    prompt: "How fast?",
    hint: "A day",
    presses: [press("Show", "main"), press("Type"), press("Stop", "danger")],
  },
  answer: {
    kind: "answer",
    language: "en",
    place: "Step 5",
    prompt: "How fast?",
    typed: { text: "24 hours\nor so", verdict: ["Close to ", { em: "right" }], right: true },
    answer,
    source: { label: "Course · Step 5" },
    ask: "How well did you know it?",
    grades: [press("Again"), press("Hard"), press("Good", "main"), press("Easy")],
  },
  policy: {
    kind: "policy",
    language: "en",
    title: "How fast do we reply?",
    answer,
    source: { label: "Course · Step 5" },
    near: { label: "Near it:", titles: ["Who replies?", "In what tone?"] },
    presses: [press("Practise")],
  },
  help: {
    kind: "help",
    language: "en",
    intro: [{ p: ["What I do:"] }],
    verbs: [
      { name: "flashcard", args: "[topic]", says: "Practise" },
      { name: "policy", args: "question", says: "Ask" },
    ],
    more: [{ p: ["More on ", { date: new Date(1_700_000_000_000), as: "relative" }] }],
    presses: [],
  },
  notice: {
    kind: "notice",
    language: "en",
    tone: "sorry",
    text: [{ p: ["Not now."] }],
    presses: [press("Retry", "main")],
  },
};
