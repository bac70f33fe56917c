/** Sends as Slack messages, each by the ways its ask left open. */
import { type First, isSorry, type Send } from "../../src/index.ts";
import { eachOf } from "./each.ts";
import { uncertain } from "./refusal.ts";
import { draw } from "./render.ts";
import { responseOf } from "./response.ts";
import { type Aim, type Means, openWays, type Where } from "./ways.ts";
import { wordOf } from "./word.ts";

type How = Exclude<First["how"], "form">;

/** Each message of each send in turn. A failed one is `failed`, and the next is tried. */
export async function deliver(
  sends: Send[],
  how: How,
  { failed, ...open }: Omit<Means, "response"> & { failed: (error: unknown) => void },
): Promise<void> {
  const response = responseOf(open.reply);
  let replaced = how !== "replace";
  for (const [at, { to, post }] of sends.entries()) {
    const aim = aimOf({ to, post }, how, replaced);
    if (aim === "replace") replaced = true;
    const later = sends.slice(at + 1).some(({ to }) => to === "asker");
    const put = openWays(aim, { ...open, response });
    const went: Where[] = [];
    /** To the asker, of what they do not see where they asked. */
    const say = async (fate: "rest" | "cut" | "unsure") => {
      if (to !== "asker") return;
      const [word] = draw(wordOf(fate, post.language));
      await response.take({ ...word, response_type: "ephemeral", replace_original: false });
    };
    try {
      await eachOf(post, async (message, more) => {
        went.push(await put(message, more || later));
      });
      if (went.at(-1) === "directly") await say("rest");
    } catch (error) {
      failed(error);
      await say(went.length > 0 || !uncertain(error) ? "cut" : "unsure");
    }
  }
}

/** One message moves on at most: what comes with it stands beside it, for the asker alone. */
function aimOf({ to, post }: Send, how: How, replaced: boolean): Aim {
  if (to !== "asker") {
    // A message to a member's id opens their direct channel with the bot by itself.
    const thread = "kind" in to ? to.thread : undefined;
    return { channel: to.id, ...(thread ? { thread_ts: thread } : {}) };
  }
  if (isSorry(post) || (how === "replace" && replaced)) return "private";
  return how;
}
