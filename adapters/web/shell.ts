/** The page before anyone has said anything. */
import type { Language, VerbSign } from "../../src/index.ts";
import { type Html, html } from "./html.ts";
import { MEMBER_IDS, ROLES } from "./team.ts";
import { WORDS, type Words } from "./words.ts";

/** In `language`; the page changes its own words when another is chosen. */
export function shell(language: Language, verbs: readonly VerbSign[]): Html {
  const say = (word: keyof Words) =>
    html`<span data-word="${word}">${WORDS[language][word]}</span>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${WORDS[language].title}</title>
  <link rel="icon" href="/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/page.css">
  <script type="module" src="/page.js"></script>
</head>
<body data-words="${JSON.stringify(WORDS)}">
  <header>
    <h1><img src="/icon.svg" alt="" width="28" height="28"> Rappel <small>${say("demo")}</small></h1>
    <fieldset class="choice"><legend>${say("room")}</legend>
      ${choice("room", "channel", say("channel"), true)}
      ${choice("room", "direct", say("direct"), false)}
    </fieldset>
    <label class="member">${say("play")}
      <select id="member" aria-label="${WORDS[language].play}" data-label="play">${members(language)}</select></label>
    <fieldset class="choice language"><legend>${say("language")}</legend>
      ${choice("language", "fr", html`<span lang="fr">Français</span>`, language === "fr")}
      ${choice("language", "en", html`<span lang="en">English</span>`, language === "en")}
    </fieldset>
  </header>
  <main>
    <section class="intro"><p class="lead">${say("lead")}</p><p>${say("intro")}</p></section>
    <noscript><p>${WORDS[language].noScript}</p></noscript>
    <div id="log" role="log" aria-live="polite" aria-label="${WORDS[language].log}"
      data-label="log"></div>
  </main>
  <footer>
    <div id="chips" role="group" aria-label="${WORDS[language].commands}" data-label="commands">
      ${verbs.map(chip(language))}
    </div>
    <form id="composer" autocomplete="off">
      <textarea id="text" rows="1" aria-label="${WORDS[language].composer}" data-label="composer"
        placeholder="${WORDS[language].inChannel}"></textarea>
      <button type="submit" class="main">${say("send")}</button>
    </form>
  </footer>
  <dialog id="form" aria-labelledby="form-title"></dialog>
</body>
</html>`;
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

/** A verb that needs nothing more is sent at once; another is begun in the composer. */
function chip(language: Language) {
  return ({ name, says, args }: VerbSign) => html`
    <button type="button" class="chip" data-verb="${name}"
      ${args.some((arg) => arg.required) && html`data-more`}><code>/${name}</code>
      <span data-fr="${says.fr}" data-en="${says.en}">${says[language]}</span></button>`;
}
