/** What a member does, and what comes of it on the page. */
import { send } from "./asking.js";
import { now } from "./dates.js";
import { openForm } from "./form.js";
import { here, roomId } from "./here.js";
import { add, put, typed } from "./messages.js";
import { waitInRoom, waitOn } from "./waiting.js";
import { word } from "./words.js";

/** @import { Ask, Post } from "./asking.js" */
/** @import { Filled } from "./form.js" */

/**
 * One thing done, and where. `pressed` is the message whose button it was; `refused` hears that the
 * ask was not one, so that what was typed can be mended. `form`: the one that was sent.
 * @typedef {{ ask: Ask, room: string, pressed?: HTMLElement | undefined, refused?: () => void,
 *   form?: Filled }} Act
 */

/** What was done in this tab, by its id: whether its answer has been shown. An answer that comes
 * twice is shown once. @type {Map<string, boolean>} */
const done = new Map();

/** Whether an answer to that ask is this tab's own to show, and has not been yet.
 * @param {string | undefined} ask */
export function isAwaited(ask) {
  return ask !== undefined && done.get(ask) === false;
}

/** Says `text` where the visitor is. @param {string} text @param {() => void} [refused] */
export function say(text, refused = () => {}) {
  const act = { ask: fresh({ text }), room: roomId(), refused };
  const { id, member } = act.ask;
  // As on other platforms, nobody else sees a command being given.
  const only = act.room === "channel" && text.startsWith("/") ? member : undefined;
  const at = now().toISOString();
  add({ from: member, room: act.room, only, at, content: typed(text), key: id });
  return go(act);
}

/** Presses the button of `pressed` that carries `ticket`.
 * @param {HTMLElement} pressed @param {string} ticket */
export function press(pressed, ticket) {
  return go({ ask: fresh({ ticket }), room: roomId(), pressed });
}

/** @param {Partial<Ask>} what @returns {Ask} */
function fresh(what) {
  return { id: `web:${crypto.randomUUID()}`, ...here(), ...what };
}

/** Sends what was done, the first time or once more. @param {Act} act */
export function go(act) {
  const { ask, pressed, form } = act;
  const wait = pressed ? waitOn(pressed) : waitInRoom(act.room, ask.member);
  const key = pressed?.dataset.key;
  let arrived = false;
  if (!done.has(ask.id)) done.set(ask.id, false);
  return send(key === undefined ? ask : { ...ask, on: key }, {
    ack() {
      arrived = true;
      wait.acked();
      form?.arrived();
    },
    form(html) {
      wait.over();
      openForm(html, ask, (what, form) => go({ ...act, ask: fresh(what), form }));
    },
    posts(posts) {
      if (!done.get(ask.id)) {
        done.set(ask.id, true);
        if (posts.length === 0) tell(act, notice("info", word("nothing")));
        const shown = posts.map((post) => show(act, post));
        form?.answered(!shown.some((message) => message.querySelector(".post.sorry")));
      }
      wait.over();
    },
    error(sentence, again) {
      wait.over();
      if (done.get(ask.id)) return;
      // A form that never arrived says so itself, and still holds what was typed.
      if (form && !arrived) return form.refused(sentence);
      const said = notice("sorry", sentence);
      const message = tell(act, said);
      if (!again) return act.refused?.();
      said.append(
        retry(() => {
          message.remove();
          go(act);
        }),
      );
    },
  });
}

/** @param {Act} act @param {Post} post */
function show(act, post) {
  const message = put(post);
  const place = post.place === "replace" ? "replaced" : "new";
  if (post.place !== "elsewhere") Object.assign(message.dataset, { ask: act.ask.id, place });
  return message;
}

/** A word of the page's own, to the one who acted.
 * @param {Act} act @param {HTMLElement} content */
function tell({ ask, room }, content) {
  const message = add({ from: "rappel", room, only: ask.member, content });
  Object.assign(message.dataset, { ask: ask.id, place: "new" });
  return message;
}

/** @param {"info" | "sorry"} tone @param {string} sentence */
function notice(tone, sentence) {
  const notice = document.createElement("div");
  notice.className = `post notice ${tone}`;
  notice.lang = document.documentElement.lang;
  notice.append(typed(sentence));
  return notice;
}

/** @param {() => void} pressed */
function retry(pressed) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "main";
  button.textContent = word("again");
  button.addEventListener("click", pressed);
  const presses = document.createElement("div");
  presses.className = "presses";
  presses.append(button);
  return presses;
}
