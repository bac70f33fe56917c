/** The reply to one ask: a line at once, then a line when the bot has answered. */
import type { Logger } from "pino";
import type { Ask, Bot, First, Language } from "../../src/index.ts";
import type { Answers } from "./answers.ts";
import { form } from "./form.ts";
import { type Placed, place } from "./place.ts";
import { WORDS } from "./words.ts";

/** What the page reads, one JSON a line. After an ack that opens a form, nothing more comes. */
export type Line =
  | { ack: First["how"]; form?: string }
  | { posts: Placed[] }
  /** A sentence. The same request may be sent again. */
  | { error: string };

/** Never rejects: a fault is a line of its own. */
export async function* reply(
  ask: Ask,
  { bot, answers, log }: { bot: Bot; answers: Answers; log: Logger },
): AsyncGenerator<Line> {
  const { fault } = WORDS[ask.locale as Language];
  try {
    const first = bot.first(ask);
    if (first.how === "form") {
      yield { ack: "form", form: form(first.form).toString() };
      return;
    }
    // Asked before the line is given: a page that closes on the ack must not undo the ask.
    const sends = answers.to(ask);
    sends.catch(() => {}); // met below, if anyone is still reading
    yield { ack: first.how };
    yield { posts: place(first, ask, await sends) };
  } catch (cause) {
    log.error({ ask: ask.id, err: cause }, "an ask failed");
    yield { error: fault };
  }
}
