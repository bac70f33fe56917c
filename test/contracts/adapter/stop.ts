/** A stop in the middle of an ask: the last that an adapter is put to. */
import { expect, test, vi } from "vitest";
import type { Scene } from "./scene.ts";

/** How long the ask is under way, longer than a stop that waits for nothing: ms. */
const SLOW = 2000;

export function stopContract(scene: Scene): void {
  test("what was acknowledged before a stop is answered before its end", async () => {
    const { world, stage, cast } = scene;
    world.slow(SLOW);
    const answer = stage.command(cast.frank, "flashcard");
    await vi.waitUntil(() => world.underWay() === 1, 10_000);
    await stage.adapter.stop();
    expect(world.underWay()).toBe(0);
    expect((await answer).private).toBe(true);
  });
}
