/** Discord's typing indicator, while an answer to a message is not there yet. */
import { setTimeout as pause } from "node:timers/promises";

/** What comes sooner needs no indicator, in ms. */
const SOON = 1000;
/** Discord shows it for 10 s, or until the bot writes. */
const AGAIN = 8000;

/** `type` shows it once; that it cannot be shown is no matter. */
export async function whileTyping<T>(type: () => Promise<unknown>, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const { signal } = over;
  const show = async () => {
    for (let wait = SOON; ; wait = AGAIN) {
      await pause(wait, undefined, { signal, ref: false });
      await type();
    }
  };
  show().catch(() => {});
  return work.finally(() => over.abort());
}
