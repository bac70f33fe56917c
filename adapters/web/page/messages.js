/** The conversation: every message of every room, each shown to those who may see it. */
import { drawDates } from "./dates.js";
import { linkFiles } from "./keepsake.js";
import { translate } from "./words.js";

/**
 * A message as the house keeps it: text as it was typed, or what the house drew.
 * @typedef {{ key: string, turn: number, from: string, to: string, only?: string, at: string,
 *   ask?: string, text?: string, html?: string }} Message
 */

const log = /** @type {HTMLElement} */ (document.querySelector("#log"));
const scroller = /** @type {HTMLElement} */ (log.closest("main"));

/** How far from its end, in px, the conversation still counts as being read at its end. */
const NEAR = 160;

/** @type {Map<string, HTMLElement>} */
const known = new Map();
let count = 0;

/** @type {{ member: string, room: string }} */
let view = { member: "", room: "" };

/** Shows what `member` sees in `room`.
 * @param {{ member: string, room: string }} chosen */
export function look(chosen) {
  view = chosen;
  quietly(() => {
    for (const message of all()) reveal(message);
  });
}

/** Does what brings back old messages, which are not news, and shows the last one.
 * @param {() => void} work */
export function quietly(work) {
  log.ariaLive = "off";
  work();
  requestAnimationFrame(() => {
    log.ariaLive = "polite";
  });
  toEnd();
}

export function all() {
  return /** @type {HTMLElement[]} */ ([...log.children]);
}

/** @param {HTMLElement} message */
function reveal(message) {
  const { room, only } = message.dataset;
  message.hidden = room !== view.room || (only !== undefined && only !== view.member);
}

/** A message of the house's as it now is: one more, or a known one that has moved on.
 * @param {Message} message */
export function put({ key, turn, from, to, only, at, text, html }) {
  const before = known.get(key);
  if (!before) {
    const content = html === undefined ? typed(text ?? "") : drawn(html);
    const message = add({ from, room: to, only, at, content, key });
    message.dataset.turn = String(turn);
    return message;
  }
  if (turn <= Number(before.dataset.turn ?? 0)) return before;
  before.dataset.turn = String(turn);
  if (html !== undefined) replace(before, drawn(html));
  return before;
}

/** A new message. `only`: the one member who sees it. `key`: what the house knows it by, if it does.
 * @param {{ from: string, room: string, only?: string | undefined, at?: string | undefined,
 *   content: Node, key?: string }} message */
export function add({ from, room, only, at, content, key }) {
  const message = document.createElement("article");
  message.id = `message-${++count}`;
  message.className = `message ${from === "rappel" ? "theirs" : "own"}`;
  message.tabIndex = -1;
  Object.assign(message.dataset, { room, from });
  if (only !== undefined) message.dataset.only = only;
  if (key !== undefined) {
    message.dataset.key = key;
    known.set(key, message);
  }
  // In a direct room everything is between the two: the mark would say nothing.
  const apart = only !== undefined && room === "channel";
  message.classList.toggle("apart", apart);
  message.append(heading(from, apart, at), content);
  drawDates(message);
  linkFiles(message);
  reveal(message);
  const end = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  log.append(message);
  if (!message.hidden && (end < NEAR || from === view.member)) toEnd();
  return message;
}

/** The message moves on, for whoever could see it.
 * @param {HTMLElement} message @param {Node} content */
function replace(message, content) {
  const held = message.contains(document.activeElement) || document.activeElement === document.body;
  message.replaceChildren(message.children[0] ?? "", content);
  drawDates(message);
  linkFiles(message);
  if (!held || message.hidden) return;
  message.focus({ preventScroll: true });
  bringIn(message);
}

/** @param {string} from @param {boolean} apart @param {string | undefined} at */
function heading(from, apart, at) {
  const header = document.createElement("header");
  const face = document.createElement("i");
  face.className = `face ${from}`;
  const name = document.createElement("b");
  const role = document.querySelector(`#member option[value="${from}"]`);
  if (role instanceof HTMLElement) Object.assign(name.dataset, role.dataset);
  else name.textContent = "Rappel";
  header.append(face, name);
  if (at !== undefined) {
    const time = document.createElement("time");
    time.dateTime = at;
    time.dataset.as = "time";
    header.append(time);
  }
  if (apart) {
    const mark = document.createElement("span");
    mark.className = "only";
    mark.dataset.word = "only";
    header.append(mark);
  }
  translate(header);
  return header;
}

/** The last message is brought in whole; one too tall for that, by its beginning. */
function toEnd() {
  const last = all().findLast(({ hidden }) => !hidden);
  if (last && last.offsetHeight > scroller.clientHeight) last.scrollIntoView({ block: "start" });
  else scroller.scrollTop = last ? scroller.scrollHeight : 0;
}

/** @param {HTMLElement} message */
function bringIn(message) {
  const tall = message.offsetHeight > scroller.clientHeight;
  message.scrollIntoView({ block: tall ? "start" : "nearest" });
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
