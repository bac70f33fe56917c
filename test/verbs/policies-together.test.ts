/** Two leads who write at the same instant, in two processes where the database has them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBot, openStore, type Store } from "../../src/index.ts";
import { as, converse } from "../support/conversation.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { course } from "../support/world.ts";

const TEAM = "t:together";
const SUBJECTS = Array.from({ length: 8 }, (_, at) => `Which photos may we publish in room ${at}?`);

async function newFile() {
  const folder = mkdtempSync(join(tmpdir(), "rappel-"));
  return {
    url: `file:${join(folder, "t.db")}`,
    drop: async () => rmSync(folder, { recursive: true }),
  };
}

describe.each([
  ["SQLite", 1, newFile],
  ["Postgres", 2, newDatabase],
] as const)("%s", (name, processes, open) => {
  const skip = name === "Postgres" && !hasPostgres;
  let database: Awaited<ReturnType<typeof open>>;
  let stores: Store[] = [];
  const faults: unknown[] = [];
  beforeAll(async () => {
    if (skip) return;
    database = await open();
    for (let at = 0; at < processes; at += 1)
      stores = [...stores, (await openStore(database.url)).store];
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database?.drop();
  });

  const leads = () =>
    ["denis", "dora"].map((id, at) => {
      const store = stores[at % processes] as Store;
      const log = { error: (fault: unknown) => void faults.push(fault) };
      const bot = createBot({ course, store, log, language: "en", zone: "America/Montreal" });
      return converse(bot, { team: TEAM, id }, { admin: true });
    });
  const held = async () => (await stores[0]?.inTeam(TEAM, (records) => records.policies())) ?? [];

  test.skipIf(skip)(
    "one policy comes of it, and the second lead is shown the first's",
    async () => {
      const [denis, dora] = leads();
      if (!denis || !dora) throw new Error("two lead");
      const sets = [
        [denis, await denis.say("policy", { question: "set" })],
        [dora, await dora.say("policy", { question: "set" })],
      ] as const;
      for (const subject of [undefined, ...SUBJECTS]) {
        const label = subject ? "Another subject" : "5";
        const said = await Promise.all(
          sets.map(([lead, set]) =>
            lead.press(set, label, {
              ...(subject && { subject }),
              part1: `${lead.who.id} says so.`,
            }),
          ),
        );
        const about = said.map((post) => as("policy", post).about);
        expect(about.filter((one) => one?.startsWith("It holds from now on"))).toHaveLength(1);
        expect(about.filter((one) => one?.includes("has changed meanwhile"))).toHaveLength(1);
        const [one, other] = said.map((post) => as("policy", post).team?.text);
        expect(one).toEqual(other);
      }
      expect(await held()).toHaveLength(1 + SUBJECTS.length);
      expect(faults).toEqual([]);
    },
  );

  test.skipIf(skip)("one that was withdrawn does not come back beside another", async () => {
    const [denis] = leads();
    if (!denis) throw new Error("nobody leads");
    const typed = { subject: "Emoji", part1: "Hearts only." };
    const set = await denis.say("policy", { question: "set" });
    const gone = await denis.press(await denis.press(set, "Another subject", typed), "Withdraw");
    await denis.press(set, "Another subject", { ...typed, part1: "None." });
    const before = (await held()).length;
    const seen = as("policy", await denis.press(gone, "Undo"));
    expect(seen.about).toContain("changed meanwhile");
    expect(seen.team?.text).toEqual([{ p: ["None."] }]);
    expect(await held()).toHaveLength(before);
  });
});
