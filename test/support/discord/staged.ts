/** A world and its stage on Discord for the tests of one file. */
import { afterAll, beforeAll } from "vitest";
import { openWorld, type World } from "../world.ts";
import { type DiscordStage, openDiscordStage } from "./stage.ts";

/** Filled before the first test. */
export function staged(): { world: World; stage: DiscordStage } {
  const on = {} as { world: World; stage: DiscordStage };
  beforeAll(async () => {
    on.world = await openWorld();
    on.stage = await openDiscordStage(on.world.bot);
  });
  afterAll(async () => {
    await on.stage.close();
    await on.world.close();
  });
  return on;
}
