/** What came of a push that Discord did not take. */
import { RESTJSONErrorCodes as Code, DiscordAPIError, RateLimitError } from "discord.js";
import type { Delivery, Refusal } from "../../src/index.ts";
import { KeptBack, TooSoon } from "./fault.ts";

/** By Discord's JSON error code. */
const REFUSALS: Record<number, Refusal> = {
  [Code.UnknownChannel]: "missing",
  [Code.UnknownGuild]: "removed",
  [Code.MissingAccess]: "forbidden",
  [Code.CannotSendMessagesToThisUser]: "closed",
  [Code.MissingPermissions]: "forbidden",
  [Code.InvalidActionOnArchivedThread]: "archived",
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: "closed",
};
/** Of those that it has no word for here. */
const STATUSES: Record<number, Refusal> = { 401: "revoked", 403: "forbidden", 404: "missing" };

const later = { ok: false, why: "later" } as const;
const unknown = { ok: false, why: "unknown" } as const;

/** `sent`: whether what failed was the message itself, and not what goes before it. */
export function outcome(fault: unknown, sent: boolean): Delivery {
  if (fault instanceof RateLimitError) return { ...later, after: fault.retryAfter };
  if (fault instanceof TooSoon) return { ...later, after: fault.after };
  if (fault instanceof DiscordAPIError) return refused(fault);
  // It is over Discord's limits, and will be.
  if (fault instanceof RangeError) return { ok: false, why: "gone" };
  return sent && !(fault instanceof KeptBack) && !isBeforehand(fault) ? unknown : later;
}

function refused({ code, status }: DiscordAPIError): Delivery {
  // Without a code it is not Discord that speaks, but something before it.
  if (typeof code !== "number") return later;
  const says = REFUSALS[code] ?? STATUSES[status];
  return { ok: false, why: "gone", ...(says && { says }) };
}

/** There was no connection to send it over. */
function isBeforehand(fault: unknown): boolean {
  const { syscall, code, cause, errors } = fault as Partial<
    Record<"syscall" | "code" | "cause" | "errors", unknown>
  >;
  if (Array.isArray(errors)) return errors.every(isBeforehand); // one an address that was tried
  if (syscall === "connect" || syscall === "getaddrinfo") return true;
  if (code === "UND_ERR_CONNECT_TIMEOUT") return true;
  return cause instanceof Error && isBeforehand(cause);
}
