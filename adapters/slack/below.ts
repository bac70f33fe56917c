/**
 * An ephemeral message that stands beside the thread it belongs to, since nobody would see it in
 * one that does not exist yet: the ids of its blocks carry the thread to what is pressed there.
 */
import type { Message } from "./limits.ts";

export function marked(message: Message, thread: string): Message {
  const blocks = message.blocks.map((block, at) =>
    block.type === "actions" || block.type === "context_actions"
      ? { ...block, block_id: `below:${thread}:${at}` }
      : block,
  );
  return { ...message, blocks };
}

export function threadOf(blockId: string | undefined): string | undefined {
  return /^below:([\d.]+):\d+$/.exec(blockId ?? "")?.[1];
}
