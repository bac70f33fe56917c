/** The product as `npm start` runs it: a process, an address, and asks over its page's own wire. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";

/** What a member does: a text, or a button with what was typed into its form. */
export type Asked = ({ text: string } | { ticket: string; typed?: Record<string, string> }) & {
  /** The ask's own: one that is sent again has the id of before. */
  id?: string;
  member?: string;
  room?: string;
};

export interface Page {
  address: string;
  /** Sends one thing a member does to the page's wire; resolves with the HTML that came back. */
  ask(what: Asked): Promise<string>;
}

export interface Product extends Page {
  child: ChildProcess;
  /** What it has written so far, both streams. */
  output(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

const DOOR = new URL("../../adapters/start.ts", import.meta.url).pathname;

export function startProduct(env: Record<string, string>): Promise<Product> {
  return launchProduct(env).ready;
}

/** Starts it with nothing of this environment but where programs are. `folder` has its course. */
export function launchProduct(
  env: Record<string, string>,
  folder = process.cwd(),
  door = DOOR,
): { child: ChildProcess; ready: Promise<Product> } {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", door], {
    ...{ cwd: folder, env: { PATH: process.env.PATH ?? "", PORT: "0", ...env } },
  });
  return { child, ready: readyOf(child) };
}

async function readyOf(child: ChildProcess): Promise<Product> {
  let output = "";
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data) => {
        output += data;
        const address = /"address":"([^"]+)"/.exec(output)?.[1];
        if (address) resolve(address);
      });
    child.once("exit", (code) =>
      reject(new Error(`it ended with ${code} before it was ready:\n${output}`)),
    );
  });
  const address = await ready;
  return {
    ...pageAt(address),
    child,
    output: () => output,
    async kill(signal) {
      child.kill(signal);
      await ended(child);
      return child.exitCode;
    },
  };
}

/** Resolves when it has, or at once if it has already. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

export function pageAt(address: string): Page {
  return {
    address,
    async ask(what) {
      const response = await fetch(`${address}/asks`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          id: `web:${randomUUID()}`,
          member: "cm",
          room: "direct",
          locale: "en",
          ...what,
        }),
      });
      const lines = (await response.text()).trim().split("\n");
      if (!response.ok) throw new Error(`${response.status}: ${lines[0]}`);
      return lines.map((line) => JSON.parse(line).posts?.[0]?.html ?? "").join("");
    },
  };
}

/** The ticket behind the first button whose label begins so. */
export function ticketIn(html: string, label: string): string {
  for (const [, attributes = "", words = ""] of html.matchAll(/<button([^>]*)>([^<]*)/g))
    if (words.trim().startsWith(label)) return /data-ticket="([^"]+)"/.exec(attributes)?.[1] ?? "";
  throw new Error(`no button "${label}" in ${html}`);
}
