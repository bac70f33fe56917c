/** What Discord answers when it does not do what was asked. */

/** An answer of Discord's own making, before the request is heard. */
export interface Fault {
  status: number;
  body: { message: string; code?: number; retry_after?: number; global?: boolean };
  headers?: Record<string, string>;
}

/** Of one bucket, or of all: discord.com/developers/docs/topics/rate-limits. */
export function rateLimited(seconds: number, scope: "user" | "global" = "user"): Fault {
  const global = scope === "global";
  return {
    status: 429,
    body: { message: "You are being rate limited.", retry_after: seconds, global },
    headers: {
      "retry-after": String(Math.ceil(seconds)),
      "x-ratelimit-scope": scope,
      ...(global
        ? { "x-ratelimit-global": "true" }
        : {
            "x-ratelimit-limit": "5",
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset-after": String(seconds),
            "x-ratelimit-bucket": "abcd1234",
          }),
    },
  };
}

const refusal = (status: number, code: number, message: string): Fault => ({
  status,
  body: { code, message },
});

export const forbidden = refusal(403, 50013, "Missing Permissions");
export const openingTooFast = refusal(403, 40003, "You are opening direct messages too fast");
export const unknownChannel = refusal(404, 10003, "Unknown Channel");
export const taken = refusal(400, 40060, "Interaction has already been acknowledged.");
export const unknownGuild = refusal(404, 10004, "Unknown Guild");
export const missingAccess = refusal(403, 50001, "Missing Access");
export const archived = refusal(400, 50083, "Thread is archived");
export const unauthorized = refusal(401, 0, "401: Unauthorized");
export const takesNone = refusal(403, 50007, "Cannot send messages to this user");
export const unshared = refusal(403, 50278, "Cannot send messages to this user");
export const invalid = refusal(400, 50035, "Invalid Form Body");
export const locked = refusal(403, 160005, "Thread is locked");
/** Not of Discord's own API, but of what stands before it. */
export const blocked: Fault = { status: 403, body: { message: "Access denied" } };
