/** Payloads that Discord would not send, or not yet: nothing breaks, and nothing is written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { interaction, message, type Person } from "../../support/discord/payloads.ts";
import { staged } from "../../support/discord/staged.ts";
import { FUZZ_TIMEOUT, fuzzed } from "../../support/fuzz.ts";
import { placesIn, spoilt } from "../../support/spoil.ts";

const claire: Person = { id: "100000000000000001", locale: "fr" };
const emma = { id: "100000000000000003", locale: "en" } as const;

const on = staged();

/** A payload as it should be, of each kind. */
function sound(): object[] {
  const { world: discord } = on.stage.loopback;
  const { channel, me } = discord;
  const of = (kind: "command" | "button" | "typing" | "modal", data: object) =>
    interaction(discord, claire, { kind, channel, data });
  const option = { type: 3, name: "topic", value: "1", focused: true };
  const messages = { "5": { content: "how fast?" } };
  const fields = [{ type: 18, id: 1, component: { type: 4, custom_id: "answer", value: "x" } }];
  return [
    of("command", { type: 1, name: "flashcard", options: [option] }),
    of("command", { type: 3, name: "What is our policy?", target_id: "5", resolved: { messages } }),
    of("button", { component_type: 2, custom_id: "nonsense" }),
    of("button", { component_type: 3, custom_id: "menu", values: ["nonsense"] }),
    of("typing", { type: 1, name: "flashcard", options: [option] }),
    of("modal", { custom_id: "nonsense", components: fields }),
    message(discord, claire, { channel, content: `<@${me.id}> how fast?` }),
    message(discord, claire, { channel: discord.direct(claire.id), content: "how fast?" }),
  ];
}

/** What the database holds of anyone, but for the asks that are done. */
const held = () =>
  on.world.store.once({ id: `peek:${Math.random()}`, who: spoken, at: new Date() }, (records) =>
    records.holdings(),
  );
const spoken = { team: "discord:900000000000000003", id: claire.id };

test("a payload with one thing wrong in it, or many", { timeout: FUZZ_TIMEOUT }, async () => {
  const { gateway } = on.stage.loopback;
  const failures: unknown[] = [];
  const fail = (fault: unknown) => failures.push(fault);
  process.on("unhandledRejection", fail);
  const odd = fc.oneof(
    fc.constantFrom(undefined, null, "", 0, -1, 1e20, [], {}, "9".repeat(30), "\u0000", "\ud800"),
    fc.anything(),
  );
  const before = await held();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 4 }),
      async (kind, changes) => {
        const all = sound();
        let payload: unknown = all[kind % all.length];
        const event = kind % all.length < 6 ? "INTERACTION_CREATE" : "MESSAGE_CREATE";
        for (const [at, other] of changes) {
          const paths = placesIn(payload);
          payload = spoilt(payload, paths[at % paths.length] ?? [], other);
        }
        const frame = framed(event, payload);
        if (frame) gateway.raw(frame);
        await new Promise((resolve) => setTimeout(resolve, 2));
      },
    ),
    fuzzed(400),
  );
  expect((await on.stage.command(emma, "help")).text).toContain("flashcard");
  await new Promise((resolve) => setTimeout(resolve, 300));
  process.off("unhandledRejection", fail);
  expect(failures).toEqual([]);
  expect(on.stage.adapter.state()).toEqual({ state: "up" });
  const after = await held();
  for (const table of ["memories", "reviews"] as const)
    expect(after?.[table] ?? []).toEqual(before?.[table] ?? []);
});

/** Anything that JSON can carry. */
function framed(t: string, d: unknown): string | undefined {
  try {
    return JSON.stringify({ op: 0, s: 0, t, d });
  } catch {
    return undefined;
  }
}

test("nothing in it reaches the bot that is no ask of a person's", () => {
  for (const { who, room, id } of on.world.asks) {
    expect(who.id).toMatch(/^\d{1,20}$/);
    expect(room.id).toMatch(/^\d{1,20}$/);
    expect(id).toMatch(/^discord:\d{1,20}$/);
  }
});
