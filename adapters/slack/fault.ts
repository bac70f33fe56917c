/** What went wrong with Slack, as a sentence without a secret. */
import { webApi } from "@slack/bolt";

/** Slack's words for a token that will not work again by waiting. */
const REFUSED = new Set([
  "account_inactive",
  "app_uninstalled",
  "invalid_auth",
  "not_allowed_token_type",
  "not_authed",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "user_removed_from_team",
]);

/** Slack's own word for the error ("not_in_channel"), if it gave one. */
export function slackWord(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Slack's words for a workspace that no longer has the app. */
const GONE = new Set(["account_inactive", "app_uninstalled", "token_revoked"]);

/** The workspace took the token back. */
export function takenBack(error: unknown): boolean {
  return GONE.has(slackWord(error) ?? "");
}

/** Slack's words for a message that is not there to be edited any more. */
const UNEDITABLE = new Set(["message_not_found", "cant_update_message", "edit_window_closed"]);

export function uneditable(error: unknown): boolean {
  return UNEDITABLE.has(slackWord(error) ?? "");
}

/** Somebody deleted it, or an earlier try did. */
export function missing(error: unknown): boolean {
  return slackWord(error) === "message_not_found";
}

/** Some blocks are newer than some of Slack's surfaces and workspaces. */
export function undrawable(error: unknown): boolean {
  return slackWord(error) === "invalid_blocks";
}

/** What Node says of a call that never left, since nobody answered the door. */
const NEVER_LEFT = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The call left, and no answer came: it may have been carried out. */
export function unanswered(error: unknown): boolean {
  if (!(error instanceof webApi.WebAPIRequestError)) return false;
  const { cause } = error.original;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return !NEVER_LEFT.has(code);
}

/** The token was refused for good: only an operator can mend it. */
export function tokenRefused(error: unknown): boolean {
  return REFUSED.has(slackWord(error) ?? "");
}

export function sentence(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) {
    const details = error.data.response_metadata?.messages ?? [];
    return withoutSecrets([`Slack answered ${error.data.error}`, ...details].join("; "));
  }
  if (error instanceof webApi.WebAPIRateLimitedError)
    return `Slack allows no more calls for ${error.retryAfter} s`;
  return withoutSecrets(error instanceof Error ? error.message : String(error));
}

/** Tokens begin with "xox" or "xapp"; who holds a response_url can answer in the bot's name. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/x(?:ox[a-z]|app)[\w.-]*-[\w-]+/g, "[token]")
    .replace(/https?:\/\/hooks\.slack[^\s"']+/g, "[response_url]")
    .replace(/wss?:\/\/[^\s"']+/g, "[socket]");
}
