/** The servers that the core was told of, so that those that the bot came to or was removed from
 * while it was not connected are told as well, and no other. */
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { z } from "zod";
import { told } from "./fault.ts";

const KEY = "discord:servers";

export interface Roster {
  /** True if it was not there before. */
  add(server: string): Promise<boolean>;
  /** Takes off those of which `is` holds, and says which. */
  remove(is: (server: string) => boolean): Promise<string[]>;
  /** Keeps it, once the core was told. Never rejects. */
  save(): Promise<void>;
}

export function openRoster(profiles: Keyv, log: Logger): Roster {
  const servers = load();
  let saving: Promise<void> | undefined;

  async function load(): Promise<Set<string>> {
    try {
      return new Set(z.array(z.string()).safeParse(await profiles.get(KEY)).data);
    } catch (fault) {
      log.warn(told(fault), "which servers there were is not known");
      return new Set();
    }
  }

  async function write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    saving = undefined;
    try {
      await profiles.set(KEY, [...(await servers)]);
    } catch (fault) {
      log.warn(told(fault), "which servers there are was not kept");
    }
  }

  return {
    async add(server) {
      const known = await servers;
      const isNew = !known.has(server);
      known.add(server);
      return isNew;
    },
    async remove(is) {
      const known = await servers;
      const gone = [...known].filter(is);
      for (const server of gone) known.delete(server);
      return gone;
    },
    /** Once for all that changes at one time: at a start that can be thousands. */
    save() {
      saving ??= write();
      return saving;
    },
  };
}
