/** What was written is on the disk: one sync for all who wait for it, and the event loop goes on. */
import { type FileHandle, open } from "node:fs/promises";

export interface Disk {
  /** Resolves when what was written before the call is on the disk. @throws if the disk says no */
  synced(): Promise<void>;
  close(): Promise<void>;
}

/** The file is opened at the first sync: it may not be there before. */
export function diskOf(file: string): Disk {
  let opened: Promise<FileHandle> | undefined;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function sync(): Promise<void> {
    opened ??= open(file, "r+");
    opened.catch(() => {
      opened = undefined;
    });
    await (await opened).datasync();
  }

  return {
    /** One that is under way may have begun too early: the one after it is for all who came since. */
    synced() {
      next ??= running
        .catch(() => {})
        .then(() => {
          next = undefined;
          running = sync();
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
