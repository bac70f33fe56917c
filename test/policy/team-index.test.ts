/** A team's policies are indexed once for each state they are in, and for nobody else. */
import { expect, test } from "vitest";
import { createLookup } from "../../src/index.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { ownAnswer } from "../../src/policy/team.ts";
import { course } from "../support/world.ts";

const lookup = createLookup(course);
const policy = (id: string, text: string, title = id): Policy => ({
  ...{ id, n: 1, subject: undefined, title, texts: { en: [text] } },
  ...{ owner: "m", ownerName: "Emma", since: new Date(0), until: new Date(1), days: 1 },
  ...{ withdrawn: false, writer: "m", at: new Date(0) },
});
const QUESTION = "May we publish photos of the zebra?";
const found = lookup(QUESTION, "en");
const answer = (policies: Policy[]) => ownAnswer(QUESTION, found, { policies, course });

test("each of many teams is answered from its own, whatever their policies are called", () => {
  const teams = Array.from({ length: 80 }, (_, at) => [
    policy("a", `Team ${at}.`, at % 2 ? QUESTION : "Coffee"),
    policy("b", `Team ${at}.`, at % 2 ? "Coffee" : QUESTION),
  ]);
  for (let round = 0; round < 2; round += 1)
    for (const [at, team] of teams.entries()) {
      const answered = answer(team);
      expect(answered).toBe(team[at % 2 ? 0 : 1]);
      expect(answered?.texts.en).toEqual([`Team ${at}.`]);
    }
});

test("what changes is known to the very next question", () => {
  const [photos, coffee] = [policy("a", "No.", QUESTION), policy("b", "Black.", "Coffee")];
  expect(answer([photos, coffee])?.texts.en).toEqual(["No."]);
  const edited = { ...photos, n: 2, texts: { en: ["Yes."] } };
  expect(answer([edited, coffee])?.texts.en).toEqual(["Yes."]);
  const renewed = { ...edited, n: 3, until: new Date(9) };
  expect(answer([renewed, coffee])).toBe(renewed);
  const elsewhere = { ...coffee, texts: { en: [QUESTION] } };
  expect(answer([elsewhere])).toBe(elsewhere);
  expect(answer([coffee])).toBeUndefined();
  expect(answer([photos, coffee])).toBe(photos);
});

test("a second question of a large team finds the index there", () => {
  const words = Array.from({ length: 3000 }, (_, at) => `w${(at * 7919).toString(36)}`);
  const textOf = (at: number) => words.slice(at * 25, at * 25 + 250).join(" ");
  const team = Array.from({ length: 100 }, (_, at) => policy(`p${at}`, textOf(at)));
  const took = (policies: Policy[]) => {
    const begun = performance.now();
    answer(policies);
    return performance.now() - begun;
  };
  took(team);
  const times = Array.from({ length: 7 }, (_, at) => {
    const changed = [...team, policy("last", `Version ${at}.`)];
    return { anew: took(changed), again: took(changed) };
  });
  const middle = (of: "anew" | "again") => times.map((one) => one[of]).sort((a, b) => a - b)[3];
  expect(middle("anew")).toBeGreaterThan(4 * Number(middle("again")));
});
