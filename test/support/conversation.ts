/** A member's talk with the bot at the seam itself: what they do, and the posts that come back. */
import type { Ask, Bot, Member, Post, Press, Room, Send, Ticket } from "../../src/index.ts";
import { holder } from "../../src/ticket.ts";

type Said<K extends Post["kind"]> = Extract<Post, { kind: K }>;

export interface Conversation {
  who: Member;
  /** The mark on their tickets. */
  mark: string;
  language: string;
  /** Moves with `later`. */
  now(): Date;
  later(ms: number): void;
  /** A slash command; the one post that answers it. */
  say(verb: string, args?: Record<string, string>): Promise<Post>;
  /** A press on the button of that label. */
  press(post: Post, label: string | RegExp, typed?: Record<string, string>): Promise<Post>;
  /** Says whether an answer helped. */
  judge(post: Post, how: "helpful" | "unhelpful"): Promise<Post>;
  /** A press with a ticket of the test's making; a form that opens is filled with what is typed. */
  forge(ticket: string, typed?: Record<string, string>): Promise<Post>;
  /** The same as `press`, with every send that came of it. */
  sends(post: Post, label: string | RegExp, typed?: Record<string, string>): Promise<Send[]>;
}

let asks = 0;

export function converse(
  bot: Bot,
  who: Member,
  {
    locale = "en",
    admin,
    apart,
    name,
    room = { kind: "channel", id: "c" },
    at = new Date("2026-03-02T15:00:00Z"),
  }: {
    locale?: string;
    admin?: boolean;
    apart?: true;
    name?: string;
    room?: Room;
    at?: Date;
  } = {},
): Conversation {
  let now = at;
  const ask = () => ({
    id: `talk:${asks++}`,
    who,
    room,
    heard: "asker" as const,
    at: now,
    locale,
    ...(admin === undefined ? {} : { admin }),
    ...(apart ? { apart } : {}),
    ...(name === undefined ? {} : { name }),
  });
  const one = async (asked: Ask) => only(await bot.handle(asked));
  const pressed = (post: Post, label: string | RegExp, typed?: Record<string, string>) =>
    press(pressOn(post, label).ticket, typed);
  const press = (ticket: Ticket, typed?: Record<string, string>) => {
    const first = { ...ask(), kind: "press" as const, ticket };
    const opened = bot.first(first);
    if (opened.how !== "form") return bot.handle(typed ? { ...first, typed } : first);
    return bot.handle({ ...first, ticket: opened.form.send, typed: typed ?? {} });
  };
  return {
    who,
    mark: holder(who),
    language: locale,
    now: () => now,
    later(ms) {
      now = new Date(now.getTime() + ms);
    },
    say: (verb, args = {}) => one({ ...ask(), kind: "verb", verb, args }),
    press: async (post, label, typed) => only(await pressed(post, label, typed)),
    async judge(post, how) {
      const { feedback } = as("policy", post);
      if (!feedback) throw new Error("it does not ask whether it helped");
      return only(await press(feedback[how].ticket));
    },
    forge: async (ticket, typed) => only(await press(ticket as Ticket, typed)),
    sends: pressed,
  };
}

function only(sends: Send[]): Post {
  const own = sends.filter(({ to }) => to === "asker");
  if (own.length !== 1 || !own[0]) throw new Error(`${own.length} posts for the asker`);
  return own[0].post;
}

export function pressesOn(post: Post): Press[] {
  return [...("grades" in post ? post.grades : []), ...("presses" in post ? post.presses : [])];
}

function pressOn(post: Post, label: string | RegExp): Press {
  const found = pressesOn(post).find((one) =>
    typeof label === "string" ? one.label === label : label.test(one.label),
  );
  if (!found)
    throw new Error(
      `no "${label}" among ${pressesOn(post)
        .map((one) => one.label)
        .join(", ")}`,
    );
  return found;
}

/** The post, if it is of that kind. */
export function as<K extends Post["kind"]>(kind: K, post: Post): Said<K> {
  if (post.kind !== kind) throw new Error(`a ${post.kind}, not a ${kind}: ${JSON.stringify(post)}`);
  return post as Said<K>;
}
