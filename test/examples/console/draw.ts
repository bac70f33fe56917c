/** Each kind of post as plain text: what is said is one field of a line, and can be nothing else. */
import {
  type Answer,
  type Block,
  type Form,
  type Inline,
  letterOf,
  type PolicyPost,
  type Post,
  type Press,
  type Prose,
  type Renderer,
  type RoundPost,
} from "../../../src/index.ts";

const draw: Renderer<string[]> = {
  question: ({ place, left, prompt, items, hint }) => [
    ...[place, left, prompt, ...items.map(lettered)],
    ...(hint === undefined ? [] : [hint]),
  ],
  answer: ({ place, prompt, typed, answer, source, ask }) => [
    ...[place, prompt],
    ...(typed ? [typed.text, ...typed.marks.map(({ text, says }) => `${text} · ${says}`)] : []),
    ...(typed ? [inlines(typed.verdict)] : []),
    ...[...answered(answer), source.label, ask],
  ],
  policy: ({ title, about, team, answer, source, near, feedback }) => [
    ...(about === undefined ? [] : [about]),
    ...[title, ...(team ? own(team) : []), ...(answer ? answered(answer) : [])],
    ...(source ? [source.label] : []),
    ...(near.titles.length > 0 ? [near.label, ...near.titles] : []),
    ...(feedback ? [feedback.says] : []),
  ],
  help: ({ intro, verbs, more }) => [
    prose(intro),
    ...verbs.map(({ name, args, says }) => `${name} ${args}: ${says}`),
    prose(more),
  ],
  progress: ({ title, legend, steps, week, facts, calendar }) => [
    ...[title, Object.values(legend).join(" · ")],
    ...steps.map(({ label, fresh, learning, known }) => `${label}: ${fresh} ${learning} ${known}`),
    ...[week.title, ...week.days.map(({ day, due }) => `${day}: ${due}`)],
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...[calendar.title, ...calendar.days.map(({ date, reviews }) => `${date}: ${reviews}`)],
  ],
  settings: ({ title, rows }) => [
    title,
    ...rows.map(({ label, value, says }) => `${label}: ${value} (${says})`),
  ],
  round: ({ title, before, prompt, options, closes, tally, reveal }) => [
    ...(before ? past(before) : []),
    ...[title, prompt],
    ...options.map(({ text, says }, at) => lettered(says ? `${text} (${says})` : text, at)),
    ...(closes ? [`${closes.says} ${inline({ date: closes.at, as: "time" })}`] : []),
    ...[tally, ...(reveal ? [...answered(reveal.answer), reveal.source.label] : [])],
  ],
  board: ({ title, says, columns, rows, more }) => [
    ...[title, says],
    ...[columns, ...rows].map(({ rank, who, points, right }) =>
      [rank, who, points, right].join(" | "),
    ),
    prose(more),
  ],
  file: ({ text, name, body }) => [prose(text), name, body],
  notice: ({ text }) => [prose(text)],
};

export function textOf<K extends Post["kind"]>(post: Extract<Post, { kind: K }>): string {
  return (draw as Renderer<string[]>)[post.kind as K](post).join("\n");
}

/** Every button, in the order of the post. */
export function pressesOf(post: Post): Press[] {
  const judged = post.kind === "policy" && post.feedback;
  return [
    ...("grades" in post ? post.grades : []),
    ...(judged ? [judged.helpful, judged.unhelpful] : []),
    ...("presses" in post ? post.presses : []),
  ];
}

/** A form as it is asked: its words, and its fields with what they hold already. */
export function formOf({ title, intro, fields, submit, send }: Form) {
  return { title, text: prose(intro), fields, submit, ticket: send };
}

function own({ label, text, source, warning, course }: NonNullable<PolicyPost["team"]>): string[] {
  const told = [label, prose(text), inlines(source), warning, course];
  return told.filter((one) => one !== undefined);
}

function past(before: NonNullable<RoundPost["before"]>): string[] {
  const { title, prompt, right, share, answer, source } = before;
  return [title, prompt, right, share, ...answered(answer), source.label];
}

function answered({ text, mnemonic, notes }: Answer): string[] {
  return [prose(text), ...(mnemonic === undefined ? [] : [mnemonic]), prose(notes)];
}

function lettered(text: string, at: number): string {
  return `${letterOf(at)}. ${text}`;
}

function prose(blocks: Prose): string {
  return blocks.map(block).join("\n");
}

function block(block: Block): string {
  if ("p" in block) return inlines(block.p);
  return block.items.map((item) => `- ${inlines(item)}`).join("\n");
}

function inlines(runs: readonly Inline[]): string {
  return runs.map(inline).join("");
}

function inline(run: Inline): string {
  if (typeof run === "string") return run;
  if ("date" in run) return run.date.toISOString();
  return "strong" in run ? run.strong : run.em;
}
