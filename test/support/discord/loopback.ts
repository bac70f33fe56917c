/** Discord on the loopback interface: a gateway and a REST API for the real discord.js. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { Refusal } from "./accept.ts";
import type { Fault } from "./faults.ts";
import { type Gateway, openGateway } from "./gateway.ts";
import { type Limits, openLimits } from "./limits.ts";
import { answer } from "./rest.ts";
import { type SentFile, World } from "./world.ts";

export interface Loopback {
  world: World;
  gateway: Gateway;
  /** Asked before each request is heard, "POST /channels/…". */
  fault: (request: string) => Fault | undefined;
  /** How long the next request is on its way. */
  arrive: () => Promise<unknown>;
  /** The requests that came too soon, of those that are counted: "POST /channels/…". */
  tooSoon: string[];
  /** From now on calls are counted. */
  limit(limits: Limits): void;
  apiUrl: string;
  close(): Promise<void>;
}

/** `port`: that of one that was closed. */
export async function openLoopback(port = 0): Promise<Loopback> {
  const world = new World();
  const server = createServer((request, response) => void serve(loopback, request, response));
  const sockets = new WebSocketServer({ server });
  const gateway = openGateway(world, sockets);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  world.gateway = `ws://${address}`;
  let limits = openLimits({});
  const loopback: Counting = {
    world,
    gateway,
    fault: () => undefined,
    arrive: async () => {},
    tooSoon: [],
    limit(wanted) {
      limits = openLimits(wanted);
    },
    count: (call) => limits(call),
    apiUrl: `http://${address}/api`,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return loopback;
}

interface Counting extends Loopback {
  count: ReturnType<typeof openLimits>;
}

/** What is no text stays as it came, and is none of Discord's paths. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function serve(loopback: Counting, request: IncomingMessage, response: ServerResponse) {
  const { world, gateway } = loopback;
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const path = decoded(url.pathname.replace("/api/v10", ""));
  const method = request.method ?? "GET";
  await loopback.arrive();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  world.requests.push(`${method} ${path}`);
  const fault = loopback.fault(`${method} ${path}`);
  if (fault) return send(response, fault.status, fault.body, fault.headers);
  const { authorization } = request.headers;
  const at = world.now().getTime();
  const { fault: soon, headers } = loopback.count({ method, path, authorization, at });
  if (soon) {
    loopback.tooSoon.push(`${method} ${path}`);
    return send(response, soon.status, soon.body, soon.headers);
  }
  const mishap = world.mishap(`${method} ${path}`);
  if (mishap === 503) return send(response, 503, { message: "503: Service Unavailable", code: 0 });
  try {
    const { body, files } = await read(Buffer.concat(chunks), request.headers["content-type"]);
    const query = url.searchParams;
    const said =
      path === "/gateway/bot"
        ? gateway.information(authorization)
        : answer(world, { method, path, query, authorization, body, files });
    if (mishap === "lost") return request.socket.destroy();
    if (mishap === 500) throw new Error("Internal Server Error");
    send(response, said === undefined ? 204 : 200, said, headers);
  } catch (fault) {
    const { status, code, message } =
      fault instanceof Refusal ? fault : new Refusal(500, 0, String(fault));
    send(response, status, { code, message });
  }
}

/** A body is JSON, or a form of it and the files that go with it. */
async function read(bytes: Buffer, type = ""): Promise<{ body: unknown; files: SentFile[] }> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith("multipart/")) return { body: JSON.parse(bytes.toString()), files: [] };
  const headers = { "content-type": type };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const files: SentFile[] = [];
  for (let at = 0, file = form.get("files[0]"); file; file = form.get(`files[${++at}]`))
    if (file instanceof File) files.push({ name: file.name, body: await file.text() });
  return { body: JSON.parse(String(form.get("payload_json"))), files };
}

function send(
  response: ServerResponse,
  status: number,
  body: object | undefined,
  headers: Record<string, string> = {},
): void {
  if (body === undefined) return void response.writeHead(status, headers).end();
  const type = { "content-type": "application/json" };
  response.writeHead(status, { ...type, ...headers }).end(JSON.stringify(body));
}
