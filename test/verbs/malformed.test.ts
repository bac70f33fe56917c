/** Whatever a ticket says and a form brings: another's changes nothing, and one's own breaks nothing. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { topicsOf } from "../../src/course/topic.ts";
import type { Ticket } from "../../src/index.ts";
import { createLookup } from "../../src/policy/lookup.ts";
import { holder, LONGEST_TICKET, seal, teamHolder } from "../../src/ticket.ts";
import { daily } from "../../src/verbs/daily.ts";
import { flashcard } from "../../src/verbs/flashcard.ts";
import { leaderboard } from "../../src/verbs/leaderboard.ts";
import { policy } from "../../src/verbs/policy.ts";
import { progress } from "../../src/verbs/progress.ts";
import { quiz } from "../../src/verbs/quiz.ts";
import { settings } from "../../src/verbs/settings.ts";
import { readAll } from "../support/aloud.ts";
import { as, converse } from "../support/conversation.ts";
import { FUZZ_TIMEOUT, fuzzed } from "../support/fuzz.ts";
import { rowsIn } from "../support/rows.ts";
import { course, openWorld, type World } from "../support/world.ts";

const TEAM = "t:team";
const [member, lead] = [
  { team: TEAM, id: "member" },
  { team: TEAM, id: "lead" },
] as const;
const VERBS = [
  ...[flashcard(topicsOf(course)), policy(createLookup(course)), quiz(topicsOf(course))],
  ...[leaderboard, daily, progress, settings],
];
const STEPS = VERBS.flatMap(({ name, steps }) =>
  Object.keys(steps).map((step) => ({ verb: name, step })),
);

let world: World;
const faults: unknown[] = [];
beforeAll(async () => {
  world = await openWorld({
    log: { error: (fields, why) => void faults.push({ ...fields, why }) },
  });
  // Something that could be lost: a review, a policy, a round with an answer.
  const talk = converse(world.bot, member);
  const back = await talk.press(as("question", await talk.say("flashcard")), "Show the answer");
  await talk.press(back, /^Good/);
  const leads = converse(world.bot, lead, { admin: true });
  const written = { verb: "policy", step: "written", language: "en" as const, args: ["", "0"] };
  const typed = { subject: "Which photos may we publish?", part1: "Those that we took." };
  await leads.forge(seal({ ...written, holder: holder(lead) }), typed);
  await leads.say("quiz", { action: "start", mode: "day" });
});
beforeEach(() => void faults.splice(0));
afterAll(() => world.close());

let asks = 0;
async function press(
  who: typeof member | typeof lead,
  ticket: string,
  typed: Record<string, string>,
) {
  const at = new Date(Date.UTC(2026, 2, 2, 15) + asks * 1000);
  asks += 1;
  const ask = {
    ...{ id: `fuzz:${asks}`, who, room: { kind: "channel" as const, id: "c" }, at, locale: "en" },
    ...{ kind: "press" as const, heard: "asker" as const, ticket: ticket as Ticket, typed },
    admin: who === lead,
  };
  world.bot.first(ask);
  return world.bot.handle(ask);
}

const someCard = course.cards[0]?.id ?? "";
const arg = fc.oneof(
  fc.constantFrom("", "0", "1", "-1", "1.5", "1e9", "9999", "99999", "NaN", "en", "fr", "null"),
  fc.constantFrom("__proto__", "constructor", "2026-13-45", "0000-00-00", "2026-12-31", someCard),
  fc.constantFrom(TEAM, "t:other", "member", "lead", "C", "7", "all", "\u0000", "\u202e", "'; --"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const args = fc.array(arg, { maxLength: 6 });
const FIELDS = [
  ...["answer", "part1", "part2", "subject", "other", "owner", "until", "hour", "week", "region"],
  ...[
    "off",
    "quietFrom",
    "quietUntil",
    "easy",
    "language",
    "zone",
    "newADay",
    "retention",
    "alias",
  ],
  ...["reason", "text", "action", "questions", "seconds", "topic", "day", "from", "lead", "member"],
];
const typed = fc.dictionary(
  fc.constantFrom(...FIELDS),
  fc.oneof(arg, fc.string({ unit: "grapheme", maxLength: 60 }), fc.constant("x".repeat(3000))),
  { maxKeys: 6 },
);
const step = fc.constantFrom(...STEPS);

/** One that opens a form leaves room for the form's own, whose step is so much longer. */
const ROOM = "ed".length;

