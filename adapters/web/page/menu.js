/** The menu of commands, above the composer: a listbox that the text drives, as a combobox does. */
import { offersFor } from "./offers.js";
import { language } from "./words.js";

const text = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
const menu = /** @type {HTMLElement} */ (document.querySelector("#menu"));
const says = /** @type {HTMLElement} */ (document.querySelector("#menu-says"));
const list = /** @type {HTMLElement} */ (document.querySelector("#offers"));

/** @type {import("./offers.js").Verb[]} */
const VERBS = JSON.parse(document.body.dataset.verbs ?? "[]");

/** @type {import("./offers.js").Offer[]} */
let offers = [];
/** The place of the offer that Enter takes, or -1. */
let active = -1;

/** Offers what may follow the text as it stands. */
export function offer() {
  const found = offersFor(text.value, VERBS, language());
  offers = found.offers;
  says.textContent = found.says;
  says.hidden = found.says === "";
  list.replaceChildren(...offers.map(option));
  menu.hidden = offers.length === 0 && found.says === "";
  list.hidden = offers.length === 0;
  text.ariaExpanded = String(!menu.hidden && offers.length > 0);
  activate(found.begun && offers.length > 0 ? 0 : -1);
}

export function closeMenu() {
  menu.hidden = true;
  text.ariaExpanded = "false";
  activate(-1);
}

/** Whether the key was the menu's. @param {KeyboardEvent} event */
export function menuTakes({ key, shiftKey }) {
  if (menu.hidden) return false;
  if (key === "Escape") closeMenu();
  else if (offers.length === 0) return false;
  else if (key === "ArrowDown") activate((active + 1) % offers.length);
  else if (key === "ArrowUp") activate((active <= 0 ? offers.length : active) - 1);
  else if ((key === "Enter" || key === "Tab") && !shiftKey && active >= 0) take(active);
  else return false;
  return true;
}

/** @param {number} place */
function activate(place) {
  active = place;
  for (const [index, option] of [...list.children].entries())
    option.ariaSelected = String(index === place);
  const option = list.children[place];
  if (option) {
    text.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else text.removeAttribute("aria-activedescendant");
}

/** @param {number} place */
function take(place) {
  text.value = offers[place]?.text ?? text.value;
  text.setSelectionRange(text.value.length, text.value.length);
  // The composer hears of it as of anything typed.
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {import("./offers.js").Offer} offer @param {number} place */
function option({ name, args, says }, place) {
  const option = document.createElement("li");
  option.id = `offer-${place}`;
  option.role = "option";
  const code = document.createElement("code");
  code.textContent = name;
  const more = document.createElement("span");
  more.className = "args";
  more.textContent = args;
  const what = document.createElement("span");
  what.className = "what";
  what.textContent = says;
  option.append(code, " ", more, " ", what);
  return option;
}

list.addEventListener("mousedown", (event) => {
  event.preventDefault(); // the text keeps the focus
});

list.addEventListener("click", ({ target }) => {
  const option = target instanceof Element ? target.closest("li") : null;
  if (option) take([...list.children].indexOf(option));
});

text.addEventListener("blur", closeMenu);

document.querySelector("#slash")?.addEventListener("click", () => {
  if (!text.value.startsWith("/")) text.value = `/${text.value}`;
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
  text.dispatchEvent(new Event("input", { bubbles: true }));
});
