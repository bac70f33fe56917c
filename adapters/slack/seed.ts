/** What a message carries unseen, by which it is found again: its seed, as Slack's own metadata. */
import { z } from "zod";

const EVENT = "rappel_sent";

const Metadata = z.object({
  event_type: z.literal(EVENT),
  event_payload: z.object({ seed: z.string() }),
});

export function seeded(seed: string): { metadata: z.infer<typeof Metadata> } {
  return { metadata: { event_type: EVENT, event_payload: { seed } } };
}

/** Of a message as Slack's history has it. */
export function seedOf(metadata: unknown): string | undefined {
  return Metadata.safeParse(metadata).data?.event_payload.seed;
}
