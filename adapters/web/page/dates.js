/** Dates, in the reader's own zone and by the page's clock, which may be ahead of the machine's. */
import { language } from "./words.js";

let shift = 0;

/** How far ahead of the machine's clock the page's is. @param {number} ms */
export function setShift(ms) {
  shift = ms;
}

/** The page's present. */
export function now() {
  return new Date(Date.now() + shift);
}

export function isShifted() {
  return shift > 0;
}

/** Draws the dates under `root`, each in the language of the text around it.
 * @param {ParentNode} root */
export function drawDates(root) {
  for (const time of root.querySelectorAll("time")) {
    const date = new Date(time.dateTime);
    const around = languageAround(time);
    time.title = written(date, around, { dateStyle: "full", timeStyle: "short" });
    time.textContent =
      time.dataset.as === "relative"
        ? relative(date, around)
        : written(date, around, { timeStyle: "short" });
  }
}

/** Of a message that is not in its place yet it is the page's. @param {HTMLElement} time */
function languageAround(time) {
  return /** @type {HTMLElement | null} */ (time.closest("[lang]"))?.lang ?? language();
}

/** Draws again what says how long it is until a date. */
export function tick() {
  for (const time of document.querySelectorAll("time")) {
    if (time.dataset.as !== "relative") continue;
    const text = relative(new Date(time.dateTime), languageAround(time));
    if (time.textContent !== text) time.textContent = text;
  }
}

/** As the language writes it. In French a month begins with "1er", which Intl has not.
 * @param {Date} date @param {string} language @param {Intl.DateTimeFormatOptions} options */
export function written(date, language, options) {
  const parts = new Intl.DateTimeFormat(language, options).formatToParts(date);
  const first = language === "fr" ? "1er" : "1";
  return parts.map(({ type, value }) => (type === "day" && value === "1" ? first : value)).join("");
}

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** @param {Date} date @param {string} language */
function relative(date, language) {
  const seconds = (date.getTime() - now().getTime()) / 1000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return format.format(Math.round(seconds / length), unit);
}
