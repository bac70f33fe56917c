/** What only Discord has: a message's menu, replies, menus of choices, direct messages that stay. */
import { describe, expect, test } from "vitest";
import type { Post } from "../../../src/index.ts";
import type { Actor } from "../../contracts/stage.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";
import { openDiscordStage } from "../../support/discord/stage.ts";
import { staged } from "../../support/discord/staged.ts";
import { press } from "./posts.ts";

const claire: Actor = { id: "100000000000000001", locale: "fr" };
const emma: Actor = { id: "100000000000000003", locale: "en" };
const frank: Actor = { id: "100000000000000004", locale: "en" };
const MENU = "What is our policy?";

const on = staged();

describe.each([
  [claire, "en combien de temps faut-il répondre ?", "Montrer au salon", /Cours · Étape 5/],
  [emma, "how fast should we reply?", "Show this to the room", /Course · Step 5/],
] as const)("a message's menu, for $locale", (who, content, show, source) => {
  test("answers the asker alone, who can show it to the room", async () => {
    const said = `<@${frank.id}> ${content} <:think:123>`;
    const answer = await on.stage.onMessage(who, MENU, { content: said });
    expect(answer).toMatchObject({ private: true, place: "new" });
    expect(answer.text).toMatch(source);
    expect(on.world.asks.at(-1)).toMatchObject({
      ...{ verb: "policy", args: { question: `${content} :think:` } },
    });
    const shown = await on.stage.press(who, answer, show);
    expect(shown).toMatchObject({ private: false, place: "new" });
    expect(shown.text).toMatch(source);
  });

  test("asks nothing of a message without words, and leans on nothing said before", async () => {
    for (const message of [
      { content: "" },
      { attachments: [{}] },
      { content: "<@7>", embeds: [] },
    ]) {
      const none = await on.stage.onMessage(who, MENU, message);
      expect(none).toMatchObject({ private: true, labels: [] });
      expect(none.text).toMatch(/Posez-moi|Ask me/);
    }
    await on.stage.command(who, "policy", { question: content });
    await on.stage.onMessage(who, MENU, { content: "and what should it contain?" });
    expect(on.world.asks.at(-1)).not.toHaveProperty("talk");
  });

  test("among strangers offers nothing to show", async () => {
    const { foreign } = on.stage.loopback.world;
    const answer = await on.stage.onMessage(who, MENU, { content }, foreign.channel);
    expect(answer).toMatchObject({ private: true });
    expect(answer.labels).not.toContain(show);
  });
});

describe("a conversation", () => {
  const asked = "why have a usage guide?";
  const then = "and what should it contain?";

  test("goes on for whoever replies to the answer, and for nobody else", async () => {
    const answer = await on.stage.mention(emma, asked);
    const other = await on.stage.mention(frank, then);
    expect(other.text).not.toContain(asked);
    const reply = await on.stage.mention(frank, then, answer);
    expect(reply.text).toContain(asked);
    const further = await on.stage.mention(claire, "et qui le contrôle ?", reply);
    expect(further.text).not.toBe("");
    const [first, own, ...others] = on.world.asks.slice(-4).map(({ talk }) => talk);
    expect(own).not.toBe(first);
    expect(others).toEqual([first, first]);
  });

  test("goes on from an answer that was shown to the room", async () => {
    const private_ = await on.stage.command(emma, "policy", { question: asked });
    const shown = await on.stage.press(emma, private_, "Show this to the room");
    expect((await on.stage.mention(frank, then, shown)).text).toContain(asked);
  });
});

describe("many choices", () => {
  const many = Array.from({ length: 60 }, (_, at) => press(`Choice ${at}`));

  test("are menus where buttons have no room, and a choice is a press", async () => {
    const said: Post[] = [{ ...notice("Which?"), presses: many }];
    const bot = scripted("private", ...said);
    const own = await openDiscordStage(bot);
    const seen = await own.command(emma, "say");
    expect(seen.labels).toEqual(many.map(({ label }) => label));
    await own.press(emma, seen, "Choice 42");
    expect(bot.asks.at(-1)).toMatchObject({ kind: "press", ticket: "t:Choice 42" });
    await own.close();
  });
});

describe("a direct message", () => {
  test("keeps what it is answered; a sorry takes the announced place", async () => {
    const bot = scripted("private", notice("cannot", "sorry"));
    const own = await openDiscordStage(bot);
    const direct = own.loopback.world.direct(emma.id);
    const seen = await own.command(emma, "say", {}, direct);
    expect(seen).toMatchObject({ private: false, place: "new", text: "cannot" });
    expect(own.loopback.world.requests.filter((one) => one.startsWith("DELETE"))).toEqual([]);
    await own.close();
  });
});

describe("among strangers", () => {
  test("even what is meant for the room is for the asker alone", async () => {
    const own = await openDiscordStage(scripted("public", notice("done"), notice("more")));
    const { foreign, group, channel } = own.loopback.world;
    for (const place of [foreign.channel, group])
      expect(await own.command(emma, "say", {}, place)).toMatchObject({ private: true });
    expect(await own.command(emma, "say", {}, channel)).toMatchObject({ private: false });
    await own.close();
  });
});

describe("a token that has run out", () => {
  test("loses the answer, not the deed: a press on the old message shows the present", async () => {
    const card = await on.stage.command(frank, "flashcard");
    const { waiting } = on.stage.loopback.world;
    const answer = await on.stage.press(frank, card, "Show the answer");
    const good = answer.labels.find((label) => /^Good/.test(label)) ?? "";
    waiting.clear(); // 15 minutes later, no token of those is known any more
    const before = on.world.asks.length;
    const next = await on.stage.press(frank, answer, good);
    expect(next).toMatchObject({ private: true, place: "replaced" });
    expect(next.text).not.toBe(card.text);
    expect(on.world.asks).toHaveLength(before + 1);

    const { handle } = on.world.bot;
    on.world.bot.handle = async (ask) => {
      const sends = await handle(ask);
      waiting.clear(); // it took too long
      return sends;
    };
    const late = on.stage.press(frank, next, "Hint").catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    on.world.bot.handle = handle;
    expect((await on.stage.press(frank, next, "Show the answer")).place).toBe("replaced");
    expect(on.stage.adapter.state()).toEqual({ state: "up" });
    void late;
  });
});
