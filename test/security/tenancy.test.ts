/** Whatever a stranger types or presses, of any verb and step: another team's, or member's, stays. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Ask,
  type Form,
  LONGEST_TICKET,
  type Member,
  type Send,
  soloTeam,
} from "../../src/index.ts";
import { OWNED } from "../../src/store/erase.ts";
import { holder, type Sealed, seal, teamHolder, unseal } from "../../src/ticket.ts";
import { MONDAY } from "../support/daily.ts";
import { populate } from "../support/populated.ts";
import { openWorld, type World } from "../support/world.ts";

/** Tries of each kind; `FUZZ_RUNS=10000` tries longer. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200);

const ONE = "t:one";
/** On another platform, whose ids may be the same for other people. */
const TWO = "u:one";

let world: World;
let database: DatabaseSync;
const faults: object[] = [];
/** What was on any button of team one's, as it reads. */
const pressed = new Map<string, Sealed>();

/** Keeps the tickets of whatever is to be seen. */
function noted<T>(shown: T): T {
  for (const [, ticket = ""] of JSON.stringify(shown ?? "").matchAll(/"ticket":"([^"]+)"/g)) {
    const sealed = unseal(ticket);
    if (sealed) pressed.set(ticket, sealed);
  }
  return shown;
}

beforeAll(async () => {
  const error = (fields: object, why: string) => why === "an ask failed" && faults.push(fields);
  world = await openWorld({ log: { error } });
  const { handle, due, take } = world.bot;
  const bot: World["bot"] = {
    ...world.bot,
    handle: async (ask) => noted(await handle(ask)),
    due: async (...of) => noted(await due(...of)),
    take: async (...of) => noted(await take(...of)),
  };
  const emma = { id: "emma", says: "canary-of-emma" };
  const people = await populate({ ...world, bot }, ONE, { canary: "canary", emma });
  for (const who of [people.denis, people.emma]) {
    await who.press(await who.say("settings"), "Erase my data");
    await who.say("policy", { question: "list" });
  }
  await populate(world, TWO, { canary: "second" });
  database = new DatabaseSync(join(world.folder, "test.db"), { readOnly: true });
}, 60_000);
afterAll(async () => {
  database.close();
  await world.close();
});

/** Every row that the predicate takes, after the name of its table. */
function rows(of: (row: Record<string, unknown>, table: string) => boolean): string[] {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  return tables.flatMap(({ name }) => {
    const all = database.prepare(`select * from "${name}"`).all();
    return all
      .filter((row) => of(row, String(name)))
      .map((row) => `${name} ${JSON.stringify(row)}`);
  });
}

interface Stranger {
  who: Member;
  admin: boolean;
  apart?: true;
}

let asks = 0;
function common({ who, ...more }: Stranger) {
  const room = { kind: "channel" as const, id: "room" };
  const said = { heard: "asker" as const, at: MONDAY, locale: "en", name: "stranger" };
  return { ...said, ...more, id: `act:${asks++}`, who, room };
}

/** Presses; and where a form opens, sends it back with what it may take. */
async function press(stranger: Stranger, sealed: Sealed, typed = {}): Promise<Send[]> {
  const { verb, step, holder: mark, args } = sealed;
  const written = [verb, step, "en", mark, ...args].map(encodeURIComponent).join(":");
  if (written.length > LONGEST_TICKET) return [];
  const ask: Ask = { ...common(stranger), kind: "press", ticket: seal(sealed), typed };
  const first = world.bot.first(ask);
  const sends = await world.bot.handle(ask);
  if (first.how !== "form") return sends;
  const { send: ticket } = first.form;
  const filled = {
    ...common(stranger),
    kind: "press" as const,
    ticket,
    typed: filling(first.form),
  };
  return [...sends, ...(await world.bot.handle(filled))];
}

function filling({ fields }: Form): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, kind, choices, value }) => {
      if (kind === "member") return [name, "emma"];
      return [name, value ?? choices?.[0]?.value ?? "forged"];
    }),
  );
}

/** Any step with the arguments of any other's tickets, or with whatever else. */
function forgeries(
  tickets: readonly Sealed[],
  marks: readonly string[],
): fc.Arbitrary<[Sealed, Record<string, string>]> {
  const known = [...new Set(tickets.flatMap(({ args }) => args)), ONE, "emma", "denis"];
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("", "0", "-1", "A", "all", "constructor", "2026-03-04"),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  );
  const steps = world.bot.verbs.flatMap((verb) =>
    Object.keys((verb as unknown as { steps: object }).steps).map((step) => ({
      ...{ verb: verb.name, step, language: "en" as const },
    })),
  );
  const fields = ["part1", "other", "owner", "until", "subject", "reason", "alias", "question"];
  const more = ["answer", "hour", "week", "region", "off", "language", "zone", "member", "mode"];
  const sealed = fc.record({
    step: fc.constantFrom(...steps),
    holder: fc.constantFrom(...marks),
    args: fc.oneof(
      fc.constantFrom(...tickets.map(({ args }) => args)),
      fc.array(value, { maxLength: 5 }),
    ),
  });
  return fc.tuple(
    sealed.map(({ step, ...rest }) => ({ ...step, ...rest })),
    fc.dictionary(fc.constantFrom(...fields, ...more), value, { maxKeys: 6 }),
  );
}

