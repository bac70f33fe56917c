/** What is sent where nobody asked: one try, and exactly what came of it. */
import { setTimeout as pause } from "node:timers/promises";
import { RateLimitError, type REST } from "discord.js";
import type { Logger } from "pino";
import type { Delivery, Member, Pushing, Room } from "../../src/index.ts";
import { addressOf } from "./address.ts";
import type { Directs } from "./directs.ts";
import { isGone, isNoAccess, isTooFast, TooSoon, told } from "./fault.ts";
import { posted } from "./history.ts";
import { outcome } from "./outcome.ts";
import type { Pace } from "./pace.ts";
import type { Page } from "./pages.ts";
import { guildOf } from "./place.ts";
import { render } from "./render.ts";
import type { Wire } from "./wire.ts";

/** Discord knows a nonce again "in the past few minutes", it does not say how many
 * (discord.com/developers/docs/resources/message, Create Message). Fewer are no few: ms. */
const KNOWN_MS = 2 * 60 * 1000;
/** Before what is not known is asked again, each time twice as long: ms. */
const FIRST_PAUSE_MS = 500;
/** The pages after the first are waited for so long, and so is what a member is told: ms. */
const PATIENCE_MS = 10_000;

const REMOVED: Delivery = { ok: false, why: "gone", says: "removed" };
const UNKNOWN: Delivery = { ok: false, why: "unknown" };

interface Means {
  rest: REST;
  wire: Wire;
  directs: Directs;
  pace: Pace;
  /** Whether the bot is in that server. */
  isIn(guild: string): boolean;
  /** Told whom direct messages do not reach. */
  refused(who: Member): Promise<void>;
  log: Logger;
  clock: () => Date;
}

type ToMember = Pushing & { to: Member };

function forMember(pushing: Pushing): pushing is ToMember {
  return !("kind" in pushing.to);
}

/** The seed of the first page. */
const firstOf = (seed: string) => `${seed} 0`;

export type Pushes = ReturnType<typeof openPushes>;

/** See `Adapter.push`, `Adapter.tell` and `Adapter.reconcile`. None rejects. */
export function openPushes({ rest, wire, directs, pace, isIn, refused, log, clock }: Means) {
  /** Rooms in which Discord takes nothing before then, by a clock that nobody sets. */
  const shut = new Map<string, number>();

  async function push(pushing: Pushing, anew = false): Promise<Delivery> {
    const { team, to, seed } = pushing;
    let place: { room: Room; kept: boolean } | undefined;
    try {
      const pages = render(pushing.post);
      place = "kind" in to ? { room: to, kept: false } : await directs.room(to);
      return await written(place.room, pages, seed);
    } catch (fault) {
      if (!("kind" in to) && place?.kept && isGone(fault) && !anew) {
        await directs.forget(to);
        return push(pushing, true);
      }
      const delivery = said(fault, { team, room: place?.room });
      log.warn({ team, to: to.id, ...delivery, ...told(fault) }, "a push did not arrive");
      return delivery;
    }
  }

  async function written(room: Room, pages: Page[], seed: string): Promise<Delivery> {
    const wait = (shut.get(room.id) ?? 0) - performance.now();
    if (wait > 0) return { ok: false, why: "later", after: wait };
    shut.delete(room.id);
    const [first, ...others] = pages as [Page, ...Page[]];
    const under = room.thread !== undefined && { under: room.thread };
    const { id } = await wire.push(room.id, first, { seed: firstOf(seed), ...under });
    const messages = [id, ...(await followed(room, others, seed))];
    return { ok: true, at: addressOf({ channel: room.id, messages, anew: false }) };
  }

  /** The first page is there: what becomes of the others makes it no less so. */
  async function followed(room: Room, pages: Page[], seed: string): Promise<string[]> {
    const messages: string[] = [];
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      for (const [at, page] of pages.entries()) {
        const { id } = await wire.post(room.id, page, { seed: `${seed} ${at + 1}`, signal });
        messages.push(id);
      }
    } catch (fault) {
      log.error({ room: room.id, page: messages.length + 2, ...told(fault) }, "a page is missing");
    }
    return messages;
  }

  function said(fault: unknown, { team, room }: { team: string; room: Room | undefined }) {
    const guild = guildOf(team);
    if (isNoAccess(fault) && guild !== undefined && !isIn(guild)) return REMOVED;
    if (isTooFast(fault)) return outcome(new TooSoon(directs.slower(fault)), true);
    if (room && fault instanceof RateLimitError && !fault.global)
      shut.set(room.id, performance.now() + fault.retryAfter);
    return outcome(fault, room !== undefined);
  }

  /** Whether Discord would know it again, had it been sent then. A clock may be set back. */
  function isKnown(since: Date): boolean {
    const passed = clock().getTime() - since.getTime();
    return passed >= 0 && passed < KNOWN_MS;
  }

  /** What was written to a member can be seen, however long ago: found, or surely not there. Rejects
   * where Discord does not say. */
  async function found({ to, seed }: ToMember, tried: Date): Promise<Delivery> {
    const { room, kept } = await directs.room(to);
    const since = tried > clock() ? new Date(0) : tried;
    try {
      const id = await posted(rest, { channel: room.id, seed: firstOf(seed), since });
      if (id === undefined) return { ok: false, why: "later" };
      return { ok: true, at: addressOf({ channel: room.id, messages: [id], anew: false }) };
    } catch (fault) {
      if (!kept || !isGone(fault)) throw fault;
      await directs.forget(to);
      return { ok: false, why: "later" };
    }
  }

  function unsaid(fault: unknown): Delivery {
    log.warn(told(fault), "whether a push arrived is not known");
    return UNKNOWN;
  }

  async function tell(pushing: ToMember, tried?: Date): Promise<Delivery> {
    const { to } = pushing;
    try {
      if (!(await directs.isThere(to))) return { ok: false, why: "gone" };
      const before = tried && !isKnown(tried) ? await found(pushing, tried) : undefined;
      if (before?.ok) return before;
    } catch (fault) {
      log.warn({ member: to.id, ...told(fault) }, "what a member was told is not known");
      return outcome(fault, false);
    }
    const delivery = await push(pushing);
    if (!delivery.ok && delivery.why === "gone" && delivery.says === "closed") await refused(to);
    return delivery;
  }

  return {
    push: (pushing: Pushing) => push(pushing),

    /** What is late may be there: its seed has it there once, if it is tried again. */
    tell: (pushing: ToMember, tried?: Date): Promise<Delivery> =>
      Promise.race([tell(pushing, tried), pause(PATIENCE_MS, UNKNOWN, { ref: false })]),

    /** Made again while Discord knows it again, it is there once, whatever had happened. */
    async reconcile(pushing: Pushing, since: Date): Promise<Delivery> {
      return pace.doubting(async () => {
        for (let wait = FIRST_PAUSE_MS; isKnown(since); wait *= 2) {
          const delivery = await push(pushing);
          if (delivery.ok || delivery.why === "gone") return delivery;
          const after = delivery.why === "later" ? (delivery.after ?? 0) : 0;
          await pause(Math.max(wait, after), undefined, { ref: false });
        }
        return forMember(pushing) ? found(pushing, since).catch(unsaid) : UNKNOWN;
      });
    },
  };
}
