/** A process of its own beside this one, as an operator starts it: until it is ready, and its end. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Given up after so long, in ms. */
const PATIENCE_MS = 30_000;
/** Between two looks whether it is ready, in ms. */
const LOOK_MS = 5;

export interface Service {
  /** "http://127.0.0.1:PORT" */
  address: string;
  child: ChildProcess;
  /** From its start to its readiness, in ms. */
  took: number;
  stop(): Promise<void>;
}

/** Starts Node on these arguments, with nothing of this environment but where programs are; resolves
 * when `/readyz` on the port that it is given answers 200. Nobody reads what it logs. */
export async function startService(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Service> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
    env: { PATH: process.env.PATH ?? "", PORT: String(port), ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const address = `http://127.0.0.1:${port}`;
  while (!(await isReady(address))) {
    if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended: ${child.exitCode}`);
    if (performance.now() - began > PATIENCE_MS) throw new Error(`${args.join(" ")} is not ready`);
    await sleep(LOOK_MS);
  }
  return {
    ...{ address, child, took: performance.now() - began },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).status === 200;
  } catch {
    return false; // it does not listen yet
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
