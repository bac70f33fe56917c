/** Tickets carry what was put in, fit every platform, and come from us or not at all. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES, LONGEST_TICKET } from "../src/index.ts";
import { holder, seal, unseal } from "../src/ticket.ts";
import { course } from "./support/world.ts";

const word = fc.string({ maxLength: 8, unit: "grapheme" });
const sealed = fc.record({
  verb: word,
  step: word,
  language: fc.constantFrom(...LANGUAGES),
  holder: fc.tuple(word, word).map(([team, id]) => holder({ team, id })),
  args: fc.array(word, { maxLength: 3 }),
});

test("what is sealed is unsealed, or it was too long and said so", () => {
  fc.assert(
    fc.property(sealed, (one) => {
      let ticket: string;
      try {
        ticket = seal(one);
      } catch (error) {
        expect(String(error)).toContain("ticket of");
        return;
      }
      expect(ticket.length).toBeLessThanOrEqual(LONGEST_TICKET);
      expect(unseal(ticket)).toEqual(one);
    }),
  );
});

test("anything else is no ticket, and nothing throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const read = unseal(text);
      if (read) expect(unseal(seal(read))).toEqual(read);
    }),
  );
  for (const text of ["", ":::", "a:b:de:c", "a:b:fr", "%:b:fr:c", "x".repeat(101)])
    expect(unseal(text)).toBeUndefined();
});

test("a ticket names its member and team", () => {
  const marks = [
    { team: "slack:T1", id: "U1" },
    { team: "slack:T1", id: "U2" },
    { team: "slack:T2", id: "U1" },
    { team: "slack:T1U", id: "1" },
  ].map(holder);
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks.every((mark) => /^[\w-]{12}$/.test(mark))).toBe(true);
});

test("the longest ticket of every card fits", () => {
  const mark = holder({ team: "discord:1234567890123456789", id: "1234567890123456789" });
  for (const card of course.cards)
    for (const language of LANGUAGES)
      seal({
        verb: "flashcard",
        step: "reported",
        language,
        holder: mark,
        args: ["10a", "170", card.id, "9999", "1", "4"],
      });
});
