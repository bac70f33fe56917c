/** A false premise is set right in the answer's first words, by what the course says. */
import { describe, expect, it, test } from "vitest";
import { inventedIn } from "../../adapters/cli/invented.ts";
import { plain } from "../../adapters/cli/plain.ts";
import { createLookup, LANGUAGES, policyPost, readCourse, voiceOf } from "../../src/index.ts";

const course = readCourse("content");
const lookup = createLookup(course);

function answerTo(question: string, language: "fr" | "en"): string {
  const found = lookup(question, language);
  const { source: _, title: __, ...post } = policyPost(found, { voice: voiceOf(language) });
  const text = plain({ ...post, title: "" });
  const [best] = found.cards;
  expect(best && inventedIn(text, best)).toEqual([]);
  return text;
}

describe("what is taken for granted and is not so", () => {
  it.each<["fr" | "en", string, string]>([
    ["en", "isn't publishing the third step?", "No, the course says: At the seventh step"],
    ["fr", "publier, c'est à l'étape 3, non ?", "Non, le cours dit : À la septième étape"],
    ["en", "so we are obliged to be there?", "No, but it does have to know"],
    ["fr", "donc on est obligés d'y être ?", "Non, mais elle est obligée de savoir"],
    ["en", "Radian6 is one of the free tools, right?", "No, the course says: Radian6 (paid"],
    ["fr", "Radian6 est gratuit, non ?", "Non, le cours dit : Radian6 (logiciel payant)"],
    ["en", "Isn't the editorial policy about comments?", "No, the course says: The “what”"],
    [
      "fr",
      "la politique B, c'est pour les commentaires ?",
      "Non, le cours dit : C) La gestion des commentaires",
    ],
    ["en", "there are 12 steps, right?", "No, the course says:\n1. Monitoring"],
    ["fr", "il y a six avantages, c'est ça ?", "Non, le cours dit : Huit"],
    ["en", "content creation is step 3, right?", "No, that is number 4: Creating content"],
    ["fr", "l'étape 4, c'est la création des politiques ?", "Non, c'est le numéro 5 : Création"],
    ["en", "reply time is one hour, isn't it?", "No, the course says: That must be decided"],
    ["fr", "le délai de réponse est de 24 heures, non ?", "Non, le cours dit : C'est à décider"],
    ["en", "is monitoring once a week enough?", "No, the course says: Several times a day"],
    [
      "fr",
      "la veille une fois par mois, ça suffit ?",
      "Non, le cours dit : Plusieurs fois par jour",
    ],
    ["fr", "on doit vouvoyer tout le monde, non ?", "Non, le cours dit : Souvent, on tutoie"],
    ["en", "the personal use policy is only for managers, right?", "No, the course says: Everyone"],
    [
      "fr",
      "la création des contenus est la phase la plus importante, non ?",
      "Non, le cours dit : La création des politiques",
    ],
  ])("%s: %s", (language, question, start) => {
    expect(answerTo(question, language).slice(0, start.length)).toBe(start);
  });
});

describe("what is so, or is asked openly, is just answered", () => {
  it.each<["fr" | "en", string]>([
    ["en", "is publishing the seventh step?"],
    ["fr", "il y a huit avantages, non ?"],
    ["en", "are there ten steps?"],
    ["en", "is it nine steps or ten?"],
    ["fr", "lequel des outils gratuits est payant ?"],
    ["en", "which step comes before step 7?"],
    ["en", "step before step 7"],
    ["fr", "combien de temps pour répondre ?"],
    ["fr", "donne-moi trois avantages"],
    ["fr", "le community manager, interne ou externe ?"],
  ])("%s: %s", (language, question) => {
    expect(lookup(question, language).answered).toBe(true);
    expect(answerTo(question, language)).not.toMatch(/^(?:No, (?:the|that)|Non, (?:le|c'est))/);
  });

  test("no card denies what it says itself", () => {
    for (const card of course.cards)
      for (const language of LANGUAGES) {
        const said = `${card.answer?.[language] ?? ""}`.toLowerCase();
        for (const phrase of card.denies[language])
          expect(said, card.id).not.toContain(phrase.toLowerCase());
      }
  });

  test("the course's own questions take nothing for granted", () => {
    const wrong = course.cards.flatMap((card) =>
      LANGUAGES.filter((language) => lookup(card.question[language], language).wrong).map(
        (language) => card.question[language],
      ),
    );
    expect(wrong).toEqual([]);
  });
});
