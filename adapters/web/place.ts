/** Where each post goes on the page. */
import type { Logger } from "pino";
import { type Ask, type First, isSorry, type Send } from "../../src/index.ts";
import type { Conversation, Message } from "./conversation.ts";
import { render } from "./render.ts";
import { type MemberId, roomOf } from "./team.ts";

interface Places {
  conversation: Conversation;
  log: Logger;
  now: () => Date;
}

/** A message that came of an ask. `elsewhere`: it went to a room or a member, not to the asker. */
export interface Placed extends Message {
  place: "new" | "replace" | "elsewhere";
}

/** What was asked, on which message if it was a button's, and how it was acknowledged. */
export interface Asked {
  ask: Ask;
  first: First;
  on?: string | undefined;
}

export function place({ ask, first, on }: Asked, sends: Send[], places: Places): Placed[] {
  const by = ask.who.id as MemberId;
  let replaced = false;
  return sends.flatMap((send): Placed[] => {
    if (send.to !== "asker") {
      const message = deliver(send, places);
      return message ? [{ ...message, place: "elsewhere" }] : [];
    }
    const { post } = send;
    const sorry = isSorry(post);
    const said = { from: "rappel", to: ask.room.id, at: places.now(), ask: ask.id } as const;
    const html = render(post).toString();
    const apart = sorry || first.how !== "public";
    const only = apart && ask.room.kind === "channel" ? by : undefined;
    if (first.how !== "replace" || sorry || replaced)
      return [{ ...places.conversation.say({ ...said, only, html }), place: "new" }];
    replaced = true;
    const { conversation } = places;
    const moved = on && conversation.replace(on, { ...said, only, html, by });
    // The page may still show a message that the house has forgotten: it moves on all the same.
    const key = on && !conversation.has(on) ? on : undefined;
    const message = moved || conversation.say({ ...said, only, html }, key);
    return [{ ...message, place: "replace" }];
  });
}

/** A post for a room or a member, asked for or not. Who is not of the team cannot be reached. */
export function deliver(
  { to, post }: Send,
  { conversation, log, now }: Places,
): Message | undefined {
  const room = to === "asker" ? undefined : roomOf(to);
  if (room === undefined) {
    log.warn({ to, kind: post.kind }, "nobody here to deliver it to");
    return undefined;
  }
  const html = render(post).toString();
  return conversation.say({ from: "rappel", to: room, only: undefined, at: now(), html });
}
