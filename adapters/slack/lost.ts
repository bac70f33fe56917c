/**
 * Messages that may be on Slack although its answer was lost. Slack takes no key that would make a
 * second try safe: it is not tried again, and whoever presses one of its buttons says where it is; or
 * a look at what is there, where the bot may look.
 */
import type { Message } from "./limits.ts";
import { Press } from "./payload.ts";

const LOST = "?";

export type Lost = ReturnType<typeof createLost>;

export function createLost() {
  /** By the ticket of their first button; "" until somebody presses one. */
  const whereabouts = new Map<string, string>();
  /** The first button's ticket, by the ticket of each. */
  const firsts = new Map<string, string>();

  return {
    /** From now on looked out for. Returns what stands for its ts. */
    one(message: Message): string {
      const tickets = ticketsOf(message);
      const [first = ""] = tickets;
      if (first) whereabouts.set(first, "");
      for (const ticket of tickets) firsts.set(ticket, first);
      return `${LOST}${first}`;
    },
    /** The ts, if it is one or by now is known. */
    found(where: string): string | undefined {
      if (!where.startsWith(LOST)) return where;
      return whereabouts.get(where.slice(LOST.length)) || undefined;
    },
    /** Reads in a payload of Slack's where a message is. */
    heard(body: unknown): void {
      if (firsts.size === 0) return;
      const { actions, container } = Press.safeParse(body).data ?? {};
      const first = firsts.get(actions?.[0].value ?? "");
      if (first && container?.message_ts) whereabouts.set(first, container.message_ts);
    },
  };
}

function ticketsOf({ blocks }: Message): string[] {
  return blocks.flatMap((block) =>
    block.type === "actions"
      ? block.elements.flatMap((one) => ("value" in one && one.value ? [one.value] : []))
      : [],
  );
}
