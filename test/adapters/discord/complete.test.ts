/** What is offered while a command is being typed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choicesFor } from "../../../adapters/discord/complete.ts";
import type { VerbSign } from "../../../src/index.ts";
import { accept } from "../../support/discord/accept.ts";
import { interaction } from "../../support/discord/payloads.ts";
import { emma } from "../../support/discord/scripted.ts";
import { staged } from "../../support/discord/staged.ts";

const claire = { id: "100000000000000001", locale: "fr" } as const;

const on = staged();

describe("over the wire", () => {
  test.each([
    [claire, "communaut", /communauté/],
    [emma, "communit", /community/],
  ])("topics, in the member's language", async (who, so, like) => {
    const offered = await on.stage.typing(who, { verb: "flashcard", arg: "topic", so });
    expect(offered.length).toBeGreaterThan(0);
    for (const { name } of offered) expect(name).toMatch(like);
    const [chosen] = offered;
    const card = await on.stage.command(who, "flashcard", { topic: chosen?.value ?? "" });
    expect(card.text).toMatch(/Step 8|Étape 8/);
  });

  test.each([
    [claire, "combien de temps pour répondre", /combien de temps/i, /Cours · Étape 5/],
    [emma, "how fast reply", /^How /, /Course · Step 5/],
  ])("the course's own questions, the nearest first", async (who, so, like, source) => {
    const [first] = await on.stage.typing(who, { verb: "policy", arg: "question", so });
    expect(first?.name).toMatch(like);
    const answer = await on.stage.command(who, "policy", { question: first?.value ?? "" });
    expect(answer.text).toMatch(source);
  });

  test("with a database that refuses, and in a direct message too", async () => {
    on.world.broken(true);
    const { world: discord } = on.stage.loopback;
    const typed = { verb: "flashcard", arg: "topic", so: "" };
    const everywhere = [discord.direct(emma.id), discord.group, discord.foreign.channel];
    for (const channel of everywhere)
      expect(await on.stage.typing(emma, typed, channel)).toHaveLength(
        (await on.stage.typing(emma, typed)).length,
      );
    on.world.broken(false);
  });

  test("nothing for what has no end of its own, and nothing breaks", async () => {
    for (const [verb, arg, so] of [
      ["settings", "language", "f"],
      ["nonsense", "topic", "f"],
      ["flashcard", "nonsense", "f"],
      ["flashcard", "topic", 7.5],
      ["flashcard", "topic", true],
      ["policy", "question", ""],
    ] as const)
      expect((await on.stage.typing(emma, { verb, arg, so })).length, verb).toBeLessThan(26);
    const { gateway, world: discord } = on.stage.loopback;
    const asked = { kind: "typing" as const, channel: discord.channel };
    for (const data of [{ type: 1, name: "flashcard", options: [] }, { name: "policy" }])
      gateway.dispatch("INTERACTION_CREATE", interaction(discord, emma, { ...asked, data }));
    expect((await on.stage.command(emma, "help")).text).toContain("flashcard");
  });
});

describe("what is offered is what Discord takes", () => {
  test("whatever is typed", () => {
    const argument = fc.constantFrom(["flashcard", "topic"], ["policy", "question"]);
    const word = fc.constantFrom("crise", "step", "how", "politique", "5", "é", "’", "*", "(", "[");
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6000 }),
      fc.array(word).map((words) => words.join(" ")),
    );
    const locale = fc.constantFrom("fr", "en-US", "de", "zh-CN");
    fc.assert(
      fc.property(argument, typed, locale, ([verb = "", arg = ""], so, locale) => {
        const choices = choicesFor({ verb, arg, typed: so, locale }, on.world.bot.verbs);
        accept("choices", { type: 8, data: { choices } });
      }),
      { numRuns: 300 },
    );
  });

  test("however long, however many", () => {
    const says = { fr: "x", en: "x" };
    const labels = ["👍".repeat(60), "y".repeat(101), " ", "z", ...Array(30).fill("more")];
    const verbs: VerbSign[] = [
      {
        ...{ name: "say", says },
        args: [
          {
            ...{ name: "what", says, required: true },
            complete: (typed) =>
              labels.map((label, at) => ({ label, value: (typed || "v").repeat(at + 1) })),
          },
        ],
      },
    ];
    const offered = choicesFor({ verb: "say", arg: "what", typed: "" }, verbs);
    accept("choices", { type: 8, data: { choices: offered } });
    expect(offered).toHaveLength(25);
    expect(offered[0]).toEqual({ name: `${"👍".repeat(49)}\ufffd…`, value: "v" });
    expect(offered.slice(1, 3)).toEqual([
      { name: `${"y".repeat(99)}…`, value: "vv" },
      { name: "z", value: "vvvv" },
    ]);
    const long = choicesFor({ verb: "say", arg: "what", typed: "v".repeat(40) }, verbs);
    expect(long.map(({ value }) => value.length)).toEqual([40, 80]);
  });
});
