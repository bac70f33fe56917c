/** Every post of every fact, in both languages, through every renderer and its platform's limits. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderForm } from "../../adapters/discord/form.ts";
import { checkMessage as checkDiscord, checkModal } from "../../adapters/discord/limits.ts";
import { render as drawDiscord } from "../../adapters/discord/render.ts";
import { modal } from "../../adapters/slack/form.ts";
import { homeView } from "../../adapters/slack/home.ts";
import { panel } from "../../adapters/slack/panel.ts";
import { draw as drawSlack } from "../../adapters/slack/render.ts";
import { form as drawForm } from "../../adapters/web/form.ts";
import { render as drawWeb } from "../../adapters/web/render.ts";
import { type Form, LANGUAGES, type Post, type Ticket } from "../../src/index.ts";
import { holder, seal } from "../../src/ticket.ts";
import { converse } from "../support/conversation.ts";
import { course, openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const who = { team: "discord:1234567890123456789", id: "1234567890123456789" };

/** What is drawn on each platform; each draw throws what its platform would refuse. */
function drawn(post: Post): void {
  for (const taste of ["messages", "everywhere"] as const)
    expect(drawSlack(post, taste).length).toBeGreaterThan(0);
  expect(homeView([post], 0).blocks.length).toBeGreaterThan(0);
  expect(panel([post]), `${post.kind} in a modal`).toBeDefined();
  for (const { container, files } of drawDiscord(post)) checkDiscord([container], files);
  expect(drawWeb(post).toString()).toContain(`lang="${post.language}"`);
}

function opened(form: Form): void {
  modal(form, { home: true, language: "fr", modal: `V${"0".repeat(20)}` });
  modal(form, { channel: "C1", heard: "asker", url: `https://hooks.example/${"x".repeat(120)}` });
  checkModal(renderForm(form));
  expect(drawForm(form, "en").toString()).toContain(form.send);
}

/** A step of the card, what was typed in its form, and what its ticket adds. */
type Did = [step: string, typed?: Record<string, string> | undefined, added?: string];

let asks = 0;
const press = (ticket: Ticket, typed?: Record<string, string>) => ({
  ...{ id: `fact:${asks++}`, who, room: { kind: "channel" as const, id: "c" }, at: new Date(0) },
  ...{ heard: "asker" as const, kind: "press" as const, ticket, ...(typed && { typed }) },
});

test.each(LANGUAGES)(
  "every card in %s: front, hint, back, typed, ordered, its source, its forms",
  async (language) => {
    const talk = converse(world.bot, who, { locale: language });
    await talk.say("settings", { language });
    const longest = "W".repeat(2000);
    for (const card of course.cards) {
      const ticket = (step: string, added?: string) =>
        seal({
          ...{ verb: "flashcard", step, language, holder: holder(who) },
          args: ["", "0", card.id, "0", "", ...(added ? [added] : [])],
        });
      const ordered: Did[] = [["order"], ["order", undefined, "A"]];
      const steps: Did[] = [
        ["hint"],
        ["reveal"],
        ["source"],
        ["typed", { answer: longest }],
        ["typed", { answer: card.items.map(({ answer }) => answer[language]).join("\n") || "x" }],
        ...(card.kind === "sequence" ? ordered : []),
      ];
      for (const [step, typed, added] of steps) {
        const sends = await world.bot.handle(press(ticket(step, added), typed));
        expect(sends, `${card.id} ${step}`).toHaveLength(1);
        for (const { post } of sends) {
          expect(post.kind === "notice" && post.tone === "sorry", `${card.id} ${step}`).toBe(false);
          drawn(post);
        }
      }
      for (const step of ["type", "report"]) {
        const first = world.bot.first(press(ticket(step)));
        if (first.how !== "form") throw new Error(`${card.id} ${step}: no form`);
        opened(first.form);
      }
    }
  },
);

test.each(LANGUAGES)(
  "help, progress, settings and their forms, data and welcome in %s",
  async (language) => {
    const lead = converse(
      world.bot,
      { ...who, id: `lead-${language}` },
      { locale: language, admin: true },
    );
    const settings = await lead.say("settings");
    for (const verb of ["help", "progress"]) drawn(await lead.say(verb));
    // All that Home shows is one page.
    const home = homeView([await lead.say("progress"), settings], 0);
    expect(JSON.stringify(home)).not.toContain('"turn:');
    drawn(settings);
    if (settings.kind !== "settings") throw new Error("no settings");
    for (const { ticket } of settings.presses) {
      const ask = { ...press(ticket), who: lead.who };
      const first = world.bot.first(ask);
      if (first.how === "form") opened(first.form);
      else for (const { post } of await world.bot.handle(ask)) drawn(post);
    }
    const room = { kind: "channel" as const, id: "c" };
    const welcome = { team: `t:${language}`, room, at: new Date(0), locale: language };
    for (const { post } of await world.bot.joined(welcome)) drawn(post);
  },
);
