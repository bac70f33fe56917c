/** How, when or by whom what a list only names is done: "how do we face the first challenge?" */
import type { Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import type { Certain } from "./claim.ts";
import { type Counted, isOf, type NthIn } from "./nth.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** "How do we", and not "how is it called". */
const HOW =
  /\b(?:how (?:to|do|does|did|can|could|should|shall|would|will|must|may|might)|(?:comment|de quelle (?:facon|maniere)))\b/;
const BESIDES = /\b(?:who|when|where|why|qui|quand|ou|pourquoi)\b/;
/** What asks for its name is answered by it. */
const NAMES =
  /\b(?:called|named|worded|put|phrased?|spell(?:ed)?|say|says|said|calls?|names?|appell\w+|nomm\w+|formul\w+|dit|ecri[ts]|libell\w+|est ce qui|qui (?:vient|est)|c est qui)\b/;
/** What is done about what is hard. */
const COPES =
  /\b(?:fac(?:e|es|ed|ing)|meet(?:ing)?|overcom(?:e|ing)|tackl(?:e|ing)|handl(?:e|ing)|deal(?:ing)? with|address(?:ing)?|solv(?:e|ing)|resolve|beat|cope with|coping with|manage|get (?:past|over|around)|respond to|relev(?:er?|ons)|surmont(?:er?|ons)|affront(?:er?|ons)|fai(?:re|t|sons) face|faire|vain(?:cre|c)|ger(?:er?|ons)|resou(?:dre|t)|regler?|franchir|abord(?:er?|ons)|repondre|contourner)\b/g;

/** Where the course names a thing and says no more of it, such a question is left open. */
export function mannerOf(
  course: Course,
  { lists, nthIn }: { lists: readonly Counted[]; nthIn: NthIn },
): (text: string) => Certain | undefined {
  const readers = LANGUAGES.map((language) => termsIn(language));
  const only = lists.filter(({ list }) => list.kind === "list" && list.step === "foundations");
  const isSilent = ({ list }: Counted, place: number) => {
    const item = list.items.at(place < 0 ? place : place - 1);
    const own = (id: string) => id === list.id || id.startsWith(`${list.id}.`);
    return (
      item !== undefined &&
      !course.cards.some(
        ({ id, source }) => !own(id) && item.source.some((line) => source.includes(line)),
      )
    );
  };
  const says = (text: string, is: (term: string, light: boolean) => boolean) =>
    readers.some((read) => read(text).every(({ term, light }) => is(term, light)));
  const bare = (text: string, { subject }: Counted) =>
    says(
      text.replace(COPES, " "),
      (term, light) => light || term.startsWith("?") || subject.has(term),
    );

  return (text) => {
    const line = wordsOf(text).join(" ");
    const how = HOW.test(line);
    if (!(how || BESIDES.test(line)) || NAMES.test(line)) return undefined;
    const [one, ...others] = nthIn(text);
    if (one) {
      const { list, place, several, rest } = one;
      const alone = only.includes(list) && others.length === 0 && !several && place !== 0;
      if (!alone || !isSilent(list, place) || !bare(rest.join(" "), list)) return undefined;
      const id = list.list.items.at(place < 0 ? place : place - 1)?.id;
      const at = course.cards.findIndex((card) => card.id === `${list.list.id}.${id}`);
      return { at, refused: true };
    }
    // "How do we overcome the challenges?"
    if (!how || line.replace(COPES, "") === line) return undefined;
    const named = only.find(
      (list) => bare(line, list) && line.split(" ").some((word) => isOf(list, word)),
    );
    return named?.list.items.every((_, at) => isSilent(named, at + 1))
      ? { at: named.at, refused: true }
      : undefined;
  };
}
