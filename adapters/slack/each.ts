/** A post's messages, put one after the other. */
import type { Post } from "../../src/index.ts";
import { undrawable } from "./fault.ts";
import type { Message } from "./limits.ts";
import { draw } from "./render.ts";

/** `more`: others follow. */
export async function eachOf(
  post: Post,
  put: (message: Message, more: boolean) => Promise<void>,
): Promise<void> {
  let [first, ...rest] = draw(post);
  try {
    await put(first, rest.length > 0);
  } catch (error) {
    if (!undrawable(error)) throw error;
    [first, ...rest] = draw(post, "everywhere");
    await put(first, rest.length > 0);
  }
  for (const [at, message] of rest.entries()) await put(message, at < rest.length - 1);
}
