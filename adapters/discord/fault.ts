/** What may be told of a fault: never a token, an address that holds one, or what was said. */
import { DiscordAPIError, DiscordjsError, GatewayCloseCodes, HTTPError } from "discord.js";

/** JSON error codes of Discord's that are no fault of ours, and survived. */
const UNKNOWN_INTERACTION = 10062;
const ALREADY_ACKNOWLEDGED = 40060;
/** A member who takes no direct messages, or shares no server with the bot any more. */
const CLOSED = [50007, 50278];

export function isLate(fault: unknown): boolean {
  return fault instanceof DiscordAPIError && fault.code === UNKNOWN_INTERACTION;
}

export function isTaken(fault: unknown): boolean {
  return fault instanceof DiscordAPIError && fault.code === ALREADY_ACKNOWLEDGED;
}

export function isClosed(fault: unknown): boolean {
  return fault instanceof DiscordAPIError && CLOSED.some((code) => code === fault.code);
}

/** Discord refused it; anything else may have reached Discord or not. */
export function isRefusal(fault: unknown): boolean {
  return fault instanceof DiscordAPIError || fault instanceof RangeError;
}

/** For a log line. REST errors carry the request's address and body, so they never go there whole. */
export function told(fault: unknown): Record<string, unknown> {
  if (fault instanceof DiscordAPIError)
    return { fault: fault.message, code: fault.code, status: fault.status };
  if (fault instanceof HTTPError) return { fault: fault.name, status: fault.status };
  if (fault instanceof Error) return { fault: fault.message, stack: fault.stack };
  return { fault: String(fault) };
}

/** Why Discord closed the gateway for good, as a sentence for the operator. */
export function whyClosed(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return BAD_TOKEN;
  if (code === GatewayCloseCodes.ShardingRequired)
    return "Discord wants sharding: the bot is in more than 2,500 servers.";
  return `Discord closed the gateway for good (code ${code}).`;
}

const BAD_TOKEN =
  "Discord does not accept the bot's token: copy it again from the developer portal, Bot, Reset Token.";

/** Why the login failed. Never the fault's own message: fetch puts the token in one. */
export function whyNoLogin(fault: unknown): string {
  const { code, status, cause, message } = fault as {
    code?: unknown;
    status?: unknown;
    cause?: { code?: unknown };
    message?: string;
  };
  if (fault instanceof DiscordjsError && code === "TokenInvalid") return BAD_TOKEN;
  if (status === 401 || message === "Authentication failed") return BAD_TOKEN;
  const name = fault instanceof Error ? fault.name : "no error";
  return `Discord cannot be reached (${cause?.code ?? status ?? code ?? name}).`;
}
