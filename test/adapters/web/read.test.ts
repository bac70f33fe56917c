/** What the page sends is read as what was meant, or as nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Reading, read } from "../../../adapters/web/read.ts";
import { LONGEST_TEXT, type VerbSign } from "../../../src/index.ts";
import { GARBAGE } from "../../support/web/garbage.ts";

const says = { fr: "dit", en: "says" };
const arg = (name: string) => ({ name, says, required: false });
const verbs: VerbSign[] = [
  { name: "flashcard", says, args: [arg("topic")] },
  { name: "policy", says, args: [arg("question")] },
  { name: "owner", says, args: [arg("policy"), arg("who")] },
  { name: "help", says, args: [] },
];
const at = new Date("2026-03-01T12:00:00Z");
const sent = {
  id: "web:00000000-0000-4000-8000-000000000000",
  member: "cm",
  room: "channel",
  locale: "fr",
};
const say = (text: string, more = {}): Reading => read({ ...sent, text, ...more }, verbs, at);
const who = { team: "web:demo", id: "cm" };
const asked = {
  id: sent.id,
  who,
  at,
  locale: "fr",
  admin: false,
  talk: "channel:cm",
  name: "Gestionnaire de communauté",
};
const channel = { kind: "channel", id: "channel" };
const direct = { kind: "direct", id: "direct:cm" };

describe("text", () => {
  test.each([
    ["/flashcard", "flashcard", {}],
    ["/flashcard  étape 5 ", "flashcard", { topic: "étape 5" }],
    ["/Policy en combien\nde temps ?", "policy", { question: "en combien\nde temps ?" }],
    ["/owner C Claire et Denis", "owner", { policy: "C", who: "Claire et Denis" }],
    ["/help me", "help", {}],
  ])("%s is a command that only its asker heard", (text, verb, args) => {
    const ask = { ...asked, room: channel, kind: "verb", heard: "asker", verb, args };
    const said = { id: sent.id, from: "cm", to: "channel", only: "cm", text: text.trim() };
    expect(say(text)).toEqual({ is: "ask", ask, said });
  });

  test.each([
    ["@Rappel qui répond ?", "policy", { question: "qui répond ?" }],
    ["dis, @rappel, qui répond ?", "policy", { question: "dis,  , qui répond ?" }],
    ["@Rappel", "help", {}],
  ])("%s in the channel is heard by the room", (text, verb, args) => {
    const ask = { ...asked, room: channel, kind: "verb", heard: "room", verb, args };
    const said = { id: sent.id, from: "cm", to: "channel", text };
    expect(say(text)).toEqual({ is: "ask", ask, said });
  });

  test("anything in the direct room is addressed to the bot", () => {
    const spoken = { kind: "verb", heard: "room", verb: "policy", talk: "direct:cm" };
    const ask = { ...asked, ...spoken, room: direct };
    const args = { question: "qui répond ?" };
    const said = { id: sent.id, from: "cm", to: "direct:cm", text: "qui répond ?" };
    expect(say(said.text, { room: "direct" })).toEqual({ is: "ask", ask: { ...ask, args }, said });
  });

  test.each(["bonjour", "rappel, qui répond ?", "courriel@rappel.example", "@Rappeler"])(
    "%s in the channel is for the team",
    (text) => {
      const said = { id: sent.id, from: "cm", to: "channel", text };
      expect(say(text)).toEqual({ is: "chat", language: "fr", said });
    },
  );

  test("the head of communications administers the team, and nobody else", () => {
    const admin = (member: string) => say("/help", { member });
    expect(admin("communications")).toMatchObject({ ask: { admin: true } });
    for (const other of ["cm", "service", "newcomer"])
      expect(admin(other)).toMatchObject({ ask: { admin: false } });
  });

  test("an unknown command is answered with the list", () => {
    const why =
      "Il n’y a pas de commande /foo. Celles de Rappel : /flashcard, /policy, /owner, /help.";
    expect(say("/foo bar")).toEqual({ is: "wrong", why });
  });

  test("the longest text is read, and one more character is not", () => {
    expect(say(`/policy ${"x".repeat(LONGEST_TEXT - 8)}`).is).toBe("ask");
    const long = say("x".repeat(LONGEST_TEXT + 1));
    expect(long).toMatchObject({ is: "wrong", why: expect.stringContaining("2001 caractères") });
  });
});

describe("a press", () => {
  const press = { ...asked, room: channel, kind: "press", heard: "asker", ticket: "a:b:fr:c" };

  test("carries its ticket, and a form what was typed", () => {
    const payload = { ...sent, ticket: "a:b:fr:c" };
    expect(read(payload, verbs, at)).toEqual({ is: "ask", ask: press });
    expect(read({ ...payload, on: "key" }, verbs, at)).toEqual({
      is: "ask",
      ask: press,
      on: "key",
    });
    const typed = { answer: "*x*" };
    const outsiders = Object.values(typed);
    expect(read({ ...payload, typed }, verbs, at)).toEqual({
      is: "ask",
      ask: { ...press, typed, outsiders },
    });
    const member = { owner: "service" };
    expect(read({ ...payload, typed: member }, verbs, at)).toEqual({
      is: "ask",
      ask: { ...press, typed: member, outsiders: [] },
    });
  });

  test("with a field too long says so", () => {
    const typed = { answer: "x".repeat(LONGEST_TEXT + 1) };
    expect(read({ ...sent, ticket: "t", typed }, verbs, at).is).toBe("wrong");
  });
});

describe("what is no ask", () => {
  const json = GARBAGE.filter(([, body]) => {
    try {
      JSON.parse(body);
      return true;
    } catch {
      return false;
    }
  }).filter(([type]) => type === "application/json");

  test.each(json)("%s %s", (_, body) => {
    expect(read(JSON.parse(body), verbs, at).is).toBe("wrong");
  });

  test("no JSON at all throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.object()), (payload) => {
        expect(read(payload, verbs, at).is).toBe("wrong");
      }),
    );
  });
});
