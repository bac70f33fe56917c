/** A bot that says what it is told to, for what the real one never or rarely says. */
import type { Arrival, Ask, Bot, Member, NoticePost, Post, Send } from "../../../src/index.ts";
import type { Actor } from "../../contracts/stage.ts";

export interface Scripted extends Bot {
  asks: Ask[];
  arrivals: Arrival[];
  /** The teams that the bot was removed from. */
  departures: string[];
  /** Those whom a direct message did not reach. */
  unreached: Member[];
}

export function scripted(how: "private" | "public" | "replace", ...posts: Post[]): Scripted {
  const asks: Ask[] = [];
  const arrivals: Arrival[] = [];
  const departures: string[] = [];
  const unreached: Member[] = [];
  const say = (): Send[] => posts.map((post) => ({ to: "asker", post }));
  return {
    asks,
    arrivals,
    departures,
    unreached,
    verbs: [{ name: "say", says: { fr: "Dire", en: "Say" }, args: [] }],
    first: () => ({ how }),
    verbOf: () => "say",
    async handle(ask) {
      asks.push(ask);
      return say();
    },
    async joined(arrival) {
      arrivals.push(arrival);
      return say();
    },
    stays: async () => {},
    async left(team) {
      departures.push(team);
    },
    teams: async () => [],
    home: async () => undefined,
    async refused(who) {
      unreached.push(who);
    },
    due: async () => [],
    delivered: async () => {},
    sends: async () => false,
    pushes: async () => [],
    take: async () => undefined,
    orphans: async () => [],
    sent: async () => {},
    preview: async () => [],
    next: async () => undefined,
    onDue: () => {},
    housekeep: async () => {},
    prepare() {},
    spent: () => 0,
  };
}

export function notice(text: string, tone: NoticePost["tone"] = "info"): NoticePost {
  return { kind: "notice", language: "en", tone, text: [{ p: [text] }], presses: [] };
}

export const emma: Actor = { id: "100000000000000003", locale: "en" };
