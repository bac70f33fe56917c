/** What the door does when something is due, at the seam itself: every push is handed over. */
import type { Bot, Delivery, Member, Post, Room } from "../../src/index.ts";

export interface Arrived {
  team: string;
  key: string;
  to: Room | Member;
  post: Post;
  at: Date;
}

/** Does what is due at `now` and hands over what is to be sent; `take` says what comes of it. */
export async function pump(
  bot: Bot,
  platform: string,
  now: Date,
  take: (arrived: Arrived) => Delivery = ({ key }) => ({ ok: true, at: key }),
): Promise<{ arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  await bot.due(now);
  for (const mark of await bot.pushes(platform, now)) {
    const parcel = await bot.take(mark, now);
    if (!parcel) continue;
    const { team, key, to } = parcel.push;
    const one = { team, key, to, post: parcel.post, at: now };
    const delivery = take(one);
    if (delivery.ok) arrived.push(one);
    await bot.sent(parcel, delivery, now);
  }
  return { arrived };
}
