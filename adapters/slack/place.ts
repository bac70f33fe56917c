/** Who, where, and where an answer can go: Slack's ids in the core's words. */
import { type Language, type Member, type Room, soloTeam } from "../../src/index.ts";
import type { Origin } from "./origin.ts";

/** Where an answer can go. `thread` is where the room hears it, `within` the thread asked in. */
export interface Reply extends Origin {
  user: string;
  /** Asked by a message: in a direct message, what is private is then a message too. */
  spoken: boolean;
  /** Opens a modal, once, within 3 s. */
  trigger?: string;
}

/** Where what was asked on the Home page, or in a modal that opened from it, is answered. */
export interface Inside {
  user: string;
  language: Language;
  /** Opens a modal, or lays one on another, once, within 3 s. */
  trigger: string;
  /** The modal that was pressed, or from which the form opened; none on Home itself. */
  modal?: string;
  /** That modal lies on another. */
  above?: true;
  /** A form that was sent: its own view, which a private answer takes over. */
  form?: string;
}

/** Someone who is to see their Home page as it is now. */
export interface Look {
  who: Member;
  user: string;
  /** Unique for what the member did. */
  id: string;
  /** Which of its pages, from 0. */
  page: number;
}

const PLATFORM = "slack";

/** A workspace, or an organisation, as a team. */
export function teamOf(id: string): string {
  return `${PLATFORM}:${id}`;
}

/** Slack's own id of the team. */
export function idOf(team: string): string {
  return team.slice(teamOf("").length);
}

export function member(teamId: string, id: string): Member {
  return { team: teamOf(teamId), id };
}

/**
 * A member of the workspace that a payload came to; or someone of another, in a channel that both
 * share, who gets the course alone: neither the workspace's own content nor that of theirs.
 * `home` is the id of their workspace, or of the organisation that `org` is too.
 */
export function author(
  user: string,
  { host, home, org }: { host: string; home?: string | undefined; org?: string | undefined },
): Member {
  const own = home === undefined || home === host || home === org;
  return own ? member(host, user) : { team: soloTeam(PLATFORM, user), id: user };
}

export function room(id: string, thread?: string): Room {
  return { kind: id.startsWith("D") ? "direct" : "channel", id, ...(thread ? { thread } : {}) };
}
