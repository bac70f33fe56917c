/** How many characters are left, once that matters. */
import { language } from "./words.js";

const LONGEST = Number(document.body.dataset.longest);
/** From this share of the longest text on. */
const SOON = 0.9;

const count = /** @type {HTMLElement} */ (document.querySelector("#count"));

/** @param {string} text */
export function countCharacters({ length }) {
  count.hidden = length < LONGEST * SOON;
  count.classList.toggle("over", length > LONGEST);
  const number = new Intl.NumberFormat(language());
  count.textContent = count.hidden ? "" : `${number.format(length)} / ${number.format(LONGEST)}`;
}
