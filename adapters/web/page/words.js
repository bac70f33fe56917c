/** The page's words in the language chosen, and dates in the reader's own zone. */

/** @type {Record<string, Record<string, string>>} */
const WORDS = JSON.parse(document.body.dataset.words ?? "{}");

/** @param {string} name a word of the page, in the language it now speaks */
export function word(name) {
  return WORDS[document.documentElement.lang]?.[name] ?? name;
}

/** Says everything under `root` that is the page's own in the language it now speaks.
 * @param {ParentNode} root */
export function translate(root) {
  const language = document.documentElement.lang === "fr" ? "fr" : "en";
  for (const element of all(root, "[data-word]"))
    element.textContent = word(element.dataset.word ?? "");
  for (const element of all(root, "[data-label]"))
    element.ariaLabel = word(element.dataset.label ?? "");
  for (const element of all(root, `[data-${language}]`))
    element.textContent = element.dataset[language] ?? "";
}

/** @param {ParentNode} root @param {string} selector @returns {NodeListOf<HTMLElement>} */
function all(root, selector) {
  return root.querySelectorAll(selector);
}

/** Draws the dates under `root`, each in the language of the text around it.
 * @param {ParentNode} root */
export function drawDates(root) {
  for (const time of root.querySelectorAll("time")) {
    const language = /** @type {HTMLElement | null} */ (time.closest("[lang]"))?.lang;
    const date = new Date(time.dateTime);
    time.title = new Intl.DateTimeFormat(language, {
      dateStyle: "full",
      timeStyle: "short",
    }).format(date);
    if (time.dataset.as === "relative") time.textContent = relative(date, language);
    else if (time.dataset.as === "time")
      time.textContent = new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(date);
    else time.textContent = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(date);
  }
}

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** @param {Date} date @param {string | undefined} language */
function relative(date, language) {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return format.format(Math.round(seconds / length), unit);
}
