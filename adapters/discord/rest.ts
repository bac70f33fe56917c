/** How Discord's REST API is called: with the bot's token, or with that of an interaction. */
import { REST, RESTEvents, type RESTOptions } from "discord.js";
import { type Breaker, MANY } from "./breaker.ts";
import type { Pace } from "./pace.ts";

/** Each answer to an interaction has a rate limit of its own, which is forgotten after this: ms. */
const LIMITS_KEPT_MS = 5 * 60 * 1000;
/** An edit of a room's message that is to wait longer is not made, but told of: ms. Discord takes
 * five in 5 s. */
const EDIT_PATIENCE_MS = 5500;

interface Means {
  /** Where the REST API is, if not at Discord. */
  apiUrl: string | undefined;
  breaker: Breaker;
}

interface Unasked extends Means {
  token: string;
  pace: Pace;
}

/** `request`: makes each call, within Discord's limit on all of them. */
export function restOptions(
  apiUrl: string | undefined,
  request: Breaker["request"],
): Partial<RESTOptions> {
  return {
    retries: 0,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    invalidRequestWarningInterval: MANY,
    handlerSweepInterval: LIMITS_KEPT_MS,
    makeRequest: request,
    rejectOnRateLimit: ({ method, route, retryAfter }) =>
      method === "PATCH" && route === "/channels/:id/messages/:id" && retryAfter > EDIT_PATIENCE_MS,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  };
}

/** For what answers interactions: the bot's 50 calls a second do not bind it
 * (discord.com/developers/docs/topics/rate-limits), so that a crowd that answers a quiz at once is
 * heard at once, and the room's own message need not wait behind it. */
export function openAnswers({ apiUrl, breaker }: Means): REST {
  return warning(new REST(restOptions(apiUrl, breaker.request)), breaker);
}

/** For what is sent unasked: what was taken to be sent waits for no room's limit. Its calls are
 * without `auth`, since discord.js forgets a token at the first 401, and then says nothing of it. */
export function openUnasked({ apiUrl, breaker, pace, token }: Unasked): REST {
  const rest = new REST({
    ...restOptions(apiUrl, pace.unasked(breaker.request)),
    headers: { Authorization: `Bot ${token.replace(/^Bot +/, "")}` },
    rejectOnRateLimit: () => true,
  });
  return warning(rest, breaker);
}

function warning(rest: REST, { warned }: Breaker): REST {
  return rest.on(RESTEvents.InvalidRequestWarning, warned);
}
