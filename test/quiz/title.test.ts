/** A team's own policy can always be asked, whatever it is on and however it is written. */
import { expect, test } from "vitest";
import { bare } from "../../src/language/bare.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { startersOf } from "../../src/policy/subject.ts";
import { ownCards, withPolicies } from "../../src/policy/team.ts";
import { makeQuestion } from "../../src/quiz/question.ts";
import { seeded } from "../../src/random.ts";
import { course } from "../support/world.ts";

const NOW = new Date("2026-03-02T15:00:00Z");
const TEXTS = ["Yes.", "We reply kindly. ".repeat(40), "word ".repeat(100), "x".repeat(900)];
const SUBJECTS = [...startersOf(course).map(({ id }) => id), undefined];

test.each(TEXTS)("alone, a policy that says %j makes a question of every part", (text) => {
  for (const subject of SUBJECTS) {
    const texts = { fr: Array.from({ length: 5 }, (_, at) => `${text} ${at}`) };
    const policy = {
      ...{ id: "one", n: 1, subject, title: "Which photos may we publish?", texts },
      ...{ owner: "a", ownerName: "A", writer: "a", at: NOW, since: NOW, until: NOW, days: 1 },
      withdrawn: false,
    };
    const cards = ownCards(policy, course);
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) {
      const made = makeQuestion(card, withPolicies(course, [policy]), seeded(card.id));
      expect(made, `${subject} ${card.id}`).toBeDefined();
      const { options = [], right = -1, prompt } = made ?? {};
      if (made?.kind === "title") expect(options[right]).toEqual(card.team?.title);
      for (const language of LANGUAGES) {
        const said = options.map((option) => option[language]);
        expect(new Set(said.map(bare)).size).toBe(options.length);
        for (const option of said) expect(option.length).toBeLessThanOrEqual(200);
        expect(prompt?.[language].length).toBeLessThanOrEqual(300);
      }
    }
  }
});
