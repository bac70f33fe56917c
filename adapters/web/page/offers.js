/** What may follow what is typed, when that is a command. */

/**
 * @typedef {{ fr: string, en: string }} Both
 * @typedef {{ name: string, says: Both, required: boolean,
 *   choices?: { value: string, says: Both }[] }} Arg
 * @typedef {{ name: string, says: Both, args: Arg[] }} Verb
 * `text` is what is typed once the offer is taken.
 * @typedef {{ name: string, args: string, says: string, text: string }} Offer
 * `begun`: what is typed is the beginning of an offer and none whole, so that the first is meant.
 * @typedef {{ says: string, offers: Offer[], begun: boolean }} Offers
 */

/** @type {Offers} */
const NONE = { says: "", offers: [], begun: false };

/** @param {string} text @param {Verb[]} verbs @param {"fr" | "en"} language @returns {Offers} */
export function offersFor(text, verbs, language) {
  const [, name, gap, rest = ""] = /^\/(\S*)(\s*)([^\n]*)$/.exec(text) ?? [];
  if (name === undefined) return NONE;
  if (gap === "") return verbsLike(name.toLowerCase(), verbs, language);
  const verb = verbs.find((verb) => verb.name === name.toLowerCase());
  return verb ? argOf(verb, text, rest, language) : NONE;
}

/** @param {string} begun @param {Verb[]} verbs @param {"fr" | "en"} language @returns {Offers} */
function verbsLike(begun, verbs, language) {
  const offers = verbs
    .filter(({ name }) => name.startsWith(begun))
    .map(({ name, says, args }) => ({
      name: `/${name}`,
      args: args.map((arg) => (arg.required ? arg.name : `[${arg.name}]`)).join(" "),
      says: says[language],
      text: args.length > 0 ? `/${name} ` : `/${name}`,
    }));
  return {
    says: "",
    offers,
    begun: begun !== "" && !offers.some(({ name }) => name === `/${begun}`),
  };
}

/** The argument that is being typed: one word each, and the last takes the rest.
 * @param {Verb} verb @param {string} text @param {string} rest @param {"fr" | "en"} language
 * @returns {Offers} */
function argOf({ args }, text, rest, language) {
  let place = 0;
  let typed = rest;
  while (place < args.length - 1 && /\s/.test(typed)) {
    typed = typed.replace(/^\S*\s+/, "");
    place += 1;
  }
  const arg = args[place];
  if (!arg) return NONE;
  const before = text.slice(0, text.length - typed.length);
  const after = place < args.length - 1 ? " " : "";
  const offers = (arg.choices ?? [])
    .filter(({ value }) => value !== typed) // that one is there already
    .filter(({ value, says }) => isLike(value, typed) || isLike(says[language], typed))
    .map(({ value, says }) => ({
      name: value,
      args: "",
      says: says[language],
      text: before + value + after,
    }));
  return { says: `${arg.name} · ${arg.says[language]}`, offers, begun: false };
}

/** Whether a word of `text` begins with what was typed, accents and capitals aside.
 * @param {string} text @param {string} typed */
function isLike(text, typed) {
  const words = bare(text);
  return words.startsWith(bare(typed)) || words.includes(` ${bare(typed)}`);
}

/** @param {string} text */
function bare(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
