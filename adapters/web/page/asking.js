/** Sends an ask to Rappel and reads the lines that come back. */
import { word } from "./words.js";

/** @import { Message } from "./messages.js" */

/**
 * What was done: `id` is its own, so that sending it again does it once.
 * `on` is what the house knows the message by whose button was pressed.
 * @typedef {{ id: string, member: string, room: string, locale: string, text?: string,
 *   ticket?: string, typed?: Record<string, string>, on?: string }} Ask
 * @typedef {Message & { place: "new" | "replace" | "elsewhere" }} Post
 * @typedef {{ ack?: string, form?: string, posts?: Post[], error?: string }} Line
 * @typedef {{ ack(): void, form(html: string): void, posts(posts: Post[]): void,
 *   error(sentence: string, again: boolean): void }} Hears what becomes of it: an ack unless it
 *   fails first, then one of the others, once.
 */

/** How long an answer may take, in ms, before it is given up for lost. */
const PATIENCE = 60_000;

/** @param {Ask} ask @param {Hears} hears */
export async function send(ask, hears) {
  const start = performance.now();
  try {
    const response = await fetch("/asks", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(ask),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok || !response.body) {
      const { error } = await response.json();
      performance.measure(`ack ${ask.id}`, { start });
      return hears.error(error, response.status >= 500);
    }
    for await (const line of linesOf(response.body)) {
      performance.measure(`ack ${ask.id}`, { start });
      if (line.form) return hears.form(line.form);
      if (line.posts) return hears.posts(line.posts);
      if (line.error) return hears.error(line.error, true);
      hears.ack();
    }
  } catch (cause) {
    console.warn(cause); // refused, cut short, too slow or not JSON: all mean "no answer"
  }
  hears.error(word("offline"), true);
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} body
 * @returns {AsyncGenerator<Line>} */
async function* linesOf(body) {
  let rest = "";
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
}
