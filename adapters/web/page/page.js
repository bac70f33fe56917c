/** The page: its controls, its composer and the buttons of its messages. */
import { press, say } from "./acts.js";
import { chooseLanguage, here, roomId } from "./here.js";
import { look } from "./messages.js";
import { translate, word } from "./words.js";

const composer = /** @type {HTMLFormElement} */ (document.querySelector("#composer"));
const text = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));

/** Draws the page for who is played, where and in which language. */
function settle() {
  const { locale, room, member } = here();
  document.documentElement.lang = locale;
  document.title = word("title");
  translate(document);
  text.placeholder = word(room === "channel" ? "inChannel" : "inDirect");
  look({ member, room: roomId() });
}

document.querySelector("header")?.addEventListener("change", settle);

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const said = text.value.trim();
  if (!said) return;
  text.value = "";
  say(said, () => {
    text.value ||= said;
  });
});

text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

document.querySelector("#log")?.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const message = button?.closest("article");
  if (!message || button?.ariaDisabled === "true" || !button?.dataset.ticket) return;
  press(message, button.dataset.ticket);
});

document.querySelector("#chips")?.addEventListener("click", ({ target }) => {
  const chip = target instanceof Element && target.closest("button");
  if (!chip) return;
  if (chip.dataset.more === undefined) return say(`/${chip.dataset.verb}`);
  text.value = `/${chip.dataset.verb} `;
  text.focus();
});

chooseLanguage();
settle();
text.focus();
