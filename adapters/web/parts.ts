/** The parts that several kinds of post are drawn with. */
import type { Answer, Language, Press } from "../../src/index.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";
import { WORDS } from "./words.ts";

export function answer({ text, mnemonic, notes }: Answer, language: Language): Html {
  return html`<div class="answer-text">${prose(text)}</div>
    ${
      mnemonic !== undefined &&
      html`<p class="mnemonic"><b>${WORDS[language].mnemonic}</b> ${mnemonic}</p>`
    }
    ${notes.length > 0 && html`<div class="notes">${prose(notes)}</div>`}`;
}

export function source(label: string, language: Language): Html {
  return html`<b>${WORDS[language].source}</b> ${label}`;
}

/** `more` is the class of what they are, where it shows. */
export function presses(presses: Press[], more = ""): Html | undefined {
  if (presses.length === 0) return undefined;
  return html`<div class="presses ${more}">${presses.map(
    ({ label, ticket, weight }) =>
      html`<button type="button" class="${weight}" data-ticket="${ticket}">${label}</button>`,
  )}</div>`;
}
