/** Conversations, and the mark by which an answer says of which one it is. */
import { isOfTalk, markOfTalk } from "./mark.ts";
import type { Page } from "./pages.ts";

/** What one person says in one channel. */
export function talkOf(channel: string, person: string): string {
  return `${channel}:${markOfTalk(person)}`;
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
  return id !== undefined && isOfTalk(id) ? `${channel}:${id}` : undefined;
}
