/** The model that puts answers into words, if the environment names one. */
import type { Keyv } from "keyv";
import type { Words } from "../src/index.ts";
import type { Env } from "./env.ts";

/** All that a model may take of an answer's time, in ms. */
const PATIENCE = 20_000;
const OPENAI = "https://api.openai.com/v1";

/** Who is still waited for when the house stops is answered at once, in the course's words. */
export function wordsOf(
  env: Env,
  { cache, stopping }: { cache: Keyv; stopping: AbortSignal },
): Words | undefined {
  const { OPENAI_API_KEY: key, OPENAI_MODEL: model } = env;
  if (!key || !model) return undefined;
  return {
    ...{ key, model, url: env.OPENAI_BASE_URL ?? OPENAI },
    ...{ cache, most: env.OPENAI_DAILY_TOKENS },
    deadline: () => AbortSignal.any([AbortSignal.timeout(PATIENCE), stopping]),
  };
}
