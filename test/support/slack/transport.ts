/** The two ways a delivery reaches the adapter: over its socket, or signed over HTTP. */
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Adapter } from "../../../src/index.ts";
import type { Loopback } from "./loopback.ts";
import type { Delivery } from "./payloads.ts";

export const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

export interface Transport {
  /** Resolves once it is acknowledged, with what the acknowledgement says. */
  send(delivery: Delivery): Promise<unknown>;
  /** What is no delivery at all, in a few shapes. */
  garbage(): Promise<void>;
  close(): Promise<void>;
}

/** Payloads of the right kind and the wrong shape. */
const ODD: Delivery[] = [
  { type: "interactive", payload: { type: "block_actions" } },
  { type: "interactive", payload: { type: "block_actions", user: {}, team: null, actions: [] } },
  { type: "interactive", payload: { type: "view_submission", user: {}, view: {} } },
  {
    type: "interactive",
    payload: {
      type: "block_actions",
      user: { id: "U1" },
      team: { id: "T1" },
      channel: { id: "C1" },
      container: {},
      trigger_id: "1.2",
      actions: [{ type: "button", action_id: "press:0", value: 42 }],
    },
  },
  { type: "slash_commands", payload: { command: "/rappel" } },
  { type: "slash_commands", payload: { command: "", text: "" } },
  { type: "events_api", payload: { type: "event_callback", event: { type: "app_mention" } } },
  { type: "events_api", payload: { type: "event_callback", event: { type: "message", item: {} } } },
];

export function overSocket(loopback: Loopback): Transport {
  let count = 0;
  const envelope = (delivery: Delivery) => ({
    envelope_id: `envelope-${++count}`,
    accepts_response_payload: delivery.type !== "events_api",
    ...delivery,
  });
  const raw = [
    "no json",
    "null",
    "[]",
    "{}",
    '{"type":"events_api","envelope_id":"x"}',
    '{"type":"interactive","envelope_id":"y","payload":null}',
    '{"type":"slash_commands","envelope_id":"z","payload":"text"}',
    '{"type":"unheard_of","envelope_id":"w","payload":{}}',
  ];
  return {
    send: (delivery) => loopback.envelope(envelope(delivery)),
    async garbage() {
      for (const line of raw) for (const socket of loopback.sockets) socket.send(line);
      for (const delivery of ODD) await loopback.envelope(envelope(delivery));
    },
    close: async () => {},
  };
}

/** The headers that prove a body is Slack's, sent at `at` in seconds. */
export function signature(body: string, at: number, secret = SIGNING_SECRET) {
  const hash = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${hash}` };
}

/** `url` takes what `adapter.http` takes. */
export async function overHttp(adapter: Adapter): Promise<Transport & { url: string }> {
  const server = createServer((request, response) => {
    if (!adapter.http?.(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;

  async function raw(body: string, type: string): Promise<{ status: number; said: string }> {
    const at = Math.floor(Date.now() / 1000);
    const headers = { "content-type": type, ...signature(body, at) };
    const response = await fetch(url, { method: "POST", headers, body });
    return { status: response.status, said: await response.text() };
  }
  const deliver = ({ type, payload }: Delivery) => {
    if (type === "events_api") return raw(JSON.stringify(payload), "application/json");
    const fields = type === "interactive" ? { payload: JSON.stringify(payload) } : payload;
    const form = new URLSearchParams(fields as Record<string, string>);
    return raw(form.toString(), "application/x-www-form-urlencoded");
  };
  return {
    url,
    async send(delivery) {
      const { status, said } = await deliver(delivery);
      if (status !== 200) throw new Error(`acknowledged with ${status}`);
      return said.startsWith("{") ? JSON.parse(said) : undefined;
    },
    async garbage() {
      for (const body of ["no json", "null", "[]", "{}", "42"]) await raw(body, "application/json");
      for (const body of ["payload=null", "payload=%7B", "a=b", "payload=1&payload=2"])
        await raw(body, "application/x-www-form-urlencoded");
      for (const delivery of ODD) await deliver(delivery);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
