/** The one port: /healthz, and whatever each adapter takes for its own. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Adapter } from "../src/index.ts";

export interface Server {
  /** As a person would type it. */
  address: string;
  close(): Promise<void>;
}

/** Rejects, with a sentence, where the port cannot be had. */
export function serve(
  adapters: readonly Adapter[],
  { host, port }: { host: string; port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url?.split("?")[0] === "/healthz") return health(adapters, response);
    if (adapters.some((adapter) => adapter.http?.(request, response))) return;
    notFound(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        Object.assign(
          new Error(
            `PORT ${port} on HOST ${host} cannot be had (${cause.code}): set another of the two`,
          ),
          { syscall: "listen" },
        ),
      ),
    );
    server.listen(port, host, () => {
      const bound = server.address();
      const actual = typeof bound === "object" && bound ? bound.port : port;
      resolve({
        address: `http://${named(host)}:${actual}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeIdleConnections();
          }),
      });
    });
  });
}

/** The host as a browser on this machine reaches it. */
function named(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/** 200 in every case: it says how each platform is, not that all are well. */
function health(adapters: readonly Adapter[], response: ServerResponse): void {
  const states = Object.fromEntries(adapters.map((adapter) => [adapter.name, adapter.state()]));
  json(response, 200, { adapters: states });
}

function notFound(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  json(response, 404, { error: "nothing is here: the page is at /, health at /healthz" });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(`${JSON.stringify(body)}\n`);
}
