/** What went wrong with Discord: which fault it is, and what may be told of it, which is never a token, an
 * address that holds one, or what was said. */
import {
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  DiscordjsError,
  GatewayCloseCodes,
  HTTPError,
  RateLimitError,
} from "discord.js";

/** A call that was kept back: it would have counted towards a block of the address, or there was
 * no room for it. */
export class KeptBack extends Error {
  override name = "KeptBack";
}

/** A direct channel that may be opened after so many ms. */
export class TooSoon extends KeptBack {
  override name = "TooSoon";
  readonly after: number;

  constructor(after: number, options?: ErrorOptions) {
    super("Discord opens direct messages more slowly", options);
    this.after = after;
  }
}

/** Where nothing can be shown, now or later: no channel or server any more, no access, no
 * permission, an archived thread. */
const NOWHERE = [
  Code.UnknownChannel,
  Code.UnknownGuild,
  Code.UnknownMessage,
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.InvalidActionOnArchivedThread,
];
/** A member who takes no direct messages, or shares no server with the bot any more. */
const CLOSED = [
  Code.CannotSendMessagesToThisUser,
  Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
];

function isCode(fault: unknown, ...codes: number[]): boolean {
  return fault instanceof DiscordAPIError && codes.some((code) => code === fault.code);
}

export const isGone = (fault: unknown) => isCode(fault, Code.UnknownChannel);
export const isLate = (fault: unknown) => isCode(fault, Code.UnknownInteraction);
export const isTaken = (fault: unknown) =>
  isCode(fault, Code.InteractionHasAlreadyBeenAcknowledged);
export const isTooFast = (fault: unknown) => isCode(fault, Code.OpeningDirectMessagesTooFast);
export const isDeleted = (fault: unknown) => isCode(fault, Code.UnknownMessage);
/** No use in trying again; what is over Discord's limits is so for good, too. */
export const isForGood = (fault: unknown) =>
  isCode(fault, ...NOWHERE) || fault instanceof RangeError;
export const isNoAccess = (fault: unknown) => isCode(fault, Code.MissingAccess);
export const isClosed = (fault: unknown) => isCode(fault, ...CLOSED);

/** It was refused; anything else may have reached Discord or not. */
export function isRefusal(fault: unknown): boolean {
  return [DiscordAPIError, RateLimitError, RangeError, KeptBack].some(
    (kind) => fault instanceof kind,
  );
}

/** For a log line. REST errors carry the request's address and body, so they never go there whole. */
export function told(fault: unknown): Record<string, unknown> {
  if (fault instanceof DiscordAPIError)
    return { fault: fault.message, code: fault.code, status: fault.status };
  if (fault instanceof RateLimitError)
    return { fault: "Discord asks to wait", ms: fault.retryAfter, route: fault.route };
  if (fault instanceof HTTPError) return { fault: fault.name, status: fault.status };
  if (fault instanceof Error) return { fault: fault.message, stack: fault.stack };
  return { fault: String(fault) };
}

/** Why the connection ended. `again`: a new one may be had. `why` is for the operator. */
export interface Ending {
  why: string;
  again: boolean;
}

export const BAD_TOKEN: Ending = {
  why: "Discord does not accept the bot's token: copy it again from the developer portal, Bot, Reset Token.",
  again: false,
};

/** Discord closed the gateway for good. */
export function closedWith(code: number): Ending {
  if (code === GatewayCloseCodes.AuthenticationFailed) return BAD_TOKEN;
  // It is in more servers than when it asked how many connections they take.
  if (code === GatewayCloseCodes.ShardingRequired)
    return { why: "Discord wants more connections; they are being opened.", again: true };
  return { why: `Discord closed the gateway for good (code ${code}).`, again: false };
}

/** No login. Never the fault's own message: fetch puts the token in one. */
export function noLogin(fault: unknown): Ending {
  const { code, status, cause, message } = fault as {
    code?: unknown;
    status?: unknown;
    cause?: { code?: unknown };
    message?: string;
  };
  if (fault instanceof DiscordjsError && code === "TokenInvalid") return BAD_TOKEN;
  if (status === 401 || message === "Authentication failed") return BAD_TOKEN;
  const name = fault instanceof Error ? fault.name : "no error";
  const reason = cause?.code ?? status ?? code ?? name;
  return { why: `Discord cannot be reached (${reason}); it is tried again.`, again: true };
}