/** A ticket as the bot would write it; undefined where it would be longer than any is. */
function sealed(what: Omit<Parameters<typeof seal>[0], "language">): string | undefined {
  const ticket = [what.verb, what.step, "en", what.holder, ...what.args]
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join(":");
  return ticket.length > LONGEST_TICKET - ROOM ? undefined : ticket;
}

test("a ticket that is none, or another's, is refused and changes nothing", {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  const rows = () => rowsIn(`${world.folder}/test.db`, { but: ["asks"] });
  const before = rows();
  const theirs = fc.constantFrom(
    ...[holder(lead), holder({ team: "t:other", id: "member" }), teamHolder("t:other"), "", "x"],
  );
  const another = fc
    .tuple(step, theirs, args)
    .map(([what, holder, args]) => sealed({ ...what, holder, args }) ?? "");
  const none = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.tuple(another, fc.nat(60)).map(([ticket, end]) => ticket.slice(0, end)),
    fc
      .tuple(another, fc.constantFrom("%", ":", "::", "\u0000", "é"))
      .map((parts) => parts.join("")),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(another, none), typed, async (ticket, form) => {
      const [send] = await press(member, ticket, form);
      expect(send?.post).toMatchObject({ kind: "notice", tone: "sorry" });
    }),
    fuzzed(300),
  );
  expect(faults).toEqual([]);
  expect(rows()).toEqual(before);
});

test("a ticket of one's own is answered whatever stands in it, and all goes on", {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(member, lead),
      fc.constantFrom("own", "team"),
      ...([step, args, typed] as const),
      async (who, whose, what, args, form) => {
        const ticket = sealed({
          ...what,
          holder: whose === "own" ? holder(who) : teamHolder(TEAM),
          args,
        });
        if (ticket === undefined) return;
        const sends = await press(who, ticket, form);
        expect({ ticket, form, faults }).toEqual({ ticket, form, faults: [] });
        expect(sends.length).toBeGreaterThan(0);
      },
    ),
    fuzzed(600),
  );
  expect(await world.store.rebuild()).toMatchObject({ mended: 0 });
  const talk = converse(world.bot, member, { at: new Date("2027-03-02T15:00:00Z") });
  for (const verb of [
    "flashcard",
    "progress",
    "settings",
    "daily",
    "policy",
    "leaderboard",
    "help",
  ])
    await talk.say(verb);
  expect(faults).toEqual([]);
});

test("an ask that failed is in the log, once, by its id", async () => {
  world.broken(true);
  const asked = { id: "ask:that-fails", who: member, at: new Date(), heard: "asker" } as const;
  const room = { kind: "channel", id: "c" } as const;
  const [send] = await world.bot.handle({ ...asked, room, kind: "verb", verb: "help", args: {} });
  world.broken(false);
  expect(send?.post).toMatchObject({ kind: "notice", tone: "sorry" });
  const why = "an ask failed";
  expect(faults.splice(0)).toEqual([{ ask: asked.id, err: expect.any(Error), why }]);
});

test.each([
  ["en", "how fast should we reply? "],
  ["fr", "en combien de temps faut-il répondre ? "],
])("2000 characters are read, and of 2001 both numbers are said, in %s", async (locale, asked) => {
  const talk = converse(world.bot, member, { locale });
  const say = (length: number) => talk.say("policy", { question: asked.padEnd(length, "!") });
  expect((await say(2000)).kind).toBe("policy");
  const refused = as("notice", await say(2001));
  expect(refused.tone).toBe("sorry");
  expect(readAll(refused)).toMatch(/2001.+2000/);
});

test("and so it is with what is typed into a form", async () => {
  const leads = converse(world.bot, lead, { admin: true });
  const set = await leads.say("policy", { question: "set" });
  const write = (length: number) =>
    leads.press(set, "Another subject", { subject: `${length}`, part1: "x".repeat(length) });
  expect((await write(2000)).kind).toBe("policy");
  expect(readAll(await write(2001))).toMatch(/2001.+2000/);
});
