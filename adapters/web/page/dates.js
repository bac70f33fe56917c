/** Dates, in the reader's own zone and by the page's clock, which may be ahead of the machine's. */

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
    const language = /** @type {HTMLElement | null} */ (time.closest("[lang]"))?.lang;
    const date = new Date(time.dateTime);
    time.title = format(date, language, { dateStyle: "full", timeStyle: "short" });
    if (time.dataset.as === "relative") time.textContent = relative(date, language);
    else if (time.dataset.as === "time")
      time.textContent = format(date, language, { timeStyle: "short" });
    else time.textContent = format(date, language, { dateStyle: "long" });
  }
}

/** Draws again what says how long it is until a date. */
export function tick() {
  for (const time of document.querySelectorAll("time")) {
    if (time.dataset.as !== "relative") continue;
    const language = /** @type {HTMLElement | null} */ (time.closest("[lang]"))?.lang;
    const text = relative(new Date(time.dateTime), language);
    if (time.textContent !== text) time.textContent = text;
  }
}

/** @param {Date} date @param {string | undefined} language
 * @param {Intl.DateTimeFormatOptions} options */
function format(date, language, options) {
  return new Intl.DateTimeFormat(language, options).format(date);
}

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** @param {Date} date @param {string | undefined} language */
function relative(date, language) {
  const seconds = (date.getTime() - now().getTime()) / 1000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return format.format(Math.round(seconds / length), unit);
}
