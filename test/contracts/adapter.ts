/** What every platform must do, in the words of those who use it. */
import { pino } from "pino";
import { afterAll, beforeAll, describe } from "vitest";
import { appointments } from "../../adapters/tick.ts";
import { openWorld, type World } from "../support/world.ts";
import { drillsContract } from "./adapter/drills.ts";
import { faultsContract } from "./adapter/faults.ts";
import { lookupsContract } from "./adapter/lookups.ts";
import { ownContract } from "./adapter/own.ts";
import { policiesContract } from "./adapter/policies.ts";
import { roomContract } from "./adapter/room.ts";
import type { Scene } from "./adapter/scene.ts";
import { stopContract } from "./adapter/stop.ts";
import type { Stage } from "./stage.ts";

/** `member` says how the core knows an actor, in the channel's team. */
export function adapterContract(
  name: string,
  open: (world: World) => Promise<Stage>,
  cast: Scene["cast"],
  member: Scene["member"],
): void {
  describe(`${name}: the adapter contract`, { timeout: 60_000 }, () => {
    const scene = { cast, member } as Scene;
    let due: ReturnType<typeof appointments> | undefined;

    beforeAll(async () => {
      scene.world = await openWorld({ zone: zoneAtNoon() });
      scene.stage = await open(scene.world);
      const { bot } = scene.world;
      if (!scene.stage.ticks) {
        const clock = () => new Date();
        const log = pino({ level: "silent" });
        due = appointments({ bot, adapters: [scene.stage.adapter], log, clock });
      }
    }, 60_000);
    afterAll(async () => {
      await due?.stop();
      await scene.stage?.close();
      await scene.world?.close();
    }, 60_000);

    drillsContract(scene);
    ownContract(scene);
    lookupsContract(scene);
    roomContract(scene);
    faultsContract(scene);
    policiesContract(scene);
    stopContract(scene);
  });
}

/** Where it is about noon now: a day that has an hour that is over, and one that is to come. */
function zoneAtNoon(): string {
  const east = 12 - new Date().getUTCHours();
  // POSIX counts westward.
  return `Etc/GMT${east > 0 ? "-" : "+"}${Math.abs(east)}`;
}
