/** How an answer being awaited shows: at the end of the room, or on the message pressed. */
import { add } from "./messages.js";
import { word } from "./words.js";

/** How many answers each pressed message waits for. @type {WeakMap<HTMLElement, number>} */
const awaited = new WeakMap();

/** @typedef {{ acked(): void, over(): void }} Wait */

/** A message that says an answer is coming, until it has.
 * @param {string} room @param {string} only @returns {Wait} */
export function waitInRoom(room, only) {
  const dots = document.createElement("div");
  dots.className = "dots";
  dots.role = "img";
  dots.ariaLabel = word("waiting");
  dots.append(...[1, 2, 3].map(() => document.createElement("i")));
  const pending = add({ from: "rappel", room, only, content: dots });
  pending.classList.add("pending");
  return { acked() {}, over: () => pending.remove() };
}

/** The message pressed says so itself. Its buttons are only held once the press has arrived: until
 * then a second press is as good as the first, and the bot does either once.
 * @param {HTMLElement} message @returns {Wait} */
export function waitOn(message) {
  awaited.set(message, (awaited.get(message) ?? 0) + 1);
  message.ariaBusy = "true";
  return {
    acked: () => hold(message, true),
    over() {
      const left = (awaited.get(message) ?? 1) - 1;
      awaited.set(message, left);
      if (left > 0) return;
      message.ariaBusy = null;
      hold(message, false);
    },
  };
}

/** Not `disabled`, which would lose the focus. @param {HTMLElement} message @param {boolean} held */
function hold(message, held) {
  for (const button of message.querySelectorAll("button"))
    button.ariaDisabled = held ? "true" : null;
}
