/** The page's clock: what it says once it is ahead of the machine's, and the button that moves it. */
import { drawDates, isShifted, now, setShift } from "./dates.js";
import { language } from "./words.js";

const date = /** @type {HTMLElement} */ (document.querySelector("#date"));
const said = /** @type {HTMLElement} */ (date.querySelector("span"));
const button = document.querySelector("#morning");

/** @param {number} shift in ms */
export function moveClock(shift) {
  setShift(shift);
  drawDates(document);
  sayDate();
}

/** "Tuesday 25 November, 08:00", in the zone whose morning it is. */
export function sayDate() {
  date.hidden = !isShifted();
  const timeZone = document.body.dataset.zone ?? "UTC";
  const locale = language() === "en" ? "en-GB" : "fr";
  /** @param {Intl.DateTimeFormatOptions} options */
  const format = (options) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = format({ weekday: "long", day: "numeric", month: "long" }).format(now());
  const time = format({ hour: "2-digit", minute: "2-digit" }).format(now());
  const elsewhere = timeZone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ");
  const text = `${day}, ${time}${elsewhere ? ` (${city})` : ""} —`;
  if (said.textContent !== text) said.textContent = text;
}

if (button instanceof HTMLButtonElement)
  button.addEventListener("click", async () => {
    if (button.ariaDisabled) return;
    button.ariaDisabled = "true";
    try {
      const response = await fetch("/morning", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ from: now().toISOString() }),
      });
      if (response.ok) moveClock((await response.json()).shift);
    } catch (cause) {
      console.warn(cause); // no answer: the clock has not moved, and the button is there to press
    }
    button.ariaDisabled = null;
  });
