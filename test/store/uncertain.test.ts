/** A commit that Postgres carries out and of which nobody hears: it is not said to be undone. */
import { describe, expect, test } from "vitest";
import { createBot, openStore } from "../../src/index.ts";
import { gateTo } from "../support/gate.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { course } from "../support/world.ts";

describe.skipIf(!hasPostgres)("the line to Postgres ends", () => {
  test.each([
    ["after the commit", "commit", "cannot tell", "fr"],
    ["before it", "insert into", "nothing was changed", undefined],
  ] as const)("%s: what is said of it is true", async (_, statement, said, kept) => {
    const database = await newDatabase();
    const server = new URL(database.url);
    const gate = await gateTo(server.hostname, Number(server.port || 5432));
    const through = Object.assign(new URL(database.url), { host: `127.0.0.1:${gate.port}` });
    const { store } = await openStore(through.href);
    const log = { error: () => {} };
    const bot = createBot({ course, store, log, language: "en", zone: "UTC" });
    try {
      gate.cutAt(statement);
      const who = { team: "t:cut", id: "emma" };
      const [send] = await bot.handle({
        ...{ kind: "verb", verb: "settings", args: { language: "fr" }, id: "cut", who },
        ...{ room: { kind: "channel", id: "c" }, heard: "asker", at: new Date(), locale: "en" },
      });
      expect(JSON.stringify(send?.post)).toContain(said);
      const choices = await store.inTeam(who.team, (records) => records.of(who.id).choices());
      expect(choices.language).toBe(kept);
    } finally {
      await store.close();
      await gate.shut();
      await database.drop();
    }
  });
});
