/** The parts of the course that one can ask to be drilled on. */
import { bare } from "../language/bare.ts";
import type { Both } from "../language/language.ts";
import { numberOf } from "./course.ts";
import type { Card, Course } from "./deck.ts";

/** A step, one policy of step 5, or the foundations. `id` rides in tickets: "0" to "10", "5a". */
export interface Topic {
  id: string;
  title: Both;
  cards: readonly Card[];
}

const STEP =
  /^(?:step|étape|etape|s|e)?\s*(\d{1,2})\s*([a-d])?(?:e|th|nd|rd|st)?(?: étape| step)?$/i;
const POLICY = /^(?:policy|politique)?\s*([a-d])$/i;

/** In course order. */
export function topicsOf(course: Course): Topic[] {
  return course.chapters.flatMap((chapter) => {
    const cards = course.cards.filter(({ step }) => step === chapter.step);
    const number = numberOf(chapter);
    const letters = [...new Set(cards.flatMap(({ policy }) => (policy ? [policy] : [])))].sort();
    return [
      { id: String(number), title: titled(number, chapter.title), cards },
      ...letters.map((letter) => ({
        id: `${number}${letter.toLowerCase()}`,
        title: lettered(number, letter, cards),
        cards: cards.filter(({ policy }) => policy === letter),
      })),
    ];
  });
}

/** A policy is called as the list of the policies calls it: "A) Le guide d'utilisation". */
function lettered(number: number, letter: string, cards: readonly Card[]): Both {
  const named = cards.find(
    ({ list, answer }) => list && answer?.fr.startsWith(`${letter})`),
  )?.answer;
  const name = (text: string | undefined) => text?.slice(letter.length + 1).trim() ?? letter;
  return {
    fr: `${number}${letter} · ${name(named?.fr)}`,
    en: `${number}${letter} · ${name(named?.en)}`,
  };
}

function titled(number: number, title: Both): Both {
  return number === 0 ? title : { fr: `${number} · ${title.fr}`, en: `${number} · ${title.en}` };
}

/** The topics that what is typed so far may mean, in course order: all while nothing is. */
export function topicsLike(topics: readonly Topic[], typed: string): Topic[] {
  const words = bare(typed);
  return topics.filter(({ id, title }) =>
    [id, title.fr, title.en].some((one) => bare(one).includes(words)),
  );
}

/** From so many letters on a word is told by how it begins. */
const TELLING = 4;

/** The topic that a person names: an id, a number, a policy's letter, or words of its title. */
export function topicNamed(topics: readonly Topic[], typed: string): Topic | undefined {
  const step = STEP.exec(typed.trim());
  const letter = POLICY.exec(typed.trim())?.[1];
  const id = step
    ? `${step[1]}${step[2]?.toLowerCase() ?? ""}`
    : letter && `5${letter.toLowerCase()}`;
  if (id) return topics.find((topic) => topic.id === id);
  const named = topics.find((topic) => topic.id === typed.trim().toLowerCase());
  return named ?? topics.find(({ title }) => [title.fr, title.en].some((one) => isIn(one, typed)));
}

/** Each word is one of the title's, or an ending away from it; short ones alone tell nothing. */
function isIn(title: string, typed: string): boolean {
  const words = bare(typed).split(" ");
  const own = bare(title).split(" ");
  const isOwn = (word: string) =>
    own.some((one) => {
      const [short = "", long = ""] = [word, one].sort((a, b) => a.length - b.length);
      return word === one || (short.length >= TELLING && long.startsWith(short));
    });
  return words.some((word) => word.length >= TELLING) && words.every(isOwn);
}
