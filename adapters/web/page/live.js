/** What happens elsewhere, as it happens: other tabs, other members, the page's clock. */
import { isAwaited } from "./acts.js";
import { put, quietly } from "./messages.js";

/** @import { Message } from "./messages.js" */

/** How long to wait before calling a house again that hung up for good, in ms. */
const PAUSE = 2000;

/** @param {{ clock(shift: number): void, heard(): void }} hears */
export function listen(hears) {
  const events = new EventSource("/events");
  events.addEventListener("state", ({ data }) => {
    const { shift, messages } = JSON.parse(data);
    hears.clock(shift);
    quietly(() => messages.forEach(take));
    hears.heard();
  });
  events.addEventListener("message", ({ data }) => {
    take(JSON.parse(data));
    hears.heard();
  });
  events.addEventListener("clock", ({ data }) => hears.clock(JSON.parse(data).shift));
  events.addEventListener("error", () => {
    // It calls again by itself after a broken line, but not after a refusal.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen(hears), PAUSE);
  });
}

/** The answers to what this tab asked come with the reply, which knows what they answer.
 * @param {Message} message */
function take(message) {
  if (!isAwaited(message.ask) || message.key === message.ask) put(message);
}
