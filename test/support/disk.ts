/** A disk that fills up: a small file system where one can be mounted, else a limit on how large the
 * files of a process may grow. */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Disk {
  folder: string;
  /** What a write says there once it is full. */
  says: "ENOSPC" | "EFBIG";
  /** The process finds no more room for what it writes to this file. */
  fill(pid: number, file: string): void;
  /** There is room again. */
  empty(pid: number): void;
  remove(): void;
}

/** In bytes: more than the log of a database ever takes. */
const SIZE = 48 * 1024 * 1024;
const BLOCK = 4096;

const ran = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

export function openDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), "rappel-disk-"));
  const mounted = ran("mount", "-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", folder);
  return mounted ? small(folder) : limited(folder);
}

function small(folder: string): Disk {
  const ballast = join(folder, "ballast");
  return {
    ...{ folder, says: "ENOSPC" },
    fill() {
      for (const size of [64 * BLOCK, BLOCK])
        try {
          for (;;) appendFileSync(ballast, Buffer.alloc(size));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        }
    },
    empty: () => rmSync(ballast),
    remove() {
      ran("umount", folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function limited(folder: string): Disk {
  const limit = (pid: number, size: string | number) => {
    if (!ran("prlimit", `--pid=${pid}`, `--fsize=${size}:`))
      throw new Error("prlimit, of util-linux, is needed to fill a disk that cannot be mounted");
  };
  return {
    ...{ folder, says: "EFBIG" },
    fill: (pid, file) => limit(pid, statSync(file).size),
    empty: (pid) => limit(pid, "unlimited"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
