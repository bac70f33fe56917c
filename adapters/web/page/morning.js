/** The page's clock: what it says once it is ahead of the machine's, and the button that moves it. */
import { drawDates, isShifted, now, setShift, written } from "./dates.js";
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

/** "Tuesday, November 25, 8:00 AM", in the zone whose morning it is. */
export function sayDate() {
  date.hidden = !isShifted();
  const timeZone = document.body.dataset.zone ?? "UTC";
  const style = /** @type {const} */ ({ weekday: "long", day: "numeric", month: "long" });
  const day = written(now(), language(), { ...style, timeZone });
  const time = written(now(), language(), { timeStyle: "short", timeZone });
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
