/** Likeness of questions, and the index of a few texts. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createIndex, likeness } from "../../src/policy/like.ts";

describe("likeness", () => {
  it.each([
    ["How fast should we reply?", "we should reply how fast"],
    ["Délai de réponse", "delai de reponse"],
    ["quel est le délai de réponse aux commentaires ?", "reply time for comments"],
    ["qui valide les publications", "who validates the posts?"],
  ])("%s is %s", (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(0.6);
  });

  it.each([
    ["who replies at night?", "which logo do we use?"],
    ["peut-on publier des photos des clients ?", "quel est notre mot de passe Facebook ?"],
    ["hello", "bonjour"],
  ])("%s is not %s", (one, other) => {
    expect(likeness(one, other)).toBeLessThan(0.3);
  });

  // From .75 on two questions are one, and the second asker joins the first.
  it.each([
    ["in French?", "in English?", false],
    ["a good pizza near the office?", "who won the hockey game?", false],
    ["do we have a TikTok account?", "avons-nous un compte TikTok ?", true],
  ])("of what no card has, %s and %s: one question is %s", (one, other, same) => {
    expect(likeness(one, other) >= 0.75).toBe(same);
  });

  it("is 0 to 1, the same both ways, and 1 for the same subject", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const one = likeness(a, b);
        expect(one).toBe(likeness(b, a));
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }),
    );
    expect(likeness("who validates the scheme?", "who validates the scheme?")).toBe(1);
  });
});

describe("an index", () => {
  const entries = [
    { id: "delay", texts: ["Quel est notre délai de réponse ?", "Four hours on working days."] },
    { id: "photos", texts: ["Peut-on publier des photos de clients ?", "Seulement avec accord."] },
    { id: "night", texts: ["who answers comments at the weekend?"] },
  ];
  const index = createIndex(entries);

  it.each([
    ["how fast do we have to answer?", "delay"],
    ["on a combien de temps pour répondre", "delay"],
    ["les photos des clients, on peut les publier ?", "photos"],
    ["les fotos… les phtos de client, on peut publier", "photos"],
    ["weekend: who replies to a comment", "night"],
  ])("%s → %s", (question, id) => {
    expect(index(question)[0]?.id).toBe(id);
    expect(index(question)[0]?.score).toBeGreaterThan(0.5);
  });

  it.each(["what is the wifi password", "", "🙂", "bonjour"])("is far from %j", (question) => {
    expect(index(question)[0]?.score ?? 0).toBeLessThan(0.4);
  });

  test("the best comes first, and what is named exactly scores 1 or near", () => {
    const found = index("who answers comments at the weekend?");
    expect(found[0]?.score).toBeGreaterThan(0.95);
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it("is quick with 200 entries", () => {
    const many = createIndex(
      Array.from({ length: 200 }, (_, at) => ({ id: `${at}`, texts: [`sujet${at} du mardi`] })),
    );
    expect(many("c'est quoi sujet117 ?")[0]?.id).toBe("117");
  });
});
