/** What was written is on the disk: one sync for all who wait for it, and the event loop goes on. */
import { fdatasyncSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/** A disk that took no longer the last time is waited for in place, in ms: a thread that waits for it, and
 * the loop that hears of it, take up to half as long by themselves. */
const QUICK = 0.5;

export interface Disk {
  /**
   * Resolves when what was written before the call is on the disk. `alone`: nobody wants to write
   * meanwhile, and nothing is held up by waiting in place. @throws if the disk says no
   */
  synced(alone: boolean): Promise<void>;
  close(): Promise<void>;
}

/** The file is opened at the first sync: it may not be there before. */
export function diskOf(file: string): Disk {
  let opened: Promise<FileHandle> | undefined;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  /** How long the last one took, in ms. */
  let took = Number.POSITIVE_INFINITY;

  async function sync(alone: boolean): Promise<void> {
    opened ??= open(file, "r+");
    opened.catch(() => {
      opened = undefined;
    });
    const handle = await opened;
    const began = performance.now();
    if (alone && took <= QUICK) fdatasyncSync(handle.fd);
    else await handle.datasync();
    took = performance.now() - began;
  }

  return {
    /** One that is under way may have begun too early: the one after it is for all who came since. */
    synced(alone) {
      next ??= running
        .catch(() => {})
        .then(() => {
          next = undefined;
          running = sync(alone);
          return running;
        });
      return next;
    },
    async close() {
      await running.catch(() => {});
      await (await opened?.catch(() => undefined))?.close();
    },
  };
}
