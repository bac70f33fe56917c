/** What the parts of the adapter's contract share: the platform, who is there, and what is kept. */
import type { Member } from "../../../src/index.ts";
import type { World } from "../../support/world.ts";
import type { Actor, Seen, Stage } from "../stage.ts";

/** In which an acknowledgement must come: ms. */
export const ACK = 3000;
/** How long the room is watched for what is to come, in ms: a tally is drawn every 3 s. */
export const PATIENCE = { timeout: 15_000, interval: 100 };

type Named = Actor & { name: string };

/** Two members who speak French, and two who speak English; Denis administers the team. */
export interface Cast {
  claire: Named;
  denis: Named;
  emma: Named;
  frank: Named;
}

export interface Scene {
  /** There once the tests run, as is the stage. */
  world: World;
  stage: Stage;
  readonly cast: Cast;
  /** How the core knows an actor, in the channel's team. */
  member(actor: Actor): Member;
}

/** How many reviews of theirs are kept. */
export function reviews({ world, member }: Scene, actor: Actor): Promise<number> {
  const who = member(actor);
  return world.store.inTeam(who.team, async (records) => {
    const memories = await records.of(who.id).memories();
    return memories.reduce((sum, { n }) => sum + n, 0);
  });
}

export function labelled(seen: Seen, like: RegExp): string {
  const label = seen.labels.find((one) => like.test(one));
  if (!label) throw new Error(`no button like ${like} among ${seen.labels.join(", ")}`);
  return label;
}
