/** discord.js's own shards, contained: they spend no IDENTIFY that is not allowed, what goes wrong
 * in one is a line in the log and not the end of the process, and none connects after the end. */
import { setTimeout as pause } from "node:timers/promises";
import { SimpleIdentifyThrottler, SimpleShardingStrategy } from "discord.js";
import type { Logger } from "pino";
import { type Budget, openBudget } from "./budget.ts";
import { told } from "./fault.ts";

/** Before a shard that could not even try connects anew, in ms. */
const ANEW_MS = 5000;

/** As `SimpleShardingStrategy` is built with; its own class is not discord.js's of that name. */
type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

interface Means {
  log: Logger;
  /** Told why nothing is opened for now. */
  short(why: string): void;
}

/** For the client's options. Discord says how many shards, and how many at a time. */
export function containedShards({ log, short }: Means) {
  const budgets = new WeakMap<Manager, Budget>();
  const budgetOf = (manager: Manager) => {
    const read = async () => (await manager.fetchGatewayInformation(true)).session_start_limit;
    const budget = budgets.get(manager) ?? openBudget({ read, short, log });
    budgets.set(manager, budget);
    return budget;
  };
  return {
    buildStrategy: (manager: Manager) => new Contained(manager, budgetOf(manager), log),
    async buildIdentifyThrottler(manager: Manager) {
      const { session_start_limit } = await manager.fetchGatewayInformation();
      const throttler = new SimpleIdentifyThrottler(session_start_limit.max_concurrency);
      return {
        async waitForIdentify(shard: number, signal: AbortSignal) {
          await budgetOf(manager).spend(signal);
          await throttler.waitForIdentify(shard, signal);
        },
      };
    },
  };
}

class Contained extends SimpleShardingStrategy {
  readonly #manager: Manager;
  readonly #budget: Budget;
  readonly #log: Logger;
  #end = new AbortController();

  constructor(manager: Manager, budget: Budget, log: Logger) {
    super(manager);
    this.#manager = manager;
    this.#budget = budget;
    this.#log = log;
  }

  override async spawn(ids: number[]): Promise<void> {
    this.#end = new AbortController(); // it is also ended before it begins
    await this.#budget.enough(ids.length, this.#end.signal);
    await super.spawn(ids);
    for (const [id, shard] of (this as unknown as { shards: Map<number, Unawaited> }).shards)
      this.#contain(id, shard);
  }

  override async destroy(options?: Parameters<SimpleShardingStrategy["destroy"]>[0]) {
    this.#end.abort(new Error("the connection ends"));
    await super.destroy(options);
  }

  #contain(id: number, shard: Unawaited): void {
    for (const name of ["onMessage", "onClose", "heartbeat"] as const) {
      const act = shard[name].bind(shard);
      shard[name] = async (...heard) => {
        try {
          await act(...heard);
        } catch (fault) {
          this.#log.warn({ shard: id, ...told(fault) }, "a shard was sent what it cannot read");
        }
      };
    }
    const connect = shard.internalConnect.bind(shard);
    const { signal } = this.#end;
    shard.internalConnect = async () => {
      while (!signal.aborted) {
        try {
          return await connect();
        } catch (fault) {
          this.#log.warn({ shard: id, ...told(fault) }, "a shard could not connect");
          if (shard.status !== IDLE) return; // it is connecting already
          await this.#manager.options.updateSessionInfo(id, null);
          await pause(ANEW_MS);
        }
      }
    };
  }
}

/** Of `WebSocketShardStatus`. */
const IDLE = 0;

/** The methods of a shard whose promises discord.js drops; it declares them private. */
interface Unawaited {
  readonly status: number;
  onMessage(...heard: unknown[]): Promise<void>;
  onClose(...heard: unknown[]): Promise<void>;
  heartbeat(...heard: unknown[]): Promise<void>;
  internalConnect(): Promise<void>;
}
