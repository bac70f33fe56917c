/** The conversation: every message of every room, each shown to those who may see it. */
import { drawDates, translate } from "./words.js";

const log = /** @type {HTMLElement} */ (document.querySelector("#log"));
let count = 0;

/** @type {{ member: string, room: string }} */
let view = { member: "", room: "" };

/** Shows what `member` sees in `room`.
 * @param {{ member: string, room: string }} chosen */
export function look(chosen) {
  view = chosen;
  // Old messages coming back into sight are not news.
  log.ariaLive = "off";
  for (const message of log.children) reveal(/** @type {HTMLElement} */ (message));
  requestAnimationFrame(() => {
    log.ariaLive = "polite";
  });
  toEnd();
}

/** @param {HTMLElement} message */
function reveal(message) {
  const { room, only } = message.dataset;
  message.hidden = room !== view.room || (only !== undefined && only !== view.member);
}

/** A new message. `only`: the one member who sees it.
 * @param {{ from: string, room: string, only?: string | undefined, content: Node }} message */
export function add({ from, room, only, content }) {
  const message = document.createElement("article");
  message.id = `message-${++count}`;
  message.className = `message ${from === "rappel" ? "theirs" : "own"}`;
  message.tabIndex = -1;
  message.dataset.room = room;
  if (only !== undefined) message.dataset.only = only;
  // In a direct room everything is between the two: the mark would say nothing.
  message.append(heading(from, only !== undefined && room === "channel"), content);
  drawDates(message);
  reveal(message);
  log.append(message);
  toEnd();
  return message;
}

/** The message moves on, for whoever could see it.
 * @param {HTMLElement} message @param {Node} content */
export function replace(message, content) {
  const held = message.contains(document.activeElement) || document.activeElement === document.body;
  message.replaceChildren(message.children[0] ?? "", content);
  drawDates(message);
  if (!held || message.hidden) return;
  message.focus({ preventScroll: true });
  message.scrollIntoView({ block: "nearest" });
}

/** @param {string} from @param {boolean} only */
function heading(from, only) {
  const header = document.createElement("header");
  const name = document.createElement("b");
  const role = document.querySelector(`#member option[value="${from}"]`);
  if (role instanceof HTMLElement) Object.assign(name.dataset, role.dataset);
  else name.textContent = "Rappel";
  header.append(name);
  if (only) {
    const mark = document.createElement("span");
    mark.className = "only";
    mark.dataset.word = "only";
    header.append(mark);
  }
  translate(header);
  return header;
}

function toEnd() {
  const scroller = log.closest("main");
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
}

/** Text as it was typed, inert.
 * @param {string} text */
export function typed(text) {
  const said = document.createElement("p");
  said.className = "said";
  said.textContent = text;
  return said;
}

/** What the server drew. It has escaped every text in it.
 * @param {string} html */
export function drawn(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}
