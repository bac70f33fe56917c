/** Why what is sent unasked is not let through. */

/**
 * Why a platform will not have what is sent, for good: the room is archived, or not there; the bot
 * is not in it, or may not write there; the member takes no direct messages; the token is revoked.
 */
export const REFUSALS = [
  "archived",
  "missing",
  "removed",
  "forbidden",
  "closed",
  "revoked",
] as const;
export type Refusal = (typeof REFUSALS)[number];
