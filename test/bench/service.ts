/** A process of its own beside this one, as an operator starts it: until it is ready, and its end. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Given up after so long, in ms. */
const PATIENCE_MS = 30_000;
/** What a program of this house is started with. */
export const NODE = "node --disable-warning=ExperimentalWarning";
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

/** Starts what is said as in a shell, with nothing of this environment but where programs are; resolves
 * when `/readyz` on the port that it is given answers 200. Nobody reads what it logs. */
export async function startService(
  command: string,
  env: Record<string, string> = {},
): Promise<Service> {
  const port = await freePort();
  const began = performance.now();
  const { PATH = "", HOME = "" } = process.env;
  const [program = "", ...args] = command.split(" ");
  const child = spawn(program, args, {
    env: { PATH: `${dirname(process.execPath)}:${PATH}`, HOME, PORT: String(port), ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  while (!(await isReady(address))) {
    if (child.exitCode !== null) throw new Error(`${command} ended: ${child.exitCode}`);
    if (performance.now() - began > PATIENCE_MS) throw new Error(`${command} is not ready`);
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
    const response = await fetch(`${address}/readyz`);
    await response.text(); // else the connection is in use, and a stop waits for it
    return response.status === 200;
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
