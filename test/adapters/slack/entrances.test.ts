/** The ways in beside commands: the shortcut on a message, threads, thumbs, the agent's prompts. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Language, voiceOf } from "../../../src/index.ts";
import type { Actor, Seen } from "../../contracts/stage.ts";
import type { Effect } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openSlackStage, type SlackStage } from "../../support/slack/stage.ts";
import { openWorld, type World } from "../../support/world.ts";

const ASKED: Record<Language, { asked: string; next: string; source: RegExp }> = {
  fr: {
    asked: "pourquoi un guide d'utilisation ?",
    next: "et que doit-il contenir ?",
    source: /Cours · Étape/,
  },
  en: {
    asked: "why have a usage guide?",
    next: "and what should it contain?",
    source: /Course · Step/,
  },
};

const EVERY = (["socket", "http"] as const).flatMap((mode) =>
  (["fr", "en"] as const).map((language) => ({ mode, language })),
);

describe.each(EVERY)("over $mode, in $language", ({ mode, language }) => {
  const { say } = voiceOf(language);
  const { asked, next, source } = ASKED[language];
  const ana: Actor = { id: "U0ANA", locale: language };
  const bea: Actor = { id: "U0BEA", locale: language };
  let world: World;
  let stage: SlackStage;
  beforeAll(async () => {
    world = await openWorld();
    stage = await openSlackStage(world.bot, { mode, members: [ana, bea] });
  });
  afterAll(async () => {
    await stage.close();
    await world.close();
  });

  const question = {
    fr: "en combien de temps faut-il répondre ?",
    en: "how fast should we reply?",
  };

  test("the shortcut on a message answers one alone, who shows it in the message's thread", async () => {
    const ts = stage.slack.next();
    const answer = await stage.shortcut(ana, "policy", { ts, text: question[language] });
    expect(answer).toMatchObject({ private: true, place: "new" });
    expect(answer.text).toMatch(source);
    expect(await stage.again()).toBe(0);
    const shown = await stage.press(ana, answer, say("policy.show"));
    expect(shown).toMatchObject({ private: false, place: "new" });
    expect(stage.message(shown).thread).toBe(ts);
    expect(await stage.again()).toBe(0);
  });

  test("on a message in a thread, and on one of blocks alone", async () => {
    const [ts, thread_ts] = [stage.slack.next(), stage.slack.next()];
    const message = { ts, thread_ts, text: question[language] };
    const answer = await stage.shortcut(ana, "policy", message);
    expect(stage.message(answer)).toMatchObject({ ephemeral: true, thread: thread_ts });
    const shown = await stage.press(ana, answer, say("policy.show"));
    expect(stage.message(shown).thread).toBe(thread_ts);
    const empty = await stage.shortcut(ana, "policy", { ts });
    expect(empty).toMatchObject({ private: true, text: say("policy.empty") });
  });

  test("a thread is one conversation, for whoever asks in it; another thread is another", async () => {
    const before = await stage.mention(ana, asked);
    const after = await stage.mention(bea, next, before);
    expect(stage.message(after).thread).toBe(stage.message(before).thread);
    expect(after.text).toContain(say("policy.about", { question: asked }));
    expect((await stage.mention(bea, next)).text).toContain(say("policy.none"));
  });

  test("anyone who sees an answer says whether it helped, on its thumbs", async () => {
    const answer = await stage.mention(ana, question[language]);
    const [block] = stage.message(answer).blocks.filter(({ type }) => type === "context_actions");
    expect(block).toBeDefined();
    const thanks = await stage.press(bea, answer, say("policy.helpful"));
    expect(thanks).toMatchObject({ private: true, place: "new", text: say("policy.thanks") });
    expect(await stage.again()).toBe(0);
    const noted = await stage.press(ana, answer, say("policy.unhelpful"));
    expect(noted.text).toBe(say("policy.noted"));
  });

  test("a conversation that opens suggests three questions that the course answers", async () => {
    const opened = payloads.opened(ana, "messages", stage.slack.next());
    await stage.event(opened);
    const channel = payloads.direct(ana);
    await vi.waitFor(() => expect(stage.slack.prompts.get(channel)).toBeDefined());
    const { title, prompts } = stage.slack.prompts.get(channel) ?? { title: "", prompts: [] };
    expect(title).toBe(say("examples.title"));
    expect(prompts).toHaveLength(3);
    stage.slack.prompts.clear();
    await stage.event(opened);
    for (const { message } of prompts)
      expect((await stage.direct(ana, message)).text).toMatch(/· line|· ligne/);
    expect(stage.slack.prompts.size).toBe(0);
  });

  test("whoever chose a language is asked in it", async () => {
    const other = language === "fr" ? "en" : "fr";
    await stage.command(bea, "settings", { language: other });
    await stage.event(payloads.opened(bea, "messages", stage.slack.next()));
    const channel = payloads.direct(bea);
    await vi.waitFor(() => expect(stage.slack.prompts.has(channel)).toBe(true));
    expect(stage.slack.prompts.get(channel)?.title).toBe(voiceOf(other).say("examples.title"));
    await stage.command(bea, "settings", { language: "auto" });
  });

  test("every verb has its command, and help and settings theirs after the app's own", async () => {
    for (const { name } of world.bot.verbs) {
      const seen = await stage.command(ana, name);
      expect(seen.private, name).toBe(true);
      expect(world.asks.at(-1), name).toMatchObject({ kind: "verb", verb: name });
    }
    const words = language === "fr" ? ["aide", "réglages"] : ["help", "settings"];
    for (const [at, word] of words.entries()) {
      const handles = { trigger: stage.slack.trigger(), url: stage.slack.responseUrl("C0GENERAL") };
      await stage.event(payloads.command(ana, "rappel", word, handles));
      const verb = ["help", "settings"][at];
      await vi.waitFor(() => expect(world.asks.at(-1)).toMatchObject({ verb }));
    }
  });

  test("Slack refused nothing", () => {
    expect(stage.slack.refusals).toEqual([]);
  });
});

describe("in a room", () => {
  const ana: Actor = { id: "U0ANA", locale: "en" };
  let world: World;
  let stage: SlackStage;
  beforeAll(async () => {
    world = await openWorld();
    stage = await openSlackStage(world.bot, { mode: "socket", members: [ana] });
  });
  afterAll(async () => {
    await stage.close();
    await world.close();
  });
  const { say } = voiceOf("en");

  test("nobody sees what a member typed or pressed before the reveal, nor after it", async () => {
    const help = await stage.mention(ana, "help");
    const posted = stage.slack.requests.length;
    const seen: Seen[] = [];
    let question = await stage.press(ana, help, say("help.start"));
    for (let turn = 0; turn < 3; turn++) {
      const opened = await stage.press(ana, question, say("drill.type"));
      const answer = await stage.fill(ana, opened, { answer: `a secret ${turn}` });
      expect(answer.text).toContain(`a secret ${turn}`);
      question = await stage.press(ana, answer, answer.labels[2] ?? "");
      seen.push(answer, question);
    }
    for (const one of seen) expect(stage.message(one).ephemeral).toBe(true);
    const after = stage.slack.requests.slice(posted);
    expect(after.filter(({ method }) => method === "chat.postMessage")).toEqual([]);
    expect(stage.message(help).text).not.toContain("secret");
  });

  test("one room's limit delays no other room", async () => {
    const limited = {
      status: 429,
      headers: { "retry-after": "2" },
      body: { ok: false, error: "ratelimited" },
    };
    stage.slack.faults.set("chat.postMessage C0SLOW", [limited]);
    const came: string[] = [];
    stage.slack.onEffect((effect: Effect) => {
      if (effect.did === "new") came.push(effect.message.channel);
    });
    const in_ = (channel: string) => {
      const delivery = payloads.mention(ana, "help", stage.slack.next());
      const event = { ...(delivery.payload.event as object), channel };
      return { ...delivery, payload: { ...delivery.payload, event } };
    };
    await stage.event(in_("C0SLOW"));
    await stage.event(in_("C0FAST"));
    await vi.waitFor(() => expect(came).toHaveLength(2), 6000);
    expect(came).toEqual(["C0FAST", "C0SLOW"]);
  });
});
