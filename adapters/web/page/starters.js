/** Where nobody has said anything yet: what this is, and three things to press. */
import { all } from "./messages.js";
import { word } from "./words.js";

const intro = /** @type {HTMLElement} */ (document.querySelector(".intro"));
const starters = /** @type {HTMLElement} */ (document.querySelector("#starters"));

/** Shows them in a room where no member has spoken yet. The bot's own welcome has its buttons. */
export function offerStarters() {
  const visible = all().filter(({ hidden }) => !hidden);
  intro.hidden = visible.some(({ dataset }) => dataset.from !== "rappel");
  starters.hidden = visible.length > 0;
}

/** @param {(text: string) => void} say @param {() => string} room where the visitor is */
export function hearStarters(say, room) {
  starters.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (!button) return;
    const question = room() === "channel" ? `@Rappel ${word("ask")}` : word("ask");
    say(button.dataset.text || question);
  });
}
