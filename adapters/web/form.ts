/** A form as HTML, for the page's dialog. */
import type { Form } from "../../src/index.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";

export function form({ title, intro, fields, submit, cancel, send }: Form): Html {
  return html`<form data-ticket="${send}" autocomplete="off">
    <h2 id="form-title">${title}</h2>
    <div class="about">${prose(intro)}</div>
    ${fields.map(
      ({ name, label, long }) =>
        html`<label class="field"><span>${label}</span>${
          long
            ? html`<textarea name="${name}" rows="5"></textarea>`
            : html`<input type="text" name="${name}">`
        }</label>`,
    )}
    <div class="presses">
      <button type="submit" class="main">${submit}</button>
      <button type="button" class="plain" data-cancel>${cancel}</button>
    </div>
  </form>`;
}
