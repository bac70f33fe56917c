/** Every post and form of every fact, in both languages, as Discord's own specification takes it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { choicesFor } from "../../../adapters/discord/complete.ts";
import { renderForm } from "../../../adapters/discord/form.ts";
import { checkMessage, checkModal } from "../../../adapters/discord/limits.ts";
import { render } from "../../../adapters/discord/render.ts";
import { type Ask, type Form, LANGUAGES, type Post, type Ticket } from "../../../src/index.ts";
import { holder, seal } from "../../../src/ticket.ts";
import { pressesOn } from "../../support/conversation.ts";
import { accept } from "../../support/discord/accept.ts";
import { course, openWorld, type World } from "../../support/world.ts";

const V2 = 32768;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function take(post: Post): void {
  for (const { container, files } of render(post)) {
    checkMessage([container], files);
    const attachments = files.map(({ name }, at) => ({ id: String(at), filename: name }));
    const allowed_mentions = { parse: [], replied_user: false };
    const body = { components: [container], attachments, allowed_mentions, flags: V2 };
    accept("message", body, files);
  }
}

function takeForm(form: Form): void {
  const data = renderForm(form);
  checkModal(data);
  accept("modal", { type: 9, data });
}

const guild = "1234567890123456789";
const who = { team: `discord:${guild}`, id: "1234567890123456788" };
let asks = 0;
const common = (locale: string) => ({
  ...{ id: `course:${asks++}`, who, at: new Date(asks), heard: "asker" as const, locale },
  ...{ room: { kind: "channel" as const, id: guild }, admin: true },
});

async function handled(ask: Ask): Promise<Post[]> {
  const posts = (await world.bot.handle(ask)).map(({ post }) => post);
  expect(posts.length).toBeGreaterThan(0);
  for (const post of posts) take(post);
  return posts;
}

/** The press itself, and the form that it may open. */
async function pressed(ticket: Ticket, locale: string): Promise<Post[]> {
  const ask: Ask = { ...common(locale), kind: "press", ticket };
  const first = world.bot.first(ask);
  if (first.how === "form") takeForm(first.form);
  return first.how === "form" ? [] : handled(ask);
}

const say = (verb: string, args: Record<string, string>, locale: string) =>
  handled({ ...common(locale), kind: "verb", verb, args });

test.each(LANGUAGES)("every fact in %s: asked about, drilled, typed, ordered", async (locale) => {
  await say("settings", { language: locale }, locale);
  for (const card of course.cards) {
    const ticket = (step: string) =>
      seal({
        ...{ verb: "flashcard", step, language: locale, holder: holder(who) },
        args: ["", "0", card.id, "0", ""],
      });
    const typed = { answer: "**W**<@1>`\n".repeat(180) };
    await handled({ ...common(locale), kind: "press", ticket: ticket("typed"), typed });
    for (const step of ["hint", "reveal", "source", "order", "type", "report"])
      await pressed(ticket(step), locale);
  }
});

test.each(LANGUAGES)(
  "every question in %s, and whatever can be pressed on its answer",
  async (locale) => {
    for (const { question } of course.cards) {
      const asked = question[locale];
      const data = { choices: choicesFor({ ...typing, typed: asked, locale }, world.bot.verbs) };
      accept("choices", { type: 8, data });
      for (const post of await say("policy", { question: asked }, locale)) {
        if (post.kind !== "policy") continue;
        const { helpful, unhelpful } = post.feedback ?? {};
        for (const press of [helpful, unhelpful, ...post.presses])
          if (press) await pressed(press.ticket, locale);
      }
    }
  },
);
const typing = { verb: "policy", arg: "question" };

test.each(LANGUAGES)("every other verb in %s, and what its buttons lead to", async (locale) => {
  for (const { name } of world.bot.verbs)
    for (const post of await say(name, {}, locale))
      for (const { ticket } of pressesOn(post))
        for (const next of await pressed(ticket, locale))
          for (const further of pressesOn(next)) await pressed(further.ticket, locale);
  const room = { kind: "channel" as const, id: guild };
  const arrival = {
    team: `discord:${locale}`,
    room,
    at: new Date(),
    locale,
    name: "*".repeat(100),
  };
  for (const { post } of await world.bot.joined(arrival)) take(post);
});
