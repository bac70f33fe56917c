/** Each kind of post as HTML. */
import {
  type AnswerPost,
  type BoardPost,
  type Language,
  letterOf,
  type PolicyPost,
  type Post,
  type Renderer,
  type RoundOption,
  type RoundPost,
  type TeamPolicy,
} from "../../src/index.ts";
import { type Html, html } from "./html.ts";
import { answer, presses, source } from "./parts.ts";
import { calendar, facts, legend, steps, week } from "./pictures.ts";
import { inlines, prose } from "./prose.ts";
import { nameIn } from "./team.ts";
import { WORDS } from "./words.ts";

const draw: Renderer<Html> = {
  question: (post) => html`
    <p class="meta"><span>${post.place}</span><span>${post.left}</span></p>
    <p class="prompt">${post.prompt}</p>
    ${post.items.length > 0 && lettered(post.items)}
    ${post.hint !== undefined && html`<p class="hint">${post.hint}</p>`}
    ${presses(post.presses)}`,

  answer: (post) => html`
    <p class="meta"><span>${post.place}</span></p>
    <p class="asked">${post.prompt}</p>
    ${post.typed && typed(post.typed, post.language)}
    ${answer(post.answer, post.language)}
    <p class="source">${source(post.source.label, post.language)}</p>
    <p class="ask">${post.ask}</p>
    ${presses(post.grades, "grades")}
    ${presses(post.presses, "aside")}`,

  policy: (post) => html`
    ${post.about !== undefined && html`<p class="meta"><span>${post.about}</span></p>`}
    <p class="prompt">${post.title}</p>
    ${post.team && team(post.team)}
    ${post.answer && answer(post.answer, post.language)}
    ${post.source && html`<p class="source">${source(post.source.label, post.language)}</p>`}
    ${
      post.near.titles.length > 0 &&
      html`<div class="near"><p>${post.near.label}</p>
        <ul>${post.near.titles.map((title) => html`<li>${title}</li>`)}</ul></div>`
    }
    ${post.feedback && feedback(post.feedback)}
    ${presses(post.presses)}`,

  help: (post) => html`
    ${prose(post.intro)}
    <dl class="verbs">${post.verbs.map(
      ({ name, args, says }) =>
        html`<div><dt><code>/${name}${args && ` ${args}`}</code></dt><dd>${says}</dd></div>`,
    )}</dl>
    ${prose(post.more)}
    ${presses(post.presses)}`,

  progress: (post) => html`
    <h3>${post.title}</h3>
    ${facts(post.facts)}
    ${legend(post.legend)}
    ${steps(post.steps, post.legend)}
    <div class="pictures">${week(post.week)}${calendar(post.calendar, post.language)}</div>
    ${presses(post.presses)}`,

  settings: (post) => html`
    <h3>${post.title}</h3>
    <dl class="rows">${post.rows.map(
      ({ label, value, says }) =>
        html`<div><dt>${label}</dt><dd class="value">${value}</dd><dd>${says}</dd></div>`,
    )}</dl>
    ${presses(post.presses)}`,

  round: (post) => html`
    ${post.before && before(post.before, post.language)}
    <p class="meta"><span>${post.title}</span><span>${post.tally}</span></p>
    <p class="prompt">${post.prompt}</p>
    <ul class="options">${post.options.map(option)}</ul>
    ${
      post.closes !== undefined &&
      html`<p class="ask">${post.closes.says} ${inlines([{ date: post.closes.at, as: "relative" }])}</p>`
    }
    ${
      post.reveal &&
      html`<details><summary>${source(post.reveal.source.label, post.language)}</summary>${answer(
        post.reveal.answer,
        post.language,
      )}</details>`
    }
    ${presses(post.presses)}`,

  board: (post) => html`
    <h3>${post.title}</h3>
    <p class="says">${post.says}</p>
    ${post.rows.length > 0 && board(post)}
    ${prose(post.more)}
    ${presses(post.presses, "aside")}`,

  // The page makes the link from the text beside it: no address would hold a long one.
  file: (post) => html`
    ${prose(post.text)}
    <p><a class="file"><span class="aloud">${WORDS[post.language].download} </span><bdi>${
      post.name
    }</bdi></a></p>
    <div class="body" hidden>${post.body}</div>`,

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

function team({ label, text, source, warning, course }: TeamPolicy): Html {
  return html`<div class="team"><p class="meta"><span>${label}</span></p>
    <div class="answer-text">${prose(text)}</div>
    ${warning !== undefined && html`<p class="warning">${warning}</p>`}
    <p class="source">${inlines(source)}</p></div>
    ${course !== undefined && html`<p class="beside">${course}</p>`}`;
}

function feedback({ says, helpful, unhelpful }: NonNullable<PolicyPost["feedback"]>): Html {
  return html`<div class="feedback"><p>${says}</p>${presses([helpful, unhelpful], "aside")}</div>`;
}

/** The question before, closed. */
function before(past: NonNullable<RoundPost["before"]>, language: Language): Html {
  return html`<section class="before">
    <p class="meta"><span>${past.title}</span><span>${past.share}</span></p>
    <p class="prompt">${past.prompt}</p>
    <p class="right">✓ ${past.right}</p>
    <details><summary>${source(past.source.label, language)}</summary>${answer(
      past.answer,
      language,
    )}</details>
  </section>`;
}

/** Under the letter of its button; after the reveal with its share and whether it was right. */
function option({ text, right, says }: RoundOption, place: number): Html {
  const shade = right === undefined ? "" : right ? "right" : "other";
  return html`<li class="${shade}"><b>${letterOf(place)}.</b> <span>${text}</span>${
    says !== undefined && html` <em>${says}</em>`
  }</li>`;
}

function board({ columns, rows, language }: BoardPost): Html {
  return html`<table class="board"><thead><tr><th scope="col">${columns.rank}</th><th scope="col">${
    columns.who
  }</th><th scope="col">${columns.points}</th><th scope="col">${columns.right}</th></tr></thead>
    <tbody>${rows.map(
      ({ rank, who, points, right, own }) =>
        html`<tr class="${own ? "yours" : ""}"><td>${String(rank)}</td><th scope="row"><bdi>${nameIn(language, who)}</bdi></th><td>${points}</td><td>${right}</td></tr>`,
    )}</tbody></table>`;
}

/** Each item under the letter that its button has. */
function lettered(items: string[]): Html {
  return html`<ul class="items">${items.map(
    (item, place) => html`<li><b>${letterOf(place)}.</b> <span>${item}</span></li>`,
  )}</ul>`;
}

function typed(given: NonNullable<AnswerPost["typed"]>, language: Language): Html {
  const { text, verdict, right, marks } = given;
  return html`<div class="typed ${right ? "right" : "wrong"}">
    <p><b>${WORDS[language].yourAnswer}</b> <bdi>${text}</bdi></p>
    ${
      marks.length > 0 &&
      html`<ul class="marks">${marks.map(
        ({ text, mark, says }) =>
          html`<li class="${mark}"><bdi>${text}</bdi> <em>${says}</em></li>`,
      )}</ul>`
    }
    <p class="verdict">${inlines(verdict)}</p></div>`;
}
