/** How a workspace comes to have the app, as its events tell. */
import type { Arrival, Member } from "../../src/index.ts";
import type { Opened } from "./payload.ts";
import { member, type Reply, room, teamOf } from "./place.ts";

/**
 * Slack does not tell the app of its own installation, and a channel is no place to be greeted
 * unasked: the first member who opens the messages with the bot is.
 */
export interface Welcome {
  arrival: Arrival;
  who: Member;
  reply: Reply;
}

/** Undefined for another tab than the messages. */
export function opened({ team_id, event }: Opened, at: Date): Welcome | undefined {
  const { user, channel, tab = "messages" } = event;
  if (tab !== "messages") return undefined;
  return {
    arrival: { team: teamOf(team_id), room: room(channel), at },
    who: member(team_id, user),
    reply: { user, channel, heard: "asker", spoken: true },
  };
}

/** Whoever installed the app is greeted, in the workspace that they installed it in. */
export function arrived(teamId: string, user: string, name: string | undefined, at: Date): Welcome {
  return {
    // A message to a member's id opens their direct channel with the bot by itself.
    arrival: {
      ...{ team: teamOf(teamId), room: { kind: "direct", id: user }, at },
      ...(name ? { name } : {}),
    },
    who: member(teamId, user),
    reply: { user, channel: user, heard: "asker", spoken: true },
  };
}
