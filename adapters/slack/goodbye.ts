/** The events by which a workspace tells that it no longer has the app. */
import { z } from "zod";

const Goodbye = z.object({
  event: z.discriminatedUnion("type", [
    z.object({ type: z.literal("app_uninstalled") }),
    // Members' own tokens are none of ours; the bot's is what we speak with.
    z.object({
      type: z.literal("tokens_revoked"),
      tokens: z.object({ bot: z.array(z.string()).min(1) }),
    }),
  ]),
});

export function isGoodbye(body: unknown): boolean {
  // Of what is no event at all there is no fault to be written down.
  return hasEvent(body) && Goodbye.safeParse(body).success;
}

function hasEvent(body: unknown): boolean {
  return typeof body === "object" && body !== null && "event" in body;
}
