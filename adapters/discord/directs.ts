/** Direct messages: each member's channel is opened once and kept, and none is opened too fast. */
import { setTimeout as pause } from "node:timers/promises";
import { type APIDMChannel, type REST, Routes } from "discord.js";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { z } from "zod";
import type { Member, Room } from "../../src/index.ts";
import { again } from "./again.ts";
import { isClosed, isGone, isTooFast, TooSoon, told } from "./fault.ts";
import { isMember } from "./member.ts";
import { guildOf } from "./place.ts";

/** Between two channels, once Discord has said "too fast". It does not say how fast is: in ms. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 10 * 60 * 1000;

type Write = (room: Room) => Promise<void>;

export interface Directs {
  /** Writes to the member: now, or when Discord allows it; not to who has left. Never rejects. */
  reach(who: Member, write: Write): Promise<void>;
  /** False for who has left, of which the core is told. Rejects where Discord does not say. */
  isThere(who: Member): Promise<boolean>;
  /** Where the member is written to, as kept or opened now. Rejects, with TooSoon, or with what
   * Discord refuses. */
  room(who: Member): Promise<{ room: Room; kept: boolean }>;
  /** It is no longer there. */
  forget(who: Member): Promise<void>;
  /** Discord has said "too fast". Gives the time until it may be asked again: ms. */
  slower(fault: unknown): number;
  /** From now on nothing waits for Discord to allow it. */
  stop(): void;
}

interface Means {
  rest: REST;
  profiles: Keyv;
  log: Logger;
  /** Told whom direct messages do not reach. */
  refused(who: Member): Promise<void>;
}

export function openDirects({ rest, profiles, log, refused }: Means): Directs {
  const stopping = new AbortController();
  let line: Promise<void> = Promise.resolve();
  let gap = 0;
  /** When one was last asked for, by a clock that nobody sets; and who had to come later since. */
  let asked = Number.NEGATIVE_INFINITY;
  let later = 0;
  let slowed = Number.NEGATIVE_INFINITY;

  const key = ({ team, id }: Member) => `${team}:${id}:direct`;

  /** Without what was kept a channel is opened again, no more. */
  async function lenient<Result>(call: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await call();
    } catch (fault) {
      log.warn(told(fault), "the channels of direct messages are not kept");
      return undefined;
    }
  }

  async function kept(who: Member): Promise<string | undefined> {
    return z.string().safeParse(await lenient(() => profiles.get(key(who)))).data;
  }

  async function forget(who: Member): Promise<void> {
    await lenient(() => profiles.delete(key(who)));
  }

  /** Once for all that were under way together. */
  function slower(fault: unknown): number {
    if (performance.now() - slowed < gap) return gap;
    slowed = performance.now();
    gap = Math.min(Math.max(gap * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
    log.warn({ ms: gap, ...told(fault) }, "direct messages are opened more slowly");
    return gap;
  }

  function faster(): void {
    gap = gap > FIRST_PAUSE_MS ? gap / 2 : 0;
  }

  /** False if no channel is kept, or it is no longer there, or its turn has not come. */
  async function writeInKept(who: Member, write: Write): Promise<boolean> {
    const id = await kept(who);
    if (id === undefined) return false;
    try {
      await write({ kind: "direct", id });
      return true;
    } catch (fault) {
      if (isGone(fault)) await forget(who);
      else if (!isTooFast(fault)) throw fault;
      return false;
    }
  }

  /** Discord opens one channel for two persons, however often asked. */
  async function open(who: Member): Promise<string> {
    const { id: recipient_id } = who;
    const call = () => rest.post(Routes.userChannels(), { body: { recipient_id } });
    const { id } = (await again(log, call)) as APIDMChannel;
    await lenient(() => profiles.set(key(who), id));
    return id;
  }

  /** Those who have to come later come one by one. */
  async function openSoon(who: Member): Promise<string> {
    const wait = asked + gap - performance.now();
    if (wait > 0) throw new TooSoon(wait + gap * later++);
    [asked, later] = [performance.now(), 0];
    try {
      const id = await open(who);
      faster();
      return id;
    } catch (fault) {
      if (isTooFast(fault)) throw new TooSoon(slower(fault), { cause: fault });
      throw fault;
    }
  }

  /** Opens and writes, as often as Discord says "too fast"; it may say so of either. */
  async function writeInNew(who: Member, write: Write): Promise<void> {
    for (let id: string | undefined; ; ) {
      if (gap > 0) await pause(gap, undefined, { signal: stopping.signal });
      try {
        id ??= await open(who);
        await write({ kind: "direct", id });
        faster();
        return;
      } catch (fault) {
        if (!isTooFast(fault)) throw fault;
        slower(fault);
      }
    }
  }

  /** One channel is opened at a time; meanwhile one that was waited for may have been kept. */
  function inLine(who: Member, write: Write): Promise<void> {
    const turn = line.then(async () => {
      if (!(await writeInKept(who, write))) await writeInNew(who, write);
    });
    line = turn.catch(() => {});
    return turn;
  }

  async function isThere(who: Member): Promise<boolean> {
    // Their channel is the bot's with them: it is there as long as they meet in any server.
    const guild = guildOf(who.team);
    const ask = async () => !guild || isMember(guild, who.id, { rest, profiles });
    if (await again(log, ask)) return true;
    log.warn({ member: who.id }, "no direct message to who has left");
    await refused(who);
    return false;
  }

  return {
    isThere,
    async reach(who, write) {
      try {
        if (!(await isThere(who))) return;
        if (!(await writeInKept(who, write))) await inLine(who, write);
      } catch (fault) {
        const line = { member: who.id, ...told(fault) };
        if (!isClosed(fault)) return log.error(line, "a direct message was not delivered");
        log.warn(line, "no direct messages to a member");
        await refused(who);
      }
    },
    async room(who) {
      const id = await kept(who);
      return { room: { kind: "direct", id: id ?? (await openSoon(who)) }, kept: id !== undefined };
    },
    forget,
    slower,
    stop: () => stopping.abort(new Error("the bot stops")),
  };
}
