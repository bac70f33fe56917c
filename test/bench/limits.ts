/** How much of a platform's own limit pushes use when nobody asks, on this machine's clock. */
import { openPace } from "../../adapters/discord/pace.ts";
import { createBuckets } from "../../adapters/slack/buckets.ts";
import { PACE } from "../../adapters/slack/limits.ts";
import { createTurns } from "../../adapters/slack/turns.ts";
import type { Line } from "./line.ts";

const SECONDS = 15;
/** Calls a second that Discord takes of a bot token, and posts a minute that Slack of a workspace. */
const DISCORD = 50;
const SLACK_A_MINUTE = 300;
/** How long the platform takes to answer, in ms. */
const ANSWER = 50;

const answered = () => new Promise<void>((resolve) => setTimeout(resolve, ANSWER));

export async function useOfLimits(): Promise<Line[]> {
  // What waits for its turn keeps no process alive.
  const awake = setInterval(() => {}, 1000);
  const [discord, slack] = await Promise.all([discordCalls(), slackPosts()]);
  clearInterval(awake);
  return [
    {
      ...{ name: "Discord: pushes of 50 a second, when nobody asks", unit: "×", least: 0.95 },
      value: discord / SECONDS / DISCORD,
    },
    {
      ...{ name: "Slack: pushes of a workspace's 300 a minute", unit: "×", least: 0.95 },
      value: slack / SECONDS / (SLACK_A_MINUTE / 60),
    },
  ];
}

async function discordCalls(): Promise<number> {
  const pace = openPace();
  let begun = 0;
  const end = performance.now() + SECONDS * 1000;
  const request = pace.unasked((async () => {
    if (performance.now() < end) begun += 1;
    await answered();
    return new Response();
  }) as never);
  const work: Promise<unknown>[] = [];
  while (performance.now() < end) {
    await pace.turn();
    work.push(Promise.resolve(request("https://discord.invalid", {} as never)));
  }
  await Promise.all(work);
  return begun;
}

async function slackPosts(): Promise<number> {
  const turns = createTurns(createBuckets(PACE));
  let begun = 0;
  const end = performance.now() + SECONDS * 1000;
  const one = async (channel: string) => {
    const spot = { team: "slack:T", channel };
    await turns.turn(spot);
    await turns.push(spot, async () => {
      if (performance.now() < end) begun += 1;
      await answered();
    });
  };
  await Promise.all(
    Array.from({ length: (SECONDS * SLACK_A_MINUTE) / 60 + 10 }, (_, at) => one(`C${at}`)),
  );
  return begun;
}
