/** The id of what comes of an ask: the same, however often the ask comes. */
import { createHash } from "node:crypto";

/** `length` in characters of six bits each. */
export function idOf({ id }: { id: string }, length: number): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, length);
}
