/** Conversations, and the mark by which an answer says of which one it is. */
import { hash } from "node:crypto";
import type { Page } from "./pages.ts";

/** A mark is the id of a message's outermost component: 31 bits, of which the first is set, since
 * Discord's own ids count up from 1. */
const MARKED = 2 ** 30;

/** What one person says in one channel. */
export function talkOf(channel: string, person: string): string {
  const mark = MARKED + (hash("sha256", person, "buffer").readUInt32BE() % MARKED);
  return `${channel}:${mark}`;
}

/** The message, from which a reply to it can tell the conversation, whoever writes that. */
export function marked({ container, files }: Page, talk: string | undefined): Page {
  const mark = talk?.split(":")[1];
  return mark === undefined
    ? { container, files }
    : { container: { id: Number(mark), ...container }, files };
}

/** The conversation of a message whose outermost component has that id, if it was marked. */
export function talkMarked(channel: string, id: number | undefined): string | undefined {
  return id !== undefined && id >= MARKED ? `${channel}:${id}` : undefined;
}
