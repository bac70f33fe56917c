/** Messages that answer no interaction: in a room, under another message, or to a person. */
import type { Logger } from "pino";
import type { Room, Send } from "../../src/index.ts";
import { isClosed, told } from "./fault.ts";
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
  try {
    const room = to === "asker" ? home : "kind" in to ? to : await directly(wire, to.id);
    for (const [number, page] of render(post).entries())
      await wire.post(room.id, page, {
        seed: `${seed} ${number}`,
        ...(number === 0 && room.thread ? { under: room.thread } : {}),
      });
  } catch (fault) {
    if (to === "asker") throw fault;
    // What is refused to one leaves the others theirs.
    const where = "kind" in to ? { room: to.id } : { member: to.id };
    if (isClosed(fault)) log.warn({ ...where, ...told(fault) }, "no direct messages to a member");
    else log.error({ ...where, ...told(fault) }, "a message was not delivered");
  }
}

async function directly(wire: Wire, person: string): Promise<Room> {
  return { kind: "direct", id: await wire.direct(person) };
}
