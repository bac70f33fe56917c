/** A room at the seam itself: members who press, a clock that is moved, and what the room shows. */
import { expect } from "vitest";
import type { Display } from "../../src/display.ts";
import type { Ask, Bot, Post, Press, Send, Ticket } from "../../src/index.ts";
import { pressesOn } from "./conversation.ts";

let asks = 0;
const INSTEAD = /^(unplayed|weekLost|airLost|cardPaused):/;

/** A channel of a team, with nothing between the bot and it. */
export function openRoom(bot: Bot, team: string, { at = new Date("2026-03-02T15:00:00Z") } = {}) {
  let now = at;
  /** What each message shows, by the key that the core knows it by; in order of their coming. */
  const shown = new Map<string, Post>();
  let refuses: "gone" | "later" | undefined;
  let refused: string | undefined;
  /** Who was told what instead of what could not be shown. */
  const told: { to: Display["room"]; post: Post }[] = [];
  const room = { kind: "channel" as const, id: "room" };

  const common = (id: string) => ({
    ...{ id: `room:${asks++}`, who: { team, id }, room, heard: "asker" as const, at: now },
    ...{ locale: "en", name: `name of ${id}` },
  });
  const answer = (sends: Send[]): Post => {
    expect(sends).toHaveLength(1);
    return sends[0]?.post as Post;
  };

  /** Does what is due now, and puts every message right. */
  async function settle(): Promise<void> {
    for (let shows = await bot.due(now); shows.length > 0; shows = await bot.due(now)) {
      for (const show of shows) {
        const ours = show.display.team === team;
        const { key, room: to } = show.display;
        if (ours && refuses && (refused ? refused === to.id : "kind" in to)) {
          await bot.delivered(show, { ok: false, why: refuses }, now);
          continue;
        }
        if (ours && INSTEAD.test(key)) told.push({ to, post: show.post });
        else if (ours) shown.set(key, show.post);
        await bot.delivered(show, { ok: true, at: `at ${show.display.key}` }, now);
      }
      if (refuses === "later") return;
    }
  }

  return {
    room,
    told,
    now: () => now,
    settle,
    /** From now on nothing is taken in a room, or nothing that is for that room or member. */
    refuse(why: typeof refuses, whose?: string) {
      [refuses, refused] = [why, whose];
    },
    /** Moves the clock and does what became due, moment by moment. */
    async later(ms: number): Promise<void> {
      const until = now.getTime() + ms;
      for (;;) {
        const next = await bot.next(now);
        if (!next || next.getTime() > until) break;
        now = new Date(Math.max(now.getTime(), next.getTime()));
        await settle();
      }
      now = new Date(until);
      await settle();
    },
    /** Moves the clock as a process does that slept. */
    async asleep(ms: number): Promise<void> {
      now = new Date(now.getTime() + ms);
      await settle();
    },
    async say(
      id: string,
      verb: string,
      args: Record<string, string> = {},
      more: Partial<Ask> = {},
    ) {
      const ask = { ...common(id), kind: "verb", verb, args, ...more } as Ask;
      return answer(await bot.handle(ask));
    },
    async press(id: string, ticket: Ticket, more: Partial<Ask> = {}) {
      const ask = { ...common(id), kind: "press", ticket, ...more } as Ask;
      return answer(await bot.handle(ask));
    },
    /** The keys of what the room shows, in the order of their coming. */
    keys: () => [...shown.keys()],
    shows: () => [...shown.values()],
    last(): Post {
      const post = [...shown.values()].at(-1);
      if (!post) throw new Error("the room shows nothing");
      return post;
    },
    forget: () => shown.clear(),
  };
}

export type Room = ReturnType<typeof openRoom>;

export function ticketOn(post: Post, label: string | RegExp): Ticket {
  const like = (press: Press) =>
    typeof label === "string" ? press.label === label : label.test(press.label);
  const found = pressesOn(post).find(like);
  if (!found) throw new Error(`no "${label}" on ${JSON.stringify(pressesOn(post))}`);
  return found.ticket;
}
