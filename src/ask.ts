/** What a person asks of the bot, whatever the platform they ask it on. */
import type { Ticket } from "./ticket.ts";

/** The longest text that is read, in UTF-16 units: Discord's longest message. */
export const LONGEST_TEXT = 2000;

/**
 * A person in a team. `team` and `id` are the platform's own, so `team` carries the platform's
 * name ("slack:T012", "discord:934…", "web:demo"): no two platforms can meet in one key.
 */
export interface Member {
  team: string;
  id: string;
}

/**
 * Where something is said. `thread` is the message that an answer belongs under; "home" is the
 * page that a platform keeps for each member, where nobody can write.
 */
export interface Room {
  kind: "channel" | "direct" | "home";
  id: string;
  thread?: string;
}

interface Asked {
  /** Unique for what the person did, equal for every delivery of it (Slack: channel and ts of a
   * message, trigger or view id; Discord: the interaction's or message's id). */
  id: string;
  who: Member;
  room: Room;
  /** Who could see the question being asked: a slash command only its asker. */
  heard: "asker" | "room";
  at: Date;
  /** The platform's idea of the person's language, as it gives it ("fr-CA"). */
  locale?: string;
  /** Whether the platform says that the person administers the team; absent where it does not say. */
  admin?: boolean;
  /** Who may not lead: a guest of the team's. What a lead named before ends. */
  guest?: true;
  /** What the platform calls the person. */
  name?: string;
  /** Said outside every team, if for one that the person chose (`Bot.home`). */
  apart?: true;
  /** The conversation that it goes on with, in words of the platform's own: a thread, or what one
   * person says in one room. Absent where nothing goes before. */
  talk?: string;
}

/** A verb with its arguments. Of free text addressed to the bot they are `freeText`'s. */
export type VerbAsk = Asked & { kind: "verb"; verb: string; args: Record<string, string> };

/** A button pressed, or a form sent back with what was typed in its fields. */
export type PressAsk = Asked & {
  kind: "press";
  ticket: Ticket;
  typed?: Record<string, string>;
  /** The ids in its fields for a member whom the platform does not know as one of the team: people of
   * elsewhere, guests, and bots. */
  outsiders?: readonly string[];
};

export type Ask = VerbAsk | PressAsk;

/** A team that the bot came to. `room` is where a first word is in place. */
export interface Arrival {
  team: string;
  room: Room;
  at: Date;
  locale?: string;
  /** The team's own name. */
  name?: string;
}
