/** The web page as its visitor lives it: a member chosen, a room, words typed, buttons clicked. */
import { setTimeout as pause } from "node:timers/promises";
import { vi } from "vitest";
import type { Bot } from "../../../src/index.ts";
import type { Actor, Seen, Stage } from "../../contracts/stage.ts";
import { openPage, type Snapshot, type Watched } from "./browser.ts";
import { GARBAGE } from "./garbage.ts";
import { serveWeb } from "./serve.ts";

export { chromium } from "./browser.ts";

/** What the bot said to everybody. */
const IN_ROOM = "article[data-room=channel][data-from=rappel]:not([data-only])";

/** How long a stage waits for an answer, in ms. */
const PATIENCE = 15_000;

export async function openWebStage(bot: Bot): Promise<Stage> {
  const served = await serveWeb(bot);
  const { page, faults, close } = await openPage(served.url);
  const snapshots = new WeakMap<Seen, Snapshot>();
  /** How to open again a form that was closed since. */
  const openings = new WeakMap<Seen, () => Promise<Seen>>();
  const sent: { id: string }[] = [];
  let pressed: string | undefined;

  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postDataJSON());
  });

  async function be(who: Actor, room: "channel" | "direct"): Promise<void> {
    if (await page.locator("dialog[open]").count()) await page.keyboard.press("Escape");
    await page.locator("#member").selectOption(who.id);
    for (const input of [`[name=language][value=${who.locale}]`, `[name=room][value=${room}]`])
      await page.locator(`input${input}`).check();
  }

  /** What came of `act`, which asks `count` times. */
  async function seen(act: () => Promise<unknown>, count = 1): Promise<Seen[]> {
    const from = sent.length;
    await act();
    await vi.waitUntil(() => sent.length >= from + count, { timeout: PATIENCE, interval: 5 });
    return Promise.all(sent.slice(from, from + count).map(({ id }) => shown(id)));
  }

  async function shown(id: string): Promise<Seen> {
    const late = pause(PATIENCE, undefined, { ref: false }).then(() => {
      throw new Error(`no answer to ${id} in ${PATIENCE} ms`);
    });
    const snapshot = await Promise.race([
      page.evaluate((id) => (globalThis as unknown as Watched).watch.shown(id), id),
      late,
    ]);
    const { text, buttons, form, place, ackedAfter } = snapshot;
    const labels = buttons.map(({ label }) => label);
    const one = { text, labels, private: snapshot.private, place, ackedAfter };
    const result: Seen = form ? { ...one, form } : one;
    snapshots.set(result, snapshot);
    return result;
  }

  function shot(on: Seen): Snapshot & { message: string } {
    const { message, ...snapshot } = snapshots.get(on) ?? { message: undefined };
    if (!message) throw new Error("not a message that this stage showed");
    return { ...(snapshot as Snapshot), message };
  }

  async function type(who: Actor, room: "channel" | "direct", text: string): Promise<Seen> {
    await be(who, room);
    pressed = undefined;
    const [one] = await seen(async () => {
      await page.locator("#text").fill(text);
      await page.locator("#text").press("Enter");
    });
    return one as Seen;
  }

  async function button(who: Actor, on: Seen, label: string) {
    const { message, room = "channel" } = shot(on);
    await be(who, room);
    pressed = message;
    return page.locator(`#${message}`).getByRole("button", { name: label, exact: true });
  }

  async function press(who: Actor, on: Seen, label: string): Promise<Seen> {
    const target = await button(who, on, label);
    const [one] = await seen(() => target.click());
    openings.set(one as Seen, () => press(who, on, label));
    return one as Seen;
  }

  return {
    adapter: served.adapter,
    ticks: true,

    command(who, verb, args = {}) {
      const order = bot.verbs.find(({ name }) => name === verb)?.args ?? [];
      const said = order.map(({ name }) => args[name] ?? "").join(" ");
      return type(who, "channel", `/${verb} ${said}`);
    },
    mention: (who, text) => type(who, "channel", `@Rappel ${text}`),
    direct: (who, text) => type(who, "direct", text),

    press,

    async doublePress(who, on, label) {
      const target = await button(who, on, label);
      const twice = (element: { click(): void }) => {
        element.click();
        element.click();
      };
      return seen(() => target.evaluate(twice), 2);
    },

    async fill(_who, opened, values) {
      const form = (of: Seen) => page.locator(`dialog[data-ask="${snapshots.get(of)?.ask}"][open]`);
      const closed = (await form(opened).count()) === 0;
      const dialog = form((closed && (await openings.get(opened)?.())) || opened);
      for (const [name, value] of Object.entries(values)) {
        const field = dialog.locator(`[name="${name}"]`);
        const picked = await field.evaluate(({ localName }) => localName === "select");
        await (picked ? field.selectOption(value) : field.fill(value));
      }
      const [one] = await seen(() => dialog.locator("[type=submit]").click());
      return one as Seen;
    },

    async forge(who, on, ticket) {
      const { message, room = "channel" } = shot(on);
      await be(who, room);
      pressed = message;
      const forged = { message, ticket };
      const [one] = await seen(() =>
        page.evaluate(
          ({ message, ticket }) => (globalThis as unknown as Watched).watch.forge(message, ticket),
          forged,
        ),
      );
      return one as Seen;
    },

    async room() {
      const messages = await page.locator(IN_ROOM).all();
      return Promise.all(
        messages.map(async (message) => ({
          text: (await message.locator(".post").allInnerTexts()).join("\n"),
          labels: await message.locator("button[data-ticket]").allInnerTexts(),
        })),
      );
    },

    async pressIn(who, index, label) {
      await be(who, "channel");
      pressed = undefined;
      const message = page.locator(IN_ROOM).nth(index);
      const [one] = await seen(() =>
        message.getByRole("button", { name: label, exact: true }).click(),
      );
      return one as Seen;
    },

    inbox: ({ id }) =>
      page
        .locator(`article[data-room="direct:${id}"][data-from=rappel]:not([data-ask]) .post`)
        .allTextContents(),

    async letter(who) {
      await be(who, "direct");
      const snapshot = await page.evaluate(
        (room) => (globalThis as unknown as Watched).watch.letter(room),
        `direct:${who.id}`,
      );
      const labels = snapshot.buttons.map(({ label }) => label);
      const letter: Seen = {
        ...{ text: snapshot.text, labels, private: true, place: "new", ackedAfter: 0 },
      };
      snapshots.set(letter, snapshot);
      return letter;
    },

    ticket(on, label) {
      const found = shot(on).buttons.find((button) => button.label === label);
      if (!found) throw new Error(`no button "${label}" among ${on.labels.join(", ")}`);
      return found.ticket;
    },

    async again() {
      const count = () => page.evaluate(() => (globalThis as unknown as Watched).watch.messages());
      const before = await count();
      await page.evaluate(
        ([ask, pressed]) => (globalThis as unknown as Watched).watch.again(ask, pressed),
        [sent.at(-1), pressed] as const,
      );
      await pause(500);
      return (await count()) - before;
    },

    async garbage() {
      for (const [type, body] of GARBAGE)
        await fetch(`${served.url}/asks`, {
          method: "POST",
          headers: { "content-type": type },
          body,
        });
    },

    async close() {
      await close();
      await served.close();
      if (faults.length > 0) throw new AggregateError(faults, "the page failed");
    },
  };
}
