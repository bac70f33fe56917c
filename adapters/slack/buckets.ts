/** Slack's limits on posts, by channel and by workspace: who may come next, the best first. */
import PQueue from "p-queue";
import type { Pace } from "./limits.ts";

/** Slack's own windows, stretched: neither clocks nor wires are exact. */
const STRETCH = 1.02;

/** Where a post goes: a member's direct channel goes by the member's id. */
export interface Spot {
  team: string;
  channel: string;
}

/** Ends a stay; the next may come `ms` later, or as late as Slack's limit has it. */
export type Leave = (ms?: number) => void;

/** One stay at a time: it ends when what was sent has long arrived. */
interface Channel {
  /** Who waits for theirs, the best first. */
  waiters: { priority: number; enter: (leave: Leave) => void }[];
  /** The stay that waits for the workspace asks for it at that priority too. */
  hurry?: (priority: number) => void;
  /** Slack takes nothing until then, of performance.now(). */
  until: number;
}

interface Workspace {
  /** As many stay as it takes in a window, each as long as that is. */
  queue: PQueue;
  channels: Map<string, Channel>;
  until: number;
  /** The channel that Slack limited last. */
  limited?: string;
}

export type Buckets = ReturnType<typeof createBuckets>;

export function createBuckets(pace: Pick<Pace, "ms" | "workspace">) {
  const window = pace.ms * STRETCH;
  const workspaces = new Map<string, Workspace>();

  function workspaceOf(team: string): Workspace {
    const known = workspaces.get(team);
    if (known) return known;
    const queue = new PQueue({ concurrency: pace.workspace });
    const workspace = { queue, until: 0, channels: new Map() };
    workspaces.set(team, workspace);
    return workspace;
  }

  /** Forgotten as its last window is over; a workspace, with its last channel. */
  async function serve(channel: Channel, workspace: Workspace, spot: Spot): Promise<void> {
    while (channel.waiters.length > 0) await stay(channel, workspace);
    workspace.channels.delete(spot.channel);
    if (workspace.channels.size === 0) workspaces.delete(spot.team);
  }

  /** The channel first: what waits there holds up no other. */
  async function stay(channel: Channel, workspace: Workspace): Promise<void> {
    await room(channel, workspace);
    const left = Promise.withResolvers<number>();
    channel.waiters.shift()?.enter((ms = window) => left.resolve(ms));
    await sleep(await left.promise);
    while (channel.until > performance.now()) await sleep(channel.until - performance.now());
  }

  async function room(channel: Channel, { queue }: Workspace): Promise<void> {
    const came = Promise.withResolvers<void>();
    let waits = true;
    channel.hurry = (priority) =>
      void queue.add(
        async () => {
          if (!waits) return;
          waits = false;
          came.resolve();
          await sleep(window);
        },
        { priority },
      );
    channel.hurry(channel.waiters[0]?.priority ?? 0);
    await came.promise;
    delete channel.hurry;
  }

  async function rest(workspace: Workspace, until: number): Promise<void> {
    workspace.until = Math.max(workspace.until, until);
    if (workspace.queue.isPaused) return;
    workspace.queue.pause();
    // A timer may fire a little early, and there may be more to wait by then.
    while (workspace.until > performance.now()) await sleep(workspace.until - performance.now());
    workspace.queue.start();
  }

  return {
    /** Resolves when there is room; whoever waits at a higher priority goes first. */
    enter(spot: Spot, priority: number): Promise<Leave> {
      const workspace = workspaceOf(spot.team);
      const known = workspace.channels.get(spot.channel);
      const channel: Channel = known ?? { waiters: [], until: 0 };
      const { waiters } = channel;
      const { promise, resolve: enter } = Promise.withResolvers<Leave>();
      const place = waiters.findIndex((other) => other.priority < priority);
      waiters.splice(place < 0 ? waiters.length : place, 0, { priority, enter });
      if (place === 0) channel.hurry?.(priority);
      if (!known) {
        workspace.channels.set(spot.channel, channel);
        void serve(channel, workspace, spot);
      }
      return promise;
    },
    /** Slack does not say which limit it was: of two channels at a time, it was the workspace's. */
    limit(spot: Spot, ms: number): void {
      const workspace = workspaces.get(spot.team);
      const channel = workspace?.channels.get(spot.channel);
      if (!workspace || !channel) return;
      const now = performance.now();
      channel.until = now + ms;
      const other = workspace.limited && workspace.channels.get(workspace.limited);
      workspace.limited = spot.channel;
      if (other && other !== channel && other.until > now) void rest(workspace, channel.until);
    },
    /** How long Slack's own word keeps everything from there, in ms. */
    closed({ team, channel }: Spot): number {
      const workspace = workspaces.get(team);
      const until = Math.max(workspace?.until ?? 0, workspace?.channels.get(channel)?.until ?? 0);
      return Math.max(0, until - performance.now());
    },
    /** How many channels are remembered: those in use alone. */
    size: () => [...workspaces.values()].reduce((sum, { channels }) => sum + channels.size, 0),
  };
}

/** Keeps no process alive. */
function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, Math.ceil(ms)).unref());
}
