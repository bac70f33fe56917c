/** The loopback's gateway: sessions over websockets, as discord.js wants them. */
import type { WebSocket, WebSocketServer } from "ws";
import { home, serverPayload } from "./servers.ts";
import type { World } from "./world.ts";

interface Session {
  id: string;
  socket: WebSocket;
  /** Every event sent, for a resume. */
  sent: string[];
}

export interface Gateway {
  dispatch(event: string, data: unknown): void;
  /** Sends a frame as it is. */
  raw(frame: string): void;
  /** Tells every session to connect again, or closes it with a code. */
  interrupt(how: "reconnect" | number): void;
  /** Resolves at the next session that is ready or resumed. */
  back(): Promise<void>;
}

export function openGateway(world: World, server: WebSocketServer): Gateway {
  const sessions = new Map<string, Session>();
  let arrivals: (() => void)[] = [];
  const arrive = () => {
    for (const resolve of arrivals) resolve();
    arrivals = [];
  };
  const send = (session: Session, t: string, d: unknown) => {
    const frame = JSON.stringify({ op: 0, s: session.sent.length + 1, t, d });
    session.sent.push(frame);
    if (session.socket.readyState === session.socket.OPEN) session.socket.send(frame);
  };

  const hear = (socket: WebSocket, { op, d }: Frame) => {
    if (op === 1) return socket.send(JSON.stringify({ op: 11 }));
    if ((op === 2 || op === 6) && d.token !== world.token) return socket.close(4004);
    if (op === 2) {
      const session = { id: world.snowflake(), socket, sent: [] };
      sessions.set(session.id, session);
      send(session, "READY", ready(world, session.id));
      send(session, "GUILD_CREATE", serverPayload(world, home(world)));
      return arrive();
    }
    if (op !== 6) return;
    const session = sessions.get(d.session_id ?? "");
    if (!session) return socket.send(JSON.stringify({ op: 9, d: false }));
    session.socket = socket;
    for (const frame of session.sent.slice(d.seq)) socket.send(frame);
    send(session, "RESUMED", {});
    arrive();
  };

  server.on("connection", (socket) => {
    socket.on("message", (frame) => hear(socket, JSON.parse(String(frame)) as Frame));
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
  });

  const each = (act: (session: Session) => void) => [...sessions.values()].forEach(act);
  return {
    dispatch: (event, data) => each((session) => send(session, event, data)),
    raw: (frame) => each(({ socket }) => socket.send(frame)),
    interrupt: (how) =>
      each(({ socket }) => {
        if (how === "reconnect") socket.send(JSON.stringify({ op: 7, d: null }));
        else socket.close(how);
      }),
    back: () => new Promise((resolve) => arrivals.push(resolve)),
  };
}

interface Frame {
  op: number;
  d: { token?: string; session_id?: string; seq?: number };
}

function ready(world: World, session: string) {
  return {
    v: 10,
    user: world.me,
    guilds: [{ id: world.guild, unavailable: true }],
    session_id: session,
    resume_gateway_url: world.gateway,
    application: { id: world.application, flags: 0 },
  };
}
