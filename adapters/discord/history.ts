/** What of one seed is in a direct channel already: of another the bot may not see what was said. */
import { type APIMessage, type REST, Routes, SnowflakeUtil } from "discord.js";
import { markOfSeed } from "./mark.ts";

/** Discord's clock and this one may differ by so much, in ms. */
const APART_MS = 60_000;
/** Discord gives so many messages at once
 * (discord.com/developers/docs/resources/message, Get Channel Messages). */
const PAGE = 100;
/** What fills more is not read. */
const PAGES = 10;

interface Whereabouts {
  channel: string;
  seed: string;
  /** When it was on its way at the earliest. */
  since: Date;
}

/**
 * The id of the message that was posted with that seed, as long as nobody has moved it on.
 * @throws if it could be there and is not seen
 */
export async function posted(
  rest: REST,
  { channel, seed, since }: Whereabouts,
): Promise<string | undefined> {
  const mark = markOfSeed(seed);
  let after = firstAt(since.getTime() - APART_MS);
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({ after: String(after), limit: String(PAGE) });
    const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    const found = messages.find(({ components }) => components?.[0]?.id === mark);
    if (found || messages.length < PAGE) return found?.id;
    for (const id of messages.map(({ id }) => BigInt(id))) if (id > after) after = id;
  }
  throw new Error("more was said there since than is read");
}

/** What Discord dates then has this id at least. */
function firstAt(ms: number): bigint {
  const passed = BigInt(ms) - SnowflakeUtil.epoch;
  return passed > 0n ? passed << 22n : 0n;
}
