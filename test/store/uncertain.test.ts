/** A commit that Postgres carries out and of which nobody hears: it is not said to be undone. And what
 * Postgres never answers ends, and holds up nothing that comes after it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createBot, openStore } from "../../src/index.ts";
import { gateTo } from "../support/gate.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { course } from "../support/world.ts";

/** What never answers is given up after 15 s. */
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(!hasPostgres)("the line to Postgres", () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  beforeAll(async () => {
    database = await newDatabase();
    await (await openStore(database.url)).store.close();
  });
  afterAll(() => database?.drop());

  test.concurrent.each([
    ["ends after the commit", "commit", "ends", "cannot tell", "fr"],
    ["ends before it", "insert into", "ends", "nothing was changed", undefined],
    ["hangs after the commit", "commit", "hangs", "cannot tell", "fr"],
    ["hangs before it", "insert into", "hangs", "nothing was changed", undefined],
    ["hangs at the beginning", "begin", "hangs", "nothing was changed", undefined],
  ] as const)("%s: what is said of it is true", async (_, statement, then, said, kept) => {
    const id = randomUUID();
    const server = new URL(database.url);
    const gate = await gateTo(server.hostname, Number(server.port || 5432));
    const through = Object.assign(new URL(database.url), { host: `127.0.0.1:${gate.port}` });
    const { store } = await openStore(through.href);
    const log = { error: () => {} };
    const bot = createBot({ course, store, log, language: "en", zone: "UTC" });
    try {
      gate.at(statement, then);
      const who = { team: `t:${id}`, id: "emma" };
      const [send] = await bot.handle({
        ...{ kind: "verb", verb: "settings", args: { language: "fr" }, id, who },
        ...{ room: { kind: "channel", id: "c" }, heard: "asker", at: new Date(), locale: "en" },
      });
      expect(JSON.stringify(send?.post)).toContain(said);
      const choices = await store.inTeam(who.team, (records) => records.of(who.id).choices());
      expect(choices.language).toBe(kept);
    } finally {
      await store.close();
      await gate.shut();
    }
  });
});
