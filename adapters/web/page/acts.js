/** What a member does, and what comes of it on the page. */
import { send } from "./asking.js";
import { openForm } from "./form.js";
import { here, roomId } from "./here.js";
import { add, drawn, replace, typed } from "./messages.js";
import { waitInRoom, waitOn } from "./waiting.js";
import { word } from "./words.js";

/** @import { Ask, Post } from "./asking.js" */

/**
 * One thing done, and where. `pressed` is the message whose button it was; `refused` hears that the
 * ask was not one, so that what was typed can be mended.
 * @typedef {{ ask: Ask, room: string, pressed?: HTMLElement | undefined, refused?: () => void }} Act
 */

/** An answer that comes twice is shown once. @type {Set<string>} */
const shown = new Set();

/** Says `text` where the visitor is. @param {string} text @param {() => void} [refused] */
export function say(text, refused = () => {}) {
  const act = { ask: fresh({ text }), room: roomId(), refused };
  // As on other platforms, nobody else sees a command being given.
  const only = act.room === "channel" && text.startsWith("/") ? act.ask.member : undefined;
  add({ from: act.ask.member, room: act.room, only, content: typed(text) });
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
  const { ask, pressed } = act;
  const wait = pressed ? waitOn(pressed) : waitInRoom(act.room, ask.member);
  return send(ask, {
    ack: wait.acked,
    form(html) {
      wait.over();
      openForm(html, ask.id, (what) => go({ ...act, ask: fresh(what) }));
    },
    posts(posts) {
      if (!shown.has(ask.id)) {
        shown.add(ask.id);
        if (posts.length === 0) tell(act, notice("info", word("nothing")));
        for (const post of posts) show(act, post);
      }
      wait.over();
    },
    error(sentence, again) {
      wait.over();
      if (shown.has(ask.id)) return;
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
  const replaced = post.place === "replace" && act.pressed;
  if (replaced) replace(replaced, drawn(post.html));
  const only = post.private ? act.ask.member : undefined;
  const message =
    replaced || add({ from: "rappel", room: post.to, only, content: drawn(post.html) });
  Object.assign(message.dataset, { ask: act.ask.id, place: replaced ? "replaced" : "new" });
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
