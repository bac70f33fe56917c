/** Words that claim nothing by themselves, and words that turn, limit or order what others claim. */
import type { Language } from "../language/language.ts";

const set = (words: string) => new Set(words.trim().split(/\s+/));

type Words = Readonly<Record<Language, ReadonlySet<string>>>;

/** They may stand in any sentence. Folded, like all here; what is elided stands as its letters. */
export const NEUTRAL: Words = {
  fr: set(`
    a ai as au aux avec c ce ceci cela celle celles celui ces cet cette ceux ci comme d dans de des
    donc du elle elles en est et etes etre eux il ils j je l la le les leur leurs lui m ma mes mon
    nos notre nous on ont ou par pour qu que quel quelle quelles quels qui s sa se ses soit son sont
    sur t ta te tes ton tu un une vos votre vous y
  `),
  en: set(`
    a an and are as at be being by for from has have he her hers his i in into is it its me my of on
    or our ours she that the their theirs them there these they this those to us we what which who
    whom whose with you your yours
  `),
};

/** They deny what stands in their line. */
export const DENIES: Words = {
  fr: set("aucun aucune guere jamais n ne ni non nul nulle pas rien sans sauf"),
  en: set("except neither never no nobody none nor not nothing t unless without cannot"),
};

/** They hold what stands in their line to a case, a time or a likelihood. */
export const LIMITS: Words = {
  fr: set(`
    cas exemple generalement idealement lorsqu lorsque normalement parfois peut peuvent pourrait
    quand rarement seul seule seulement seules seuls si sinon souvent uniquement
  `),
  en: set(`
    can case could example generally if ideally may might often only perhaps rarely sometimes unless
    usually when whenever
  `),
};

/** They count or order what stands next to them, and nothing else. */
export const BOUND: Words = {
  fr: set(`
    apres avant autant cent cinq cinquante deux dernier derniere dix double douzaine ensuite entre
    huit mille million milliard moins moitie neuf onze douze treize quatorze quinze seize premier
    premiere plus puis quart quarante quatre second seconde sept six soixante tiers trente trois
    troisieme triple vingt zero deuxieme quatrieme cinquieme sixieme septieme huitieme neuvieme
    dixieme
  `),
  en: set(`
    after before between billion double dozen eight eighteen eighty eleven fewer fifteen fifth fifty
    first five forty four fourteen fourth half hundred last least less million more most next nine
    nineteen ninety once one over second seven seventeen seventy six sixteen sixty ten than then
    third thirteen thirty thousand three triple twelve twenty twice two under zero sixth seventh
    eighth ninth tenth
  `),
};
