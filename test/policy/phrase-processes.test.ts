/** What a model may cost a team on a day, where two processes ask it at once and a third begins. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBot, openStore } from "../../src/index.ts";
import { NOTE } from "../support/bench.ts";
import { as, converse } from "../support/conversation.ts";
import { type ModelServer, openModel, wordsFrom } from "../support/model.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { course } from "../support/world.ts";

const MOST = 10_000;
/** By an answer: less than is held back for one. */
const USED = 1900;
const DAY = "2026-03-02";
const TEAM = "t:spenders";
const SAID = [
  { text: "The general management (DG) must approve the policies.", facts: ["policies-approval"] },
];
const QUESTIONS = [
  ...["Who must approve the policies?", "Who has to approve the policies?"],
  ...["Who approves the policies?", "The policies, who must approve them?"],
  ...["who should approve our policies", "by whom must the policies be approved?"],
];

describe.skipIf(!hasPostgres)("over Postgres", () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let server: ModelServer;
  let opened: Awaited<ReturnType<typeof process>>[] = [];
  const faults: unknown[] = [];
  beforeAll(async () => {
    [database, server] = [await newDatabase(), await openModel()];
    for (const _ of [1, 2]) opened = [...opened, await process()];
  });
  afterAll(async () => {
    await Promise.all(opened.map(({ store }) => store.close()));
    await server?.close();
    await database?.drop();
  });

  async function process() {
    const { store, cache } = await openStore(database.url);
    const words = wordsFrom(server, { cache }, { most: MOST });
    const log = { error: (fault: unknown) => void faults.push(fault) };
    const bot = createBot({ course, store, log, language: "en", zone: "UTC", words });
    const asked = async (question: string, locale = "en") => {
      const at = new Date(`${DAY}T15:00:00Z`);
      const member = converse(bot, { team: TEAM, id: "emma" }, { locale, at });
      return JSON.stringify(as("policy", await member.say("policy", { question })));
    };
    return { store, asked };
  }

  test("the cap holds over both, and after a restart; in either language the quote is shown", async () => {
    server.says(SAID, USED);
    const answers = await Promise.all(
      QUESTIONS.map((question, at) => opened[at % 2]?.asked(question)),
    );
    const worded = answers.filter((answer) => answer?.includes(NOTE));
    expect(worded.length).toBe(server.questions().length);
    expect(worded.length).toBeGreaterThan(0);
    expect(worded.length).toBeLessThan(QUESTIONS.length);
    for (const answer of answers) expect(answer).toContain("The general management (DG)");
    const spent = await opened[0]?.store.spend.spent(TEAM, DAY);
    expect(spent).toBe(USED * worded.length);
    expect(spent).toBeLessThanOrEqual(MOST);

    const again = await process();
    opened = [...opened, again];
    await again.store.spend.add(TEAM, DAY, MOST);
    server.mock.clearRequests();
    expect(await again.asked("policies: who approves?")).not.toContain(NOTE);
    const french = await again.asked("Qui doit approuver les politiques ?", "fr");
    expect(french).toContain("La direction générale (DG)");
    expect(french).not.toContain("Formulé par un modèle");
    expect(server.questions()).toEqual([]);
    expect(faults).toEqual([]);
  });
});
