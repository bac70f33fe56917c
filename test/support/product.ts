/** The product as `npm start` runs it: a process, an address, and asks over its page's own wire. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";

export interface Product {
  address: string;
  child: ChildProcess;
  /** What it has written so far, both streams. */
  output(): string;
  /** Sends one thing a member does to the page's wire; resolves with the HTML that came back. */
  ask(
    what: ({ text: string } | { ticket: string }) & { member?: string; room?: string },
  ): Promise<string>;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts it with nothing of this environment but where programs are. */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "adapters/main.ts"],
    {
      env: { PATH: process.env.PATH ?? "", PORT: "0", ...env },
    },
  );
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
    address,
    child,
    output: () => output,
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
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      await once(child, "exit");
      return child.exitCode;
    },
  };
}

/** The ticket behind the first button whose label begins so. */
export function ticketIn(html: string, label: string): string {
  for (const [, attributes = "", words = ""] of html.matchAll(/<button([^>]*)>([^<]*)/g))
    if (words.trim().startsWith(label)) return /data-ticket="([^"]+)"/.exec(attributes)?.[1] ?? "";
  throw new Error(`no button "${label}" in ${html}`);
}
