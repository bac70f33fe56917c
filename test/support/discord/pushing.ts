/** Pushes over the loopback Discord: made, made again, and what then stands there. */
import type { Adapter, Member, Post, Room } from "../../../src/index.ts";
import type { Fault } from "./faults.ts";
import { type Readable, readAll } from "./reading.ts";
import type { Running } from "./running.ts";

export const team = "discord:900000000000000003";
export const channel: Room = { kind: "channel", id: "900000000000000004" };
export const member = (at: number): Member => ({ team, id: `1000000000000001${at}` });
export const emma = member(10);
export const unknown = { ok: false, why: "unknown" };
export const gone = (says?: string) => ({ ok: false, why: "gone", ...(says && { says }) });

let count = 0;
export function pushed(
  post: Post,
  to: Room | Member = channel,
  of = team,
  seed = `${of} ${count++}`,
) {
  return { team: of, to, post, seed };
}

/** By the bot that runs at the time. */
export function pushing(running: () => Running) {
  const requests = (like: RegExp) =>
    running().loopback.world.requests.filter((request) => like.test(request)).length;
  return {
    push: (...of: Parameters<typeof pushed>) => running().adapter.push(pushed(...of)),
    reconcile: (...[push, since]: Parameters<NonNullable<Adapter["reconcile"]>>) =>
      (running().adapter as Required<Adapter>).reconcile(push, since),
    /** What stands there. */
    texts: () =>
      [...running().loopback.world.messages.values()].map(({ components }) =>
        readAll(components as Readable[]),
      ),
    /** How many messages were tried, and how many direct channels. */
    written: () => requests(/^POST .channels/),
    opened: () => requests(/^POST .users/),
    /** The first requests of that kind meet the faults, one each. */
    meet(like: RegExp, ...faults: Fault[]): void {
      running().loopback.fault = (request) => (like.test(request) ? faults.shift() : undefined);
    },
  };
}
