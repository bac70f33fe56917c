/** The page's words in the language chosen. */

/** @type {Record<string, Record<string, string>>} */
const WORDS = JSON.parse(document.body.dataset.words ?? "{}");

/** The language that the page now speaks. */
export function language() {
  return document.documentElement.lang === "fr" ? "fr" : "en";
}

/** @param {string} name a word of the page, in the language it now speaks */
export function word(name) {
  return WORDS[language()]?.[name] ?? name;
}

/** Says everything under `root` that is the page's own in the language it now speaks.
 * @param {ParentNode} root */
export function translate(root) {
  for (const element of all(root, "[data-word]"))
    element.textContent = word(element.dataset.word ?? "");
  for (const element of all(root, "[data-label]"))
    element.ariaLabel = word(element.dataset.label ?? "");
  for (const element of all(root, "[data-title]"))
    element.title = word(element.dataset.title ?? "");
  for (const element of all(root, `[data-${language()}]`))
    element.textContent = element.dataset[language()] ?? "";
}

/** @param {ParentNode} root @param {string} selector @returns {NodeListOf<HTMLElement>} */
function all(root, selector) {
  return root.querySelectorAll(selector);
}
