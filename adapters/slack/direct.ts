/** A member's direct channel with the bot: what is read or edited there goes by its own id. */
import type { webApi } from "@slack/bolt";
import { z } from "zod";

/** The same each time: opening finds the one that is there. */
export async function directOf(user: string, { conversations }: webApi.WebClient): Promise<string> {
  const { channel } = await conversations.open({ users: user });
  return z.string().parse(channel?.id);
}
