/** Each kind of post as HTML. */
import type { Answer, Language, Post, Press, Renderer } from "../../src/index.ts";
import { type Html, html } from "./html.ts";
import { inlines, prose } from "./prose.ts";
import { WORDS } from "./words.ts";

const draw: Renderer<Html> = {
  question: (post) => html`
    <p class="meta"><span>${post.place}</span><span>${post.left}</span></p>
    <p class="prompt">${post.prompt}</p>
    ${post.hint !== undefined && html`<p class="hint">${post.hint}</p>`}
    ${presses(post.presses)}`,

  answer: (post) => html`
    <p class="meta"><span>${post.place}</span></p>
    <p class="asked">${post.prompt}</p>
    ${post.typed && typed(post.typed, post.language)}
    ${answer(post.answer, post.language)}
    <p class="source">${source(post.source.label, post.language)}</p>
    <p class="ask">${post.ask}</p>
    ${presses(post.grades, "grades")}`,

  policy: (post) => html`
    <p class="prompt">${post.title}</p>
    ${post.answer && answer(post.answer, post.language)}
    ${post.source && html`<p class="source">${source(post.source.label, post.language)}</p>`}
    ${
      post.near.titles.length > 0 &&
      html`<div class="near"><p>${post.near.label}</p>
        <ul>${post.near.titles.map((title) => html`<li>${title}</li>`)}</ul></div>`
    }
    ${presses(post.presses)}`,

  help: (post) => html`
    ${prose(post.intro)}
    <dl class="verbs">${post.verbs.map(
      ({ name, args, says }) =>
        html`<div><dt><code>/${name}${args && ` ${args}`}</code></dt><dd>${says}</dd></div>`,
    )}</dl>
    ${prose(post.more)}
    ${presses(post.presses)}`,

  notice: (post) => html`${prose(post.text)}${presses(post.presses)}`,
};

/** A post as one element. */
export function render(post: Post): Html {
  const tone = "tone" in post ? ` ${post.tone}` : "";
  return html`<div class="post ${post.kind}${tone}" lang="${post.language}">${body(post)}</div>`;
}

function body<K extends Post["kind"]>(post: Extract<Post, { kind: K }>): Html {
  return (draw as Renderer<Html>)[post.kind as K](post);
}

function answer({ text, mnemonic, notes }: Answer, language: Language): Html {
  return html`<div class="answer-text">${prose(text)}</div>
    ${
      mnemonic !== undefined &&
      html`<p class="mnemonic"><b>${WORDS[language].mnemonic}</b> ${mnemonic}</p>`
    }
    ${notes.length > 0 && html`<div class="notes">${prose(notes)}</div>`}`;
}

type Typed = NonNullable<Extract<Post, { kind: "answer" }>["typed"]>;

function typed({ text, verdict, right }: Typed, language: Language): Html {
  return html`<div class="typed ${right ? "right" : "wrong"}">
    <p><b>${WORDS[language].yourAnswer}</b> <bdi>${text}</bdi></p>
    <p class="verdict">${inlines(verdict)}</p></div>`;
}

function source(label: string, language: Language): Html {
  return html`<b>${WORDS[language].source}</b> ${label}`;
}

function presses(presses: Press[], more = ""): Html | undefined {
  if (presses.length === 0) return undefined;
  return html`<div class="presses ${more}">${presses.map(
    ({ label, ticket, weight }) =>
      html`<button type="button" class="${weight}" data-ticket="${ticket}">${label}</button>`,
  )}</div>`;
}
