/** How Discord's REST API is called: with the bot's token, or with that of an interaction. */
import { REST, RESTEvents, type RESTOptions } from "discord.js";
import { type Breaker, MANY } from "./breaker.ts";

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

export function restOptions({ apiUrl, breaker }: Means): Partial<RESTOptions> {
  return {
    retries: 0,
    invalidRequestWarningInterval: MANY,
    handlerSweepInterval: LIMITS_KEPT_MS,
    makeRequest: breaker.request,
    rejectOnRateLimit: ({ method, route, retryAfter }) =>
      method === "PATCH" && route === "/channels/:id/messages/:id" && retryAfter > EDIT_PATIENCE_MS,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  };
}

/** For what answers interactions: the bot's 50 calls a second do not bind it
 * (discord.com/developers/docs/topics/rate-limits), so that a crowd that answers a quiz at once is
 * heard at once, and the room's own message need not wait behind it. */
export function openAnswers(means: Means): REST {
  const answers = new REST({
    ...restOptions(means),
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  });
  answers.on(RESTEvents.InvalidRequestWarning, means.breaker.warned);
  return answers;
}
