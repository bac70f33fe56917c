/** What was done on the loopback Slack, and which of what comes there is its answer. */
import { LANGUAGES, voiceOf } from "../../../src/index.ts";
import type { Effect, Loopback, Shown } from "./loopback.ts";
import { readable } from "./rules.ts";

const PATIENCE_MS = 15_000;

/** One thing done: what names it in what comes of it, and the first that does. */
interface Deed {
  by: Effect["by"];
  /** Modals in which its answer may stand. */
  views: string[];
  /** Its answer is for the asker alone: what a room gets meanwhile is none. */
  apart: boolean;
  came: PromiseWithResolvers<Effect>;
  done: boolean;
}

export interface Deeds {
  /** One more, whose answer is waited for. */
  add(
    by: Deed["by"],
    views: readonly string[],
    apart: boolean,
  ): { came: Promise<Effect>; over(): void };
  /** Messages that are no answer to anything, the oldest first. */
  unasked: readonly Shown[];
  /** How many messages came so far, the page that says that it is at work not among them. */
  messages(): number;
}

const WORKING = LANGUAGES.map((language) => voiceOf(language).say("page.working"));

export function deedsOn(slack: Loopback): Deeds {
  const deeds: Deed[] = [];
  const unasked: Shown[] = [];
  let messages = 0;

  slack.onEffect((effect) => {
    if (effect.by.edit) return; // of a message that is no answer
    const drawn = effect.did === "form" ? effect : undefined;
    const waits = drawn !== undefined && WORKING.includes(readable(drawn.view.blocks));
    if (drawn?.as !== "form" && !waits) messages++;
    const toMember = effect.by.channel?.startsWith("U");
    const shared = effect.did === "new" && !effect.message.ephemeral && !effect.by.url;
    const may = (deed: Deed) => !deed.done && !(deed.apart && shared);
    const open = toMember ? [] : deeds.filter(may);
    const same = (key: keyof Effect["by"]) =>
      effect.by[key] && open.find((deed) => deed.by[key] === effect.by[key]);
    const { view, home } = effect.by;
    const deed =
      view || home
        ? same("home") || open.find(({ views }) => view && views.includes(view))
        : same("trigger") || same("url") || same("thread") || same("channel") || open[0];
    if (!deed && effect.did === "new") unasked.push(effect.message);
    if (!deed) return;
    // The answer comes into it.
    if (waits) return void deed.views.push(drawn.id);
    deed.done = true;
    deed.came.resolve(effect);
  });

  return {
    unasked,
    messages: () => messages,
    add(by, views, apart) {
      const came = Promise.withResolvers<Effect>();
      const deed: Deed = { by, views: [...views], apart, came, done: false };
      deeds.push(deed);
      const late = setTimeout(() => {
        deed.done = true;
        const refused = slack.refusals.join("; ") || "nothing";
        came.reject(new Error(`no answer in ${PATIENCE_MS} ms; Slack refused ${refused}`));
      }, PATIENCE_MS);
      return { came: came.promise, over: () => clearTimeout(late) };
    },
  };
}
