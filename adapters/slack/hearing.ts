/** Whatever Slack sends, carried to the workspace that it is of. */
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Bot } from "../../src/index.ts";
import { createCarry } from "./carry.ts";
import { sentence } from "./fault.ts";
import { isGoodbye } from "./goodbye.ts";
import type { Lost } from "./lost.ts";
import type { Turns } from "./turns.ts";
import type { Installed, Place, Workspaces } from "./workspaces.ts";

/** Slack waits 3 s for an acknowledgement: one whose token must be renewed first is given its own
 * after so long, in ms. */
const ACK_MS = 1500;

type Ack = (answer?: object) => Promise<void>;

interface Options {
  workspaces: Workspaces;
  bot: Bot;
  turns: Turns;
  lost: Pick<Lost, "heard">;
  profiles: Keyv;
  log: Logger;
  clock: () => Date;
}

export function createHearing({ workspaces, bot, turns, lost, ...house }: Options) {
  const { log } = house;

  function failed(place: Place, workspace: Installed, error: unknown, ask: string): void {
    log.error({ ask, why: sentence(error) }, "slack: not sent");
    workspaces
      .failed(place, workspace, error)
      .catch((fault) => log.error({ why: sentence(fault) }, "slack: a refusal was not kept"));
  }

  return async function hear(body: unknown, place: Place, ack: Ack) {
    if (isGoodbye(body)) return workspaces.gone(place);
    lost.heard(body);
    const late = setTimeout(() => void ack().catch(() => {}), ACK_MS);
    const workspace = await workspaces.of(place).finally(() => clearTimeout(late));
    if (!workspace) return log.warn({ place }, "slack: from where the app is not installed");
    const { name, team } = workspace;
    const carry = createCarry({
      ...house,
      bot: name ? { ...bot, joined: (arrival) => bot.joined({ ...arrival, name }) } : bot,
      inTurn: (channel, call) => turns.ask({ team, channel }, call),
      failed: (error, ask) => failed(place, workspace, error, ask),
    });
    await carry(body, workspace, ack);
  };
}
