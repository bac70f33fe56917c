/** The words of a question: their language, their meaning, and the places they name. */
import { expect, it, test } from "vitest";
import { languagesOf } from "../../src/policy/detect.ts";
import { focused } from "../../src/policy/focus.ts";
import { MEANINGS } from "../../src/policy/synonyms.ts";
import { termsIn } from "../../src/policy/terms.ts";
import { wordsOf } from "../../src/policy/words.ts";

it.each<[string, readonly string[]]>([
  ["how fast do we need to reply", ["en"]],
  ["on a combien de temps pour répondre", ["fr"]],
  ["qu'est-ce que l'étape 7", ["fr"]],
  ["Radian6", ["fr", "en"]],
  ["le community manager, what's his job", ["fr", "en"]],
])("%s is in %j", (text, languages) => {
  expect(languagesOf(text)).toEqual(languages);
});

it("folds letters and drops what French elides", () => {
  expect(wordsOf("L’Étape d'après, qu'ŒUVRE-t-on ?")).toEqual([
    "etape",
    "apres",
    "oeuvre",
    "t",
    "on",
  ]);
});

test("an expression has one meaning, and no more than four words", () => {
  const expressions = MEANINGS.flatMap(({ expressions }) => expressions.map((e) => e.join(" ")));
  expect(expressions.filter((one, at) => expressions.indexOf(one) !== at)).toEqual([]);
  for (const { expressions } of MEANINGS)
    for (const { length } of expressions) {
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(4);
    }
});

it.each<["fr" | "en", string, string]>([
  ["fr", "7e étape", "@step7"],
  ["fr", "étape n° 7", "@step7"],
  ["en", "step seven", "@step7"],
  ["en", "the tenth step", "@step10"],
  ["fr", "la politique C, c'est quoi", "@policyc"],
  ["en", "policy A", "@policya"],
])("%s: %s names %s", (language, text, place) => {
  expect(termsIn(language)(text).map(({ term }) => term)).toContain(place);
});

it.each<["fr" | "en", string]>([
  ["fr", "les 10 étapes"],
  ["en", "ten steps"],
  ["fr", "notre politique a besoin d'être revue"],
  ["fr", "la politique d'usage personnel"],
])("%s: %s names no place", (language, text) => {
  expect(termsIn(language)(text).some(({ term }) => term.startsWith("@"))).toBe(false);
});

it.each([
  ["creation dune communaute", "création d'une communauté"],
  ["role de lexpert", "rôle de l'expert"],
])("%s is read as %s", (typed, meant) => {
  const terms = (text: string) => termsIn("fr")(text).map(({ term }) => term);
  expect(terms(typed)).toEqual(terms(meant));
});

test("what asks comes before what is told around it, and counts more", () => {
  const parts = focused("We opened a page. Who answers comments? My boss is away.");
  expect(parts.map(({ text }) => text.trim())).toEqual([
    "Who answers comments?",
    "We opened a page.",
    "My boss is away.",
  ]);
  expect(parts[1]?.unknown).toBeLessThan(parts[0]?.unknown ?? 0);
});

test("where nothing is marked as a question, the last sentence asks", () => {
  expect(focused("Un client est fâché. Le délai de réponse").map(({ known }) => known)[0]).toBe(1);
  expect(focused("Un client est fâché. Le délai de réponse")[0]?.text.trim()).toMatch(/^Le délai/);
});
