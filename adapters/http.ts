/** The one port: how the house is, and whatever each adapter takes for its own. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Adapter } from "../src/index.ts";

interface House {
  host: string;
  port: number;
  /** Why the process is not ready, a sentence each. */
  ready: () => Promise<string[]>;
  metrics: { type: string; text(): Promise<string> };
  /** Anyone who reaches the port may read the metrics. */
  open: boolean;
  /** What is said, without what is secret: a platform's words of failure may repeat it. */
  without: (text: string) => string;
}

export interface Server {
  /** As a person would type it. */
  address: string;
  close(): Promise<void>;
}

/** Rejects, with a sentence, where the port cannot be had. */
export function serve(adapters: readonly Adapter[], house: House): Promise<Server> {
  const { host, port, metrics, without } = house;
  const own: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
    "/healthz": (_, response) => json(response, 200, health(adapters), without),
    async "/readyz"(_, response) {
      const why = await house.ready();
      json(response, why.length === 0 ? 200 : 503, { ready: why.length === 0, why }, without);
    },
    async "/metrics"(request, response) {
      if (!house.open && !isOfThisMachine(request))
        return json(response, 403, { error: "set METRICS=on to have it read from elsewhere" });
      const text = await metrics.text();
      response.writeHead(200, { "content-type": metrics.type }).end(text);
    },
  };
  let closing = false;
  const server = createServer((request, response) => {
    // Else who asks without a pause would hold the door open.
    if (closing) response.setHeader("connection", "close");
    const path = request.url?.split("?")[0] ?? "";
    if (Object.hasOwn(own, path)) {
      request.resume();
      return void own[path]?.(request, response);
    }
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
            closing = true;
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

/** What a proxy carries here comes from elsewhere. */
function isOfThisMachine({ socket, headers }: IncomingMessage): boolean {
  const { remoteAddress = "" } = socket;
  const carried = headers["x-forwarded-for"] ?? headers.forwarded ?? headers.via;
  return /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress) && carried === undefined;
}

/** How each platform is, whether or not all are well. */
function health(adapters: readonly Adapter[]) {
  return {
    adapters: Object.fromEntries(adapters.map((adapter) => [adapter.name, adapter.state()])),
  };
}

function notFound(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  json(response, 404, {
    error: "nothing is here: the page is at /, health at /healthz, readiness at /readyz",
  });
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  without = (text: string) => text,
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(`${without(JSON.stringify(body))}\n`);
}
