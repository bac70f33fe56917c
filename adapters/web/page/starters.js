/** Where nobody has said anything yet: what this is, and three things to press. */
import { all } from "./messages.js";
import { word } from "./words.js";

const intro = /** @type {HTMLElement} */ (document.querySelector(".intro"));

/** Shows them in a room where no member has spoken yet. */
export function offerStarters() {
  intro.hidden = all().some((message) => !message.hidden && message.dataset.from !== "rappel");
}

/** @param {(text: string) => void} say @param {() => string} room where the visitor is */
export function hearStarters(say, room) {
  document.querySelector("#starters")?.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (!button) return;
    const question = room() === "channel" ? `@Rappel ${word("ask")}` : word("ask");
    say(button.dataset.text || question);
  });
}
