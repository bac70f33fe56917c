/** The form that a press may open, in a dialog. What was typed in it is kept until it is taken. */
import { drawDates } from "./dates.js";
import { drawn } from "./messages.js";

/** @import { Ask } from "./asking.js" */

/**
 * What a form hears of itself once it was sent: that it arrived, or why it did not; and if it did,
 * whether the answer was well.
 * @typedef {{ arrived(): void, refused(sentence: string): void, answered(well: boolean): void }} Filled
 */

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("#form"));

/** What was typed in a form and not taken, by the form's ticket.
 * @type {Map<string, Record<string, string>>} */
const drafts = new Map();

/** @param {string} html @param {Ask} ask what opened it
 * @param {(what: { ticket: string, typed: Record<string, string> }, form: Filled) => void} sent */
export function openForm(html, ask, sent) {
  dialog.replaceChildren(drawn(html));
  drawDates(dialog);
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
  const ticket = form.dataset.ticket ?? "";
  const draft = `${ask.member} ${ticket}`;
  fillIn(form, drafts.get(draft) ?? {});
  dialog.dataset.ask = ask.id;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.ariaBusy) return;
    const typed = typedIn(form);
    drafts.set(draft, typed);
    say(form, "");
    form.ariaBusy = "true";
    sent(
      { ticket, typed },
      {
        arrived: () => close(form),
        refused: (sentence) => say(form, sentence),
        answered: (well) => well && drafts.delete(draft),
      },
    );
  });
  form.querySelector("[data-cancel]")?.addEventListener("click", () => dialog.close());
  if (!dialog.open) dialog.showModal();
}

dialog.addEventListener("close", () => {
  if (!dialog.open) dialog.replaceChildren(); // unless another form has opened since
});

/** Another form may have opened since. @param {HTMLFormElement} form */
function close(form) {
  if (dialog.contains(form)) dialog.close();
}

/** @param {HTMLFormElement} form @param {string} sentence */
function say(form, sentence) {
  form.ariaBusy = null;
  const refused = form.querySelector(".refused");
  if (refused) refused.textContent = sentence;
}

/** @param {HTMLFormElement} form */
function typedIn(form) {
  /** @type {Record<string, string>} */
  const typed = {};
  // As it was typed: a form's own data would have every line end in two characters.
  for (const field of fieldsOf(form)) typed[field.name] = field.value;
  return typed;
}

/** @param {HTMLFormElement} form @param {Record<string, string>} typed */
function fillIn(form, typed) {
  for (const field of fieldsOf(form)) field.value = typed[field.name] ?? field.value;
}

/** @param {HTMLFormElement} form
 * @returns {Iterable<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>} */
function fieldsOf(form) {
  return form.querySelectorAll("input, textarea, select");
}
