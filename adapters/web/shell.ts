/** The page before anyone has said anything. */
import { type Arg, type Language, LONGEST_TEXT, type VerbSign } from "../../src/index.ts";
import { STYLES } from "./files.ts";
import { type Html, html } from "./html.ts";
import { MEMBER_IDS, ROLES } from "./team.ts";
import { WORDS, type Words } from "./words.ts";

interface ShellOptions {
  /** The page changes its own words when another is chosen. */
  language: Language;
  verbs: readonly VerbSign[];
  /** IANA name of the zone whose mornings are the page's. */
  zone: string;
  /** Whether its clock can be moved. */
  alone: boolean;
}

export function shell({ language, verbs, zone, alone }: ShellOptions): Html {
  const word = (name: keyof Words) =>
    html`<span data-word="${name}">${WORDS[language][name]}</span>`;
  const label = (name: keyof Words) =>
    html`aria-label="${WORDS[language][name]}" data-label="${name}"`;
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${WORDS[language].title}</title>
  <link rel="icon" href="/icon.svg" type="image/svg+xml">
  ${STYLES.map((name) => html`<link rel="stylesheet" href="/${name}">`)}
  <script type="module" src="/page.js"></script>
</head>
<body data-words="${JSON.stringify(WORDS)}" data-verbs="${JSON.stringify(verbs.map(sign))}"
  data-zone="${zone}" data-longest="${LONGEST_TEXT}">
  <header>
    <h1><img src="/icon.svg" alt="" width="28" height="28"> Rappel <small>${word("demo")}</small></h1>
    <fieldset class="choice rooms"><legend>${word("room")}</legend>
      ${choice("room", "channel", html`${word("channel")}${unread}`, true)}
      ${choice("room", "direct", html`${word("direct")}${unread}`, false)}
    </fieldset>
    <label class="member">${word("play")}
      <select id="member" ${label("play")}>${members(language)}</select>
      <span id="others" class="unread" hidden></span></label>
    <fieldset class="choice language"><legend>${word("language")}</legend>
      ${choice("language", "fr", language_("fr", "Français"), language === "fr")}
      ${choice("language", "en", language_("en", "English"), language === "en")}
    </fieldset>
    ${
      alone &&
      html`<button type="button" id="morning" title="${WORDS[language].morningSays}"
      data-title="morningSays"><span class="sun" aria-hidden="true"></span>${word("morning")}</button>`
    }
  </header>
  <p id="date" role="status" hidden><span></span> <em>${word("simulated")}</em></p>
  <main>
    <section class="intro" hidden>
      <p class="lead">${word("lead")}</p>
      <p>${word("intro")}</p>
      <div id="starters" role="group" ${label("starters")}>
        ${starter("/flashcard", html`<span data-word="start">${WORDS[language].start}</span>`)}
        ${starter("", word("ask"))}
        ${starter("/help", word("tour"))}
      </div>
    </section>
    <noscript><p>${WORDS[language].noScript}</p></noscript>
    <div id="log" role="log" aria-live="polite" ${label("log")}></div>
  </main>
  <footer>
    <div id="menu" hidden>
      <p id="menu-says"></p>
      <ul id="offers" role="listbox" ${label("commands")}></ul>
    </div>
    <form id="composer" autocomplete="off">
      <button type="button" id="slash" ${label("commands")}><code>/</code></button>
      <textarea id="text" rows="1" role="combobox" aria-autocomplete="list" aria-haspopup="listbox"
        aria-controls="offers" aria-expanded="false" aria-describedby="menu-says count"
        ${label("composer")} placeholder="${WORDS[language].inChannel}"></textarea>
      <div class="presses"><button type="submit" class="main">${word("send")}</button></div>
      <p id="count" aria-live="polite" hidden></p>
    </form>
  </footer>
  <dialog id="form" aria-labelledby="form-title"></dialog>
</body>
</html>`;
}

const unread = html`<span class="unread" hidden></span>`;

/** The part of a verb that the outside sees; the core's own may hold more. */
function sign({ name, says, args }: VerbSign): VerbSign {
  return { name, says, args: args.map(offered) };
}

/** What completes nothing yet is what the page offers to choose from. */
function offered({ complete, ...arg }: Arg): Arg {
  if (!complete) return arg;
  const english = new Map(complete("", "en").map(({ value, label }) => [value, label]));
  const choices = complete("", "fr").map(({ value, label }) => ({
    value,
    says: { fr: label, en: english.get(value) ?? label },
  }));
  return choices.length > 0 ? { ...arg, choices } : arg;
}

function members(language: Language): Html[] {
  return MEMBER_IDS.map((id) => {
    const { fr, en } = ROLES[id];
    return html`<option value="${id}" data-fr="${fr}" data-en="${en}">${ROLES[id][language]}</option>`;
  });
}

function choice(name: string, value: string, label: Html, chosen: boolean): Html {
  const checked = chosen && html` checked`;
  return html`<label><input type="radio" name="${name}" value="${value}"${checked}>${label}</label>`;
}

/** A narrow page shows the first two letters of a language's own name. */
function language_(language: Language, name: string): Html {
  return html`<span lang="${language}">${name.slice(0, 2)}<i>${name.slice(2)}</i></span>`;
}

/** Sends its text; without one, the question that it is labelled with. */
function starter(text: string, label: Html): Html {
  return html`<button type="button" class="starter" data-text="${text}">${label}</button>`;
}
