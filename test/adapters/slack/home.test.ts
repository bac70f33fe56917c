/** The Home page, and what opens from it: drills, forms and data inside modals. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Bot, type FilePost, voiceOf } from "../../../src/index.ts";
import type { Actor, Seen } from "../../contracts/stage.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openSlackStage, type SlackStage } from "../../support/slack/stage.ts";
import { openWorld, type World } from "../../support/world.ts";

const EVERY = (["socket", "http"] as const).flatMap((mode) =>
  (["fr", "en"] as const).map((language) => ({ mode, language })),
);

describe.each(EVERY)("over $mode, in $language", ({ mode, language }) => {
  const { say } = voiceOf(language);
  const ana: Actor = { id: "U0ANA", locale: language };
  const denis: Actor = { id: "U0DENIS", locale: language, admin: true };
  let world: World;
  let stage: SlackStage;
  beforeAll(async () => {
    world = await openWorld();
    stage = await openSlackStage(world.bot, { mode, members: [ana, denis] });
  });
  afterAll(async () => {
    await stage.close();
    await world.close();
  });
  afterEach(() => {
    expect(stage.slack.refusals).toEqual([]);
  });

  const good = (seen: Seen) => labelled(seen, /^(Bien|Good)/);
  const start = async () => stage.press(ana, await stage.home(ana), say("help.start"));

  test("Home shows what is to do, where one stands and what is set", async () => {
    const home = await stage.home(ana);
    for (const phrase of ["progress.title", "progress.now", "progress.streak", "settings.title"])
      expect(home.text).toContain(say(phrase as "progress.title"));
    expect(home.labels).toEqual(expect.arrayContaining([say("help.start"), say("settings.erase")]));
    expect(world.asks.slice(-2).map(({ room }) => room)).toEqual([
      { kind: "home", id: ana.id },
      { kind: "home", id: ana.id },
    ]);
    expect(await stage.again()).toBe(0);
  });

  test("a whole drill runs inside one modal: question, hint, answer, grade, undo", async () => {
    const question = await start();
    expect(question).toMatchObject({ private: true, place: "new" });
    const hinted = await stage.press(ana, question, say("drill.hint"));
    expect(hinted.place).toBe("replaced");
    const answer = await stage.press(ana, hinted, say("drill.reveal"));
    expect(answer.text).toMatch(/Course ·|Cours ·/);
    const next = await stage.press(ana, answer, good(answer));
    expect(next.labels).toContain(say("drill.reveal"));
    const again = await stage.press(ana, next, say("drill.undo"));
    expect(good(again)).toBeDefined();
    const root = stage.view(question);
    for (const seen of [hinted, answer, next, again]) expect(stage.view(seen)).toBe(root);
  });

  test("what stands beside a card lies on it, and leaves it as it is", async () => {
    const question = await start();
    const answer = await stage.press(ana, question, say("drill.reveal"));
    const source = await stage.press(ana, answer, say("drill.wherefrom"));
    expect(source).toMatchObject({ private: true, place: "new" });
    expect(stage.view(source)).not.toBe(stage.view(answer));
    // Slack lays two views on a third at most: what already lies on the card moves on.
    const ticket = stage.ticket(answer, say("drill.wherefrom"));
    const twice = await stage.forge(ana, source, ticket);
    expect(stage.view(twice)).toBe(stage.view(source));
    await stage.shut(ana, twice);
    const opened = await stage.press(ana, answer, say("drill.report"));
    const thanks = await stage.fill(ana, opened, { reason: "?" });
    expect(stage.view(thanks)).toBe(stage.view(opened));
    expect(thanks.text).toMatch(/Merci|Thank you/);
  });

  test("an answer is typed in a form that lies on the card, and the card moves on", async () => {
    const question = await start();
    const opened = await stage.press(ana, question, say("drill.type"));
    expect(opened.form?.fields.map(({ name }) => name)).toEqual(["answer"]);
    const answer = await stage.fill(ana, opened, { answer: "<!channel> *x*" });
    expect(answer.place).toBe("replaced");
    expect(stage.view(answer)).toBe(stage.view(question));
    expect(answer.text).toContain("<!channel> *x*");
    expect(good(answer)).toBeDefined();
  });

  test("the drill ends in the modal too, and Home knows it once it is closed", async () => {
    let seen = await start();
    for (let turn = 0; turn < 40 && seen.labels.includes(say("drill.reveal")); turn++) {
      const answer = await stage.press(ana, seen, say("drill.reveal"));
      seen = await stage.press(ana, answer, labelled(answer, /^(Facile|Easy)/));
    }
    expect(seen.text).toContain(say("drill.done"));
    const before = stage.slack.calls.filter((call) => call === "views.publish").length;
    await stage.shut(ana, seen);
    await vi.waitFor(() => {
      const calls = stage.slack.calls.filter((call) => call === "views.publish");
      expect(calls).toHaveLength(before + 1);
    });
    const home = JSON.stringify(stage.slack.views.homes.get(ana.id));
    expect(home).toContain(say("progress.nowValue", { due: 0, fresh: 0 }));
  });

  test("a form of Home's is a modal, and Home then shows what was saved", async () => {
    const opened = await stage.press(ana, await stage.home(ana), say("settings.editDrill"));
    expect(opened.form?.title).toBe(say("settings.editDrill"));
    const values = { newADay: "10", retention: "95", confidence: "0", until: "" };
    const home = await stage.fill(ana, opened, values);
    expect(home.place).toBe("replaced");
    expect(home.text).toContain("95 %");
    expect(home.text.split(say("settings.title"))).toHaveLength(2);
  });

  test("why a form was not saved stands over Home", async () => {
    const opened = await stage.press(ana, await stage.home(ana), say("settings.editTime"));
    const home = await stage.fill(ana, opened, { zone: "Nowhere/Never" });
    expect(home.text).toContain("Nowhere/Never");
    expect(home.text).toContain(say("progress.title"));
    expect((await stage.home(ana)).text).not.toContain("Nowhere/Never");
  });

  test("what a form of Home's asks back is asked on Home, and can be pressed there", async () => {
    const opened = await stage.press(denis, await stage.home(denis), say("settings.removeMember"));
    const asked = await stage.fill(denis, opened, { member: "U0GONE" });
    expect(asked.labels).toContain(say("settings.keep"));
    const kept = await stage.press(denis, asked, say("settings.keep"));
    expect(kept).toMatchObject({ place: "replaced", text: expect.stringContaining("\n") });
    expect(kept.text).toContain(say("settings.kept"));
  });

  test("one's data come in a modal, and are erased from one", async () => {
    const file = await stage.press(ana, await stage.home(ana), say("settings.export"));
    expect(file.text).toContain("rappel-export.json");
    expect(file.text).toContain(`"team": "slack:${TEAM}"`);
    const asked = await stage.press(ana, await stage.home(ana), say("settings.erase"));
    const gone = await stage.press(ana, asked, say("settings.eraseNow"));
    expect(gone.place).toBe("replaced");
    expect(gone.text).toContain(say("settings.erased"));
  });

  test("another member's ticket is refused on Home, and the page stays", async () => {
    const home = await stage.home(ana);
    const stolen = stage.ticket(await stage.home(denis), say("settings.reports"));
    const sorry = await stage.forge(ana, home, stolen);
    expect(sorry).toMatchObject({ private: true, place: "new" });
    expect(sorry.text).toContain(say("sorry.notYours"));
  });

  test("a fault is told on top of the card, which can still be pressed", async () => {
    const question = await start();
    world.broken(true);
    const sorry = await stage.press(ana, question, say("drill.reveal"));
    world.broken(false);
    expect(sorry.place).toBe("new");
    expect(sorry.text).toContain(say("sorry.fault"));
    const answer = await stage.press(ana, question, say("drill.reveal"));
    expect(stage.view(answer)).toBe(stage.view(question));
  });

  test("a fault is told on Home itself, which is whole again when it is next opened", async () => {
    world.broken(true);
    const sorry = await stage.home(ana);
    world.broken(false);
    expect(sorry.text.trim()).toBe(say("sorry.fault"));
    expect((await stage.home(ana)).text).toContain(say("settings.title"));
  });

  test("each kind of press, delivered twice, has one effect", async () => {
    const question = await start();
    const answer = await stage.press(ana, question, say("drill.reveal"));
    const before = stage.slack.refusals.length;
    const next = await stage.press(ana, answer, good(answer));
    expect(await stage.again()).toBe(0);
    const opened = await stage.press(ana, next, say("drill.type"));
    expect(await stage.again()).toBe(0);
    await stage.fill(ana, opened, { answer: "x" });
    expect(await stage.again()).toBe(0);
    const home = await stage.home(ana);
    await stage.press(ana, home, say("settings.export"));
    expect(await stage.again()).toBe(0);
    // A trigger is good for one modal.
    const refused = stage.slack.refusals.splice(before);
    expect(refused.every((word) => word.startsWith("exchanged_trigger_id"))).toBe(true);
  });

  test("with a slow database the modal is there at once, and its answer comes later", async () => {
    const home = await stage.home(ana);
    world.slow(4000);
    try {
      const question = await stage.press(ana, home, say("help.start"));
      expect(question.ackedAfter).toBeLessThan(3000);
      expect(question.labels).toContain(say("drill.reveal"));
    } finally {
      world.slow(0);
    }
  });
});

describe("where no modal can be opened", () => {
  const ana: Actor = { id: "U0ANA", locale: "en" };
  let world: World;
  let stage: SlackStage;
  beforeEach(async () => {
    world = await openWorld();
    stage = await openSlackStage(world.bot, { mode: "socket", members: [ana] });
  });
  afterEach(async () => {
    await stage.close();
    await world.close();
  });

  test("the answer comes by direct message", async () => {
    const home = await stage.home(ana);
    const late = { body: { ok: false, error: "expired_trigger_id" } };
    stage.slack.faults.set("views.open", [late]);
    stage.press(ana, home, "Start a drill").catch(() => {});
    await vi.waitFor(async () => expect(await stage.inbox(ana)).toHaveLength(1));
    expect((await stage.inbox(ana))[0]).toContain("new");
  });

  test("a sorry that cannot lie on the card comes by direct message, and the card stays", async () => {
    const question = await stage.press(ana, await stage.home(ana), "Start a drill");
    const before = (await stage.inbox(ana)).length;
    const late = { body: { ok: false, error: "expired_trigger_id" } };
    stage.slack.faults.set("views.push", [late]);
    world.broken(true);
    stage.press(ana, question, "Show the answer").catch(() => {});
    await vi.waitFor(async () => expect(await stage.inbox(ana)).toHaveLength(before + 1));
    world.broken(false);
    expect((await stage.inbox(ana)).at(-1)).toContain("try again");
    const card = stage.slack.views.modal(stage.view(question))?.view;
    expect(JSON.stringify(card)).toContain("Show the answer");
  });

  test("what is longer than a modal comes by direct message, whole, and the modal says so", async () => {
    const lines = Array.from({ length: 4000 }, (_, at) => `line ${at} ${"x".repeat(70)}`);
    const body = lines.join("\n");
    const file: FilePost = {
      ...{ kind: "file", language: "en", name: "rappel-export.json", body },
      text: [{ p: ["All"] }],
    };
    const bot: Bot = {
      ...world.bot,
      handle: async (ask) =>
        ask.kind === "press" ? [{ to: "asker", post: file }] : world.bot.handle(ask),
    };
    const other = await openSlackStage(bot, { mode: "socket", members: [ana] });
    const seen = await other.press(ana, await other.home(ana), "Export my data");
    expect(seen.text).toContain(voiceOf("en").say("page.sent"));
    const inbox = (await other.inbox(ana)).join("\n");
    for (const line of lines) expect(inbox).toContain(line);
    expect(other.slack.refusals).toEqual([]);
    await other.close();
  });

  test("a view that is none of ours asks nothing", async () => {
    const before = world.asks.length;
    const view = { type: "home", private_metadata: "{}", blocks: [] } as const;
    const button = { action_id: "press:0", text: "x", value: "x" };
    const on = { id: "V1", root: "V1", view: { ...view, blocks: [] } };
    await stage.event(payloads.pressInView(ana, on, button, "1.2"));
    expect(world.asks).toHaveLength(before);
  });
});

function labelled(seen: Seen, like: RegExp): string {
  const label = seen.labels.find((one) => like.test(one));
  if (!label) throw new Error(`no button like ${like} among ${seen.labels.join(", ")}`);
  return label;
}
