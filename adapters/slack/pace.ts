/** A call to Slack at Slack's own pace, each for itself: one channel's limit holds up no other. */
import { setTimeout as sleep } from "node:timers/promises";
import { webApi } from "@slack/bolt";

/** Slack refused a call for coming too soon: so long at most is waited to make it again, in s. */
const LONGEST_WAIT_S = 30;

/** Once more when Slack says so: a call refused for coming too soon has done nothing. */
export async function paced<T>(call: () => Promise<T>, longest = LONGEST_WAIT_S): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
    if (error.retryAfter > longest) throw error;
    await sleep(error.retryAfter * 1000);
    return call();
  }
}
