/** A form as HTML, for the page's dialog. */
import type { Field, Form, Language } from "../../src/index.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";
import { MEMBER_IDS, ROLES } from "./team.ts";
import { WORDS } from "./words.ts";

/** `language` is the page's: its words and the members' names are in it. */
export function form(
  { title, intro, fields, submit, cancel, send }: Form,
  language: Language,
): Html {
  return html`<form data-ticket="${send}" autocomplete="off">
    <h2 id="form-title">${title}</h2>
    <div class="about">${prose(intro)}</div>
    ${fields.map((field, place) => drawn(field, `field-${place}`, language))}
    <p class="refused" role="alert"></p>
    <div class="presses">
      <button type="submit" class="main">${submit}</button>
      <button type="button" class="plain" data-cancel>${cancel}</button>
    </div>
  </form>`;
}

/** The label holds the label alone; what the field does is its description. */
function drawn(field: Field, id: string, language: Language): Html {
  const { label, says, optional } = field;
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${optional && html`<span class="optional" data-word="optional">${WORDS[language].optional}</span>`}
    ${says !== undefined && html`<p class="says" id="${id}-says">${says}</p>`}
    ${control(field, id, language)}</div>`;
}

function control(
  { name, kind, choices, value, says, optional }: Field,
  id: string,
  language: Language,
) {
  const common = html`id="${id}" name="${name}"${says !== undefined && html` aria-describedby="${id}-says"`}${
    !optional && html` required`
  }`;
  if (kind === "line") return html`<input type="text" ${common} value="${value ?? ""}">`;
  if (kind === "long")
    // The first line break of a textarea is not text: this one is it.
    return html`<textarea ${common} rows="5">
${value ?? ""}</textarea>`;
  const options = kind === "member" ? members(language, value) : chosen(choices ?? [], value);
  const none =
    (optional || value === undefined) &&
    html`<option value="" data-word="${optional ? "none" : "choose"}">${
      WORDS[language][optional ? "none" : "choose"]
    }</option>`;
  return html`<select ${common}>${none}${options}</select>`;
}

function chosen(choices: { value: string; label: string }[], held: string | undefined): Html[] {
  return choices.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === held && html` selected`}>${label}</option>`,
  );
}

function members(language: Language, held: string | undefined): Html[] {
  return MEMBER_IDS.map((id) => {
    const { fr, en } = ROLES[id];
    return html`<option value="${id}" data-fr="${fr}" data-en="${en}"${id === held && html` selected`}>${
      ROLES[id][language]
    }</option>`;
  });
}
