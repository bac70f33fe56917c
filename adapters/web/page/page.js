/** The page: its controls, its composer and the buttons of its messages. */
import { press, say } from "./acts.js";
import { countCharacters } from "./counter.js";
import { drawDates, tick } from "./dates.js";
import { comeBack, here, keepHere, roomId } from "./here.js";
import { listen } from "./live.js";
import { closeMenu, menuTakes, offer } from "./menu.js";
import { look } from "./messages.js";
import { moveClock, sayDate } from "./morning.js";
import { hearStarters, offerStarters } from "./starters.js";
import { countUnread } from "./unread.js";
import { translate, word } from "./words.js";

/** How often dates are drawn again, in ms. */
const TICK = 15_000;

const composer = /** @type {HTMLFormElement} */ (document.querySelector("#composer"));
const text = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
const log = /** @type {HTMLElement} */ (document.querySelector("#log"));

/** Draws the page for who is played, where and in which language. */
function settle() {
  const { locale, room, member } = here();
  document.documentElement.lang = locale;
  document.title = word("title");
  translate(document);
  drawDates(document);
  sayDate();
  text.placeholder = word(room === "channel" ? "inChannel" : "inDirect");
  look({ member, room: roomId() });
  takeStock();
}

/** What depends on the messages that there are. */
function takeStock() {
  offerStarters();
  countUnread({ member: here().member, room: roomId() });
}

/** Takes what was typed for typed anew, with its menu and its count. */
function heard() {
  offer();
  countCharacters(text.value);
}

/** @param {string} said */
function tell(said) {
  say(said, () => {
    text.value ||= said;
    countCharacters(text.value);
  });
}

document.querySelector("header")?.addEventListener("change", () => {
  keepHere();
  settle();
});

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const said = text.value.trim();
  if (!said) return;
  text.value = "";
  closeMenu();
  countCharacters("");
  tell(said);
});

text.addEventListener("input", heard);

text.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const taken = menuTakes(event);
  if (!taken && (event.key !== "Enter" || event.shiftKey)) return;
  event.preventDefault();
  if (!taken) composer.requestSubmit();
});

log.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const message = button?.closest("article");
  if (!message || button?.ariaDisabled === "true" || !button?.dataset.ticket) return;
  press(message, button.dataset.ticket);
});

hearStarters(tell, roomId);
document.addEventListener("visibilitychange", takeStock);
// Whatever changes the conversation: an answer, another tab, a word of the page's own.
new MutationObserver(takeStock).observe(log, { childList: true, subtree: true });
setInterval(() => {
  tick();
  sayDate();
}, TICK);

comeBack();
settle();
listen({ clock: moveClock, heard: takeStock });
text.focus();