/** Any verb with whatever is known of team one. */
function words(
  tickets: readonly Sealed[],
): fc.Arbitrary<{ verb: string; args: Record<string, string> }> {
  const known = [...new Set(tickets.flatMap(({ args }) => args)), ONE, "emma"];
  const value = fc.oneof(fc.constantFrom(...known, "list", "set", "open"), fc.string());
  return fc.constantFrom(...world.bot.verbs).chain(({ name, args }) =>
    fc.record({
      verb: fc.constant(name),
      args: fc.dictionary(fc.constantFrom("x", ...args.map((arg) => arg.name)), value),
    }),
  );
}

interface Trial {
  strangers: Stranger[];
  /** What they know of tickets, and may have as the mark on theirs. */
  tickets: Sealed[];
  marks: string[];
  /** Holds after whatever they did. */
  holds: (sends: Send[]) => void;
}

/** Each ticket as it is and as the stranger's own, then any forgery, then any words. */
async function trial({ strangers, tickets, marks, holds }: Trial): Promise<void> {
  for (const sealed of tickets) {
    const sends: Send[] = [];
    for (const stranger of strangers)
      for (const mark of [sealed.holder, holder(stranger.who), teamHolder(stranger.who.team)])
        sends.push(...(await press(stranger, { ...sealed, holder: mark })));
    holds(sends);
  }
  const any = fc.constantFrom(...strangers);
  await fc.assert(
    fc.asyncProperty(any, forgeries(tickets, marks), async (stranger, [sealed, typed]) =>
      holds(await press(stranger, sealed, typed)),
    ),
    { numRuns: RUNS },
  );
  await fc.assert(
    fc.asyncProperty(any, words(tickets), async (stranger, said) =>
      holds(await world.bot.handle({ ...common(stranger), kind: "verb", ...said })),
    ),
    { numRuns: RUNS },
  );
  expect(faults).toEqual([]);
}

test("tickets of every verb, and what they hold, are known to who tries", () => {
  const verbs = new Set([...pressed.values()].map(({ verb }) => verb));
  expect([...verbs].sort()).toEqual([
    "daily",
    "flashcard",
    "leaderboard",
    "policy",
    "quiz",
    "settings",
  ]);
  expect(pressed.size).toBeGreaterThan(60);
});

test("of another team nothing is shown, told or changed", { timeout: 300_000 }, async () => {
  const strangers: Stranger[] = [
    { who: { team: TWO, id: "denis" }, admin: true },
    { who: { team: TWO, id: "emma" }, admin: false },
    { who: { team: "t:three", id: "mallory" }, admin: true },
    { who: { team: soloTeam("t", "mallory"), id: "mallory" }, admin: true, apart: true },
  ];
  const theirs = () => rows((row) => JSON.stringify(row).includes("canary") || row.team === ONE);
  const before = theirs();
  expect(before.length).toBeGreaterThan(60);
  const marks = [
    ...strangers.map(({ who }) => holder(who)),
    ...[TWO, ONE].map(teamHolder),
    ...["emma", "denis"].map((id) => holder({ team: ONE, id })),
  ];
  const holds = (sends: Send[]) => {
    expect(JSON.stringify(sends)).not.toContain("canary");
    for (const { to } of sends) expect(to).not.toMatchObject({ team: ONE });
    expect(theirs()).toEqual(before);
  };
  await trial({ strangers, tickets: [...pressed.values()], marks, holds });
});

/** What Emma said to the bot or to who leads; her name, and that on boards, are the team's to see. */
const PRIVATE = /canary-of-emma-(asked|reason|umbrella|printer)/;

/** The tables whose rows are one member's alone. */
const OWN = [...OWNED, "homes", "appointments"];

test("of another member nothing is shown or changed by who does not lead", {
  timeout: 300_000,
}, async () => {
  const frank: Stranger = { who: { team: ONE, id: "frank" }, admin: false };
  const kept = () =>
    rows(
      (row, table) =>
        (OWN.includes(table) && row.member === "emma") ||
        (/^(teams|policies)$/.test(table) && row.team === ONE),
    );
  const before = kept();
  const marks = [
    ...["frank", "emma", "denis"].map((id) => holder({ team: ONE, id })),
    teamHolder(ONE),
  ];
  const holds = (sends: Send[]) => {
    expect(JSON.stringify(sends.filter(({ to }) => to === "asker"))).not.toMatch(PRIVATE);
    expect(kept()).toEqual(before);
  };
  // The id of what was asked in private is on its asker's message alone, and cannot be guessed.
  const asked = rows((row, table) => table === "turns" && row.member === "emma").join();
  const tickets = [...pressed.values()].filter(
    ({ args }) => !args.some((one) => one.length === 10 && asked.includes(one)),
  );
  await trial({ strangers: [frank], tickets, marks, holds });
});
