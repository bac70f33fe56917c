/** Progress as pictures. Every picture stands beside its numbers in words, and is not read aloud. */
import { dateFormat, type Language, type ProgressPost } from "../../src/index.ts";
import { type Html, html } from "./html.ts";

type Legend = ProgressPost["legend"];

/** What is known is the thickest: colour is not the only sign. In the order that they are drawn. */
const SHARES = [
  { name: "known", top: 0 },
  { name: "learning", top: 22 },
  { name: "fresh", top: 40 },
] as const;

export function legend(words: Legend): Html {
  return html`<p class="legend">${SHARES.map(
    ({ name, top }) =>
      html`<span><svg class="swatch" aria-hidden="true">${bar(
        name,
        0,
        100,
        top,
      )}</svg> ${words[name]}</span> `,
  )}</p>`;
}

/** One chapter a line: a bar, and its three counts. */
export function steps(list: ProgressPost["steps"], words: Legend): Html {
  return html`<ul class="steps">${list.map(
    (step) => html`<li><span class="step">${step.label}</span>
      <span class="counts">${SHARES.map(
        ({ name }) =>
          html`<span class="${name}"><span class="aloud">${words[name]} </span>${
            step[name]
          }</span> `,
      )}</span>
      <svg class="bar" aria-hidden="true">${stacked(step)}</svg></li>`,
  )}</ul>`;
}

function stacked(step: ProgressPost["steps"][number]): Html[] {
  const total = Math.max(1, step.known + step.learning + step.fresh);
  let from = 0;
  return SHARES.map(({ name, top }) => {
    const width = (100 * step[name]) / total;
    const drawn = bar(name, from, width, top);
    from += width;
    return drawn;
  });
}

/** In percent of the picture. */
function bar(name: string, from: number, width: number, top: number): Html {
  return html`<rect class="${name}" x="${round(from)}%" width="${round(width)}%" y="${top}%"
    height="${100 - 2 * top}%"/>`;
}

/** Seven columns, the fullest as high as the picture. */
export function week({ title, days }: ProgressPost["week"]): Html {
  const most = Math.max(1, ...days.map(({ due }) => due));
  return html`<section><h4>${title}</h4><ol class="week">${days.map(({ day, due }) => {
    const height = due === 0 ? 3 : 3 + (97 * due) / most;
    return html`<li><b>${due}</b> <svg aria-hidden="true"><rect class="${
      due === 0 ? "none" : "due"
    }" width="100%" y="${round(100 - height)}%" height="${round(height)}%"/></svg> <span>${day}</span></li>`;
  })}</ol></section>`;
}

export function facts(list: ProgressPost["facts"]): Html {
  return html`<dl class="facts">${list.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** The side of a day in the calendar, and what is left of it for the week's names, in its units. */
const CELL = 14;
const MARGIN = 18;
const DAY = 86_400_000;

interface Day {
  at: Date;
  reviews: number;
  row: number;
  column: number;
}

/** A column a week, a row a weekday from Monday on: the more reviews, the larger and darker. */
export function calendar({ title, days }: ProgressPost["calendar"], language: Language): Html {
  const placed = laid(days);
  const most = Math.max(1, ...placed.map(({ reviews }) => reviews));
  const columns = 1 + Math.max(0, ...placed.map(({ column }) => column));
  const size = `0 0 ${MARGIN + columns * CELL} ${MARGIN + 7 * CELL}`;
  return html`<section><h4>${title}</h4>
    <svg class="calendar" viewBox="${size}" aria-hidden="true">
      ${weekdays(language)}${months(placed, language)}
      ${placed.map((day) => cell(day, Math.ceil((4 * day.reviews) / most), language))}
    </svg>
    <ul class="aloud">${placed
      .filter(({ reviews }) => reviews > 0)
      .map(({ at, reviews }) => html`<li>${long(at, language)} : ${reviews}</li>`)}</ul></section>`;
}

function laid(days: ProgressPost["calendar"]["days"]): Day[] {
  const dated = days.map(({ date, reviews }) => ({ at: new Date(`${date}T00:00Z`), reviews }));
  const known = dated.filter(({ at }) => !Number.isNaN(at.getTime()));
  const weekday = (at: Date) => (at.getUTCDay() + 6) % 7;
  const first = known[0]?.at ?? new Date(0);
  const monday = first.getTime() - weekday(first) * DAY;
  return known.map(({ at, reviews }) => {
    const column = Math.floor((at.getTime() - monday) / (7 * DAY));
    return { at, reviews, row: weekday(at), column };
  });
}

/** `level` is 0 for a day without a review, then 1 to 4. */
function cell({ at, reviews, row, column }: Day, level: number, language: Language): Html {
  const side = 4 + 2 * level;
  const inset = (CELL - side) / 2;
  return html`<rect class="level-${level}" x="${MARGIN + column * CELL + inset}" y="${
    MARGIN + row * CELL + inset
  }" width="${side}" height="${side}" rx="2"><title>${long(at, language)} : ${reviews}</title></rect>`;
}

/** Every other day of the week, by its first letter. */
function weekdays(language: Language): Html[] {
  const format = dateFormat(language, { weekday: "narrow", timeZone: "UTC" });
  const monday = Date.UTC(2024, 0, 1);
  return [0, 2, 4, 6].map(
    (row) =>
      html`<text x="0" y="${MARGIN + row * CELL + 10}">${format.format(monday + row * DAY)}</text>`,
  );
}

/** The name of each month above the week that it begins in. */
function months(days: Day[], language: Language): Html[] {
  const format = dateFormat(language, { month: "short", timeZone: "UTC" });
  return days
    .filter(({ at }) => at.getUTCDate() === 1)
    .map(
      ({ at, column }) =>
        html`<text x="${MARGIN + column * CELL}" y="10">${format.format(at)}</text>`,
    );
}

function long(at: Date, language: Language): string {
  return dateFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(at);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
