/** Messages that answer nobody and move on: posted in a room, then edited where they are. */
import { RateLimitError, SnowflakeUtil } from "discord.js";
import type { Logger } from "pino";
import type { Delivery, Sending } from "../../src/index.ts";
import { type Address, addressIn, addressOf } from "./address.ts";
import { isDeleted, isForGood, told } from "./fault.ts";
import type { Page } from "./pages.ts";
import { render } from "./render.ts";
import type { Wire } from "./wire.ts";

/** One is waited for so long, in ms: whoever has it is to be done before another may try, and the
 * messages of other rooms wait meanwhile. */
const PATIENCE_MS = 10_000;
/** From this age on Discord allows few edits an hour, without saying how many (error 30046): ms. */
const OLD_MS = 60 * 60 * 1000;

interface Means {
  wire: Wire;
  log: Logger;
  clock: () => Date;
}

/** What is read and pressed in a component: Discord adds more to it. */
const drawing = (component: unknown) =>
  JSON.stringify(component, ["type", "content", "label", "custom_id", "components"]);

/** See `Adapter.deliver`. Never rejects. */
export async function move(
  { wire, log, clock }: Means,
  { team, to, post, seed }: Sending,
  at?: string,
): Promise<Delivery> {
  const signal = AbortSignal.timeout(PATIENCE_MS);

  /** A first page that is there already, from a process that ended before it could say so, is
   * found by its seed, and put right. */
  async function posted(pages: Page[], as: string, from = 0): Promise<string[]> {
    const messages: string[] = [];
    for (const [at, page] of pages.entries()) {
      const number = at + from;
      const under = number === 0 && to.thread !== undefined && { under: to.thread };
      const seed = number === 0 ? as : `${as} ${number} ${drawing(page.container)}`;
      const { id, components } = await wire.post(to.id, page, { seed, ...under, signal });
      if (drawing(components?.[0]) !== drawing(page.container))
        await wire.move(to.id, id, page, signal);
      messages.push(id);
    }
    return messages;
  }

  async function edited(pages: Page[], { channel, messages, anew }: Address): Promise<Address> {
    for (const [number, id] of messages.slice(0, pages.length).entries())
      await wire.move(channel, id, pages[number] as Page, signal);
    const more = await posted(pages.slice(messages.length), seed, messages.length);
    for (const id of messages.slice(pages.length)) await wire.remove(channel, id, signal);
    return { channel, messages: [...messages.slice(0, pages.length), ...more], anew };
  }

  /** What is left of the old one goes: it would be answered, and would not move on. */
  async function renewed(pages: Page[], old: Address, anew: boolean): Promise<Address> {
    const messages = await posted(pages, `${seed} after ${old.messages[0]}`);
    for (const id of old.messages) await wire.remove(old.channel, id, signal);
    return { channel: to.id, messages, anew };
  }

  const isOld = ({ messages: [first = "0"] }: Address) =>
    clock().getTime() - SnowflakeUtil.timestampFrom(first) > OLD_MS;

  async function placed(): Promise<Address> {
    const pages = render(post);
    const before = addressIn(at ?? "");
    if (!before) return { channel: to.id, messages: await posted(pages, seed), anew: false };
    try {
      return await edited(pages, before);
    } catch (fault) {
      // Deleted once, it may have been by mistake; twice, it is not wanted.
      if (isDeleted(fault) && !before.anew) return renewed(pages, before, true);
      if (fault instanceof RateLimitError && isOld(before))
        return renewed(pages, before, before.anew);
      throw fault;
    }
  }

  try {
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("Discord took too long")));
    });
    return { ok: true, at: addressOf(await Promise.race([placed(), late])) };
  } catch (fault) {
    const why = isForGood(fault) ? "gone" : "later";
    log.warn({ team, room: to.id, why, ...told(fault) }, "a message did not move on");
    return { ok: false, why };
  }
}
