/** The reply to one ask: a line at once, then a line when the bot has answered. */
import type { Logger } from "pino";
import type { Ask, Bot, First, Language } from "../../src/index.ts";
import type { Answers } from "./answers.ts";
import type { Conversation } from "./conversation.ts";
import { form } from "./form.ts";
import { type Placed, place } from "./place.ts";
import { WORDS } from "./words.ts";

/** What the page reads, one JSON a line. After an ack that opens a form, nothing more comes. */
export type Line =
  | { ack: First["how"]; form?: string }
  | { posts: Placed[] }
  /** A sentence. The same request may be sent again. */
  | { error: string };

interface House {
  bot: Bot;
  answers: Answers;
  conversation: Conversation;
  log: Logger;
  now: () => Date;
}

/** `on` is the key of the message whose button was pressed. Never rejects: a fault is a line. */
export async function* reply(ask: Ask, on: string | undefined, house: House): AsyncGenerator<Line> {
  const language = ask.locale as Language;
  const began = performance.now();
  try {
    const first = house.bot.first(ask);
    if (first.how === "form") {
      yield { ack: "form", form: form(first.form, language).toString() };
      house.bot.acknowledged?.(performance.now() - began);
      return;
    }
    // Asked before the line is given: a page that closes on the ack must not undo the ask.
    const placed = house.answers.to(ask, (sends) => place({ ask, first, on }, sends, house));
    placed.catch(() => {}); // met below, if anyone is still reading
    yield { ack: first.how };
    house.bot.acknowledged?.(performance.now() - began);
    yield { posts: await placed };
  } catch (cause) {
    house.log.error({ ask: ask.id, err: cause }, "an ask failed");
    yield { error: WORDS[language].fault };
  }
}
