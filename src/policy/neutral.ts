/** Words that claim nothing by themselves, and words that a claim turns on. Folded, like all here. */
import type { Language } from "../language/language.ts";

const set = (words: string) => new Set(words.trim().split(/\s+/));

type Words = Readonly<Record<Language, ReadonlySet<string>>>;

/**
 * They may be put in and left out: articles, pointing words, forms of "to be". No preposition, no
 * "and", no "or", no "have": "decided by the agency" is not "decided, the agency". What is elided
 * stands as its letters.
 */
export const NEUTRAL: Words = {
  fr: set(`
    c ce ceci cela celle celles celui ces cet cette ceux ci dont es est etes etre l la le les leur
    leurs lui m ma mes mon nos notre qui s sa se ses soit son sont t ta te tes ton un une vos votre
    y il ils elle elles eux j je nous on tu vous
  `),
  en: set(`
    a an are be he her hers his i is it its me my our ours s she that the their theirs them
    there these they this those us we which who whom whose you your yours
  `),
};

/** Of those, the ones that say who: where a fact says it of nobody, no sentence may. */
export const PERSONS: Words = {
  fr: set("il ils elle elles eux j je lui m me nous on t te tu vous"),
  en: set("he her hers him i it me she them they us we you"),
};

/** Forms of one word, whose stems differ. */
export const FORMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { au: "a", aux: "a", d: "de", des: "de", du: "de", n: "ne", qu: "que" },
  en: {},
};

/** They only string together what stands by itself. */
export const JOINS: Words = { fr: set("et"), en: set("and") };

/** They say that what stands on both sides is the same. */
export const EQUATES: Words = {
  fr: set("c es est etes etre sera seront soit sont"),
  en: set("are be is s"),
};

/** They ask, and an answer stands in their place. */
export const ASKS: Words = {
  fr: set(`
    combien comment lequel laquelle lesquels lesquelles ou pourquoi quand que quel quelle quels
    quelles qui quoi
  `),
  en: set("how what when where which who whom whose why"),
};

/** A question has them before the one who does it, a sentence after. "Do" is of questions alone. */
export const AUXILIARIES: ReadonlySet<string> = set(
  "can could did do does had has have may might must shall should will would",
);
export const ONLY_ASKS: ReadonlySet<string> = set("did do does");

/** They turn a question, or hold it to a case: then it is said whole. */
export const TURNS: Words = {
  fr: set(`
    aucun aucune cas exemple generalement guere idealement jamais lorsqu lorsque n ne ni non
    normalement nul nulle parfois pas peut peuvent pourrait rarement rien sans sauf seul seule
    seulement seules seuls si sinon souvent uniquement
  `),
  en: set(`
    can cannot case could example except generally if ideally may might neither never no nobody none
    nor not nothing often only perhaps rarely sometimes t unless usually whenever without
  `),
};
