/** Messages that answer no interaction: in a room, under another message, or to a person. */
import type { Logger } from "pino";
import type { Post, Room, Send } from "../../src/index.ts";
import { told } from "./fault.ts";
import { render } from "./render.ts";
import type { Wire } from "./wire.ts";

export interface Carrier {
  wire: Wire;
  log: Logger;
}

/** `room`: where the asker is answered. `seed` is one for one send, however often it is sent. */
export async function deliver(
  { wire, log }: Carrier,
  { to, post }: Send,
  { room: home, seed }: { room: Room; seed: string },
): Promise<void> {
  const write = writing(wire, post, seed);
  if (to === "asker") return write(home);
  // What is refused to one, or has to wait, leaves the others theirs.
  if (!("kind" in to)) return wire.direct(to, write);
  try {
    await write(to);
  } catch (fault) {
    log.error({ room: to.id, ...told(fault) }, "a message was not delivered");
  }
}

/** Writes the pages of a post in a room, the first of them under the message that it answers. */
function writing(wire: Wire, post: Post, seed: string) {
  return async (room: Room) => {
    for (const [number, page] of render(post).entries())
      await wire.post(room.id, page, {
        seed: `${seed} ${number}`,
        ...(number === 0 && room.thread ? { under: room.thread } : {}),
      });
  };
}
