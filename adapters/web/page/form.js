/** The form that a press may open, in a dialog. */
import { drawn } from "./messages.js";
import { drawDates } from "./words.js";

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("#form"));

/** @param {string} html @param {string} ask the id of what opened it
 * @param {(what: { ticket: string, typed: Record<string, string> }) => void} sent */
export function openForm(html, ask, sent) {
  dialog.replaceChildren(drawn(html));
  drawDates(dialog);
  dialog.dataset.ask = ask;
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    /** @type {Record<string, string>} */
    const typed = {};
    for (const [name, value] of new FormData(form)) typed[name] = String(value);
    sent({ ticket: form.dataset.ticket ?? "", typed });
  });
  form.querySelector("[data-cancel]")?.addEventListener("click", () => dialog.close());
  if (!dialog.open) dialog.showModal();
}
