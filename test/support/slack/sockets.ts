/** The loopback's Socket Mode: connections, what goes over them, and how Slack ends them. */
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

/** Slack closes a socket some 10 s after it warned of it; here sooner, and late enough for a busy machine
 * to have connected anew. */
export const CLOSING_MS = 1200;

export function openSockets(server: Server) {
  const sockets = new Set<WebSocket>();
  const acks = new Map<string, (said: unknown) => void>();
  new WebSocketServer({ server, path: "/socket" }).on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("message", (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as {
        envelope_id: string;
        payload?: unknown;
      };
      acks.get(envelope_id)?.(payload);
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: sockets.size }));
  });

  return {
    sockets,
    /** One connection, or that one, gets an envelope; resolves once it is acknowledged, with what
     * that says. */
    async envelope(envelope: { envelope_id: string }, over?: WebSocket): Promise<unknown> {
      const socket = over ?? [...sockets][0];
      if (!socket) throw new Error("no socket is connected");
      const acked = new Promise<unknown>((resolve) => acks.set(envelope.envelope_id, resolve));
      socket.send(JSON.stringify(envelope));
      return acked;
    },
    /** Slack renews its connections every few hours: it warns, and closes them a while later. */
    refresh(reason = "refresh_requested") {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: "disconnect", reason }));
        setTimeout(() => socket.close(), CLOSING_MS);
      }
    },
  };
}
