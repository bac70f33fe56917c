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
    items: [],
    hint: "A day",
    presses: [press("Show", "main"), press("Type"), press("Stop", "danger")],
  },
  answer: {
    kind: "answer",
    language: "en",
    place: "Step 5",
    prompt: "How fast?",
    typed: {
      text: "24 hours\nor so",
      verdict: ["Close to ", { em: "right" }],
      right: true,
      marks: [
        { text: "24 hours", mark: "right", says: "right" },
        { text: "or so", mark: "wrong", says: "wrong" },
        { text: "in kind", mark: "misplaced", says: "in another place" },
        { text: "by name", mark: "missed", says: "missed" },
      ],
    },
    answer,
    source: { label: "Course · Step 5" },
    ask: "How well did you know it?",
    grades: [press("Again"), press("Hard"), press("Good", "main"), press("Easy")],
    presses: [press("It was right after all")],
  },
  policy: {
    kind: "policy",
    language: "en",
    title: "How fast do we reply?",
    team: {
      label: "Your team's policy",
      text: [{ p: ["Within 2 h, *not* @everyone."] }],
      source: ["Emma · since November 14, 2023"],
      warning: "Its time is over.",
      course: "The course:",
    },
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
  progress: {
    kind: "progress",
    language: "en",
    title: "Where you stand",
    legend: { fresh: "new", learning: "being learnt", known: "known" },
    steps: [
      { label: "Step 1 · Listen", fresh: 0, learning: 3, known: 17 },
      { label: "Step 2 · Reply", fresh: 98, learning: 1, known: 1 },
      { label: "Step 3 · Ahead", fresh: 0, learning: 0, known: 0 },
    ],
    week: {
      title: "Due this week",
      days: [
        { day: "Mon 24", due: 12 },
        { day: "Tue 25", due: 1 },
        { day: "Wed 26", due: 0 },
      ],
    },
    facts: [
      { label: "Remembered", value: "91 % of 90 % desired" },
      { label: "Streak", value: "5 days, 1 freeze" },
    ],
    calendar: {
      title: "Reviews, last weeks",
      days: Array.from({ length: 10 }, (_, at) => ({
        date: new Date(Date.UTC(2026, 1, 23 + at)).toISOString().slice(0, 10),
        reviews: at % 3,
      })),
    },
    presses: [press("Practise", "main")],
  },
  settings: {
    kind: "settings",
    language: "en",
    title: "Your settings",
    rows: [
      { label: "Language", value: "English", says: "What I speak to you." },
      { label: "New cards a day", value: "10", says: "How many are begun." },
    ],
    presses: [press("Change", "main"), press("Erase", "danger")],
  },
  round: {
    kind: "round",
    language: "en",
    title: "Quiz · question 2 of 5",
    prompt: "How fast do we reply?",
    options: [
      { text: "Within a day", right: true, says: "12 · 60 % · right" },
      { text: "Within an hour", right: false, says: "8 · 40 %" },
    ],
    closes: { says: "Closes", at: new Date(1_700_000_000_000) },
    tally: "12 of 20 were right",
    reveal: { answer, source: { label: "Course · Step 5" } },
    presses: [press("A"), press("B"), press("Skip"), press("Stop")],
  },
  board: {
    kind: "board",
    language: "en",
    title: "Leaderboard",
    says: "Points of this week",
    columns: { rank: "Rank", who: "Who", points: "Points", right: "Right" },
    rows: [
      { rank: 1, who: "*Emma* @everyone", points: "312", right: "3/3", own: false },
      { rank: 1, who: "Frank", points: "312", right: "3/3", own: true },
      { rank: 3, who: "Claire", points: "0", right: "0/3", own: false },
    ],
    more: [{ p: ["And 2 others."] }],
    presses: [press("Today"), press("Hide me")],
  },
  file: {
    kind: "file",
    language: "en",
    text: [{ p: ["All that I hold of you."] }],
    name: "rappel-export.json",
    body: '{"reviews":["é"]}',
  },
  notice: {
    kind: "notice",
    language: "en",
    tone: "sorry",
    text: [{ p: ["Not now."] }],
    presses: [press("Retry", "main")],
  },
};
