/** The loopback's gateway: sessions over websockets, as discord.js wants them. */
import type { WebSocket, WebSocketServer } from "ws";
import { unauthorized } from "./accept.ts";
import { home, serverPayload } from "./servers.ts";
import type { World } from "./world.ts";

interface Session {
  id: string;
  socket: WebSocket;
  /** Which shard of how many: the servers that it is sent the events of. */
  shard: [id: number, count: number];
  /** Every event sent, for a resume. */
  sent: string[];
}

/** How a connection is broken off: it is asked to connect again; its session is said to be
 * invalid, once and for all or not yet; it is closed with a code; or it is cut. */
type Break = "reconnect" | "invalid" | "resumable" | "cut" | number;

export interface Gateway {
  /** Sends every session an event of a server of its own; the first shard what is of none. */
  dispatch(event: string, data: unknown): void;
  /** Sends a frame as it is. */
  raw(frame: string): void;
  interrupt(how: Break): void;
  /** Sends again what was sent since the `count`-th event before the last, as after a bad resume. */
  replay(count: number): void;
  /** No session can be resumed any more. */
  forget(): void;
  /** Resolves at the next session that is ready or resumed. */
  back(): Promise<void>;
  /** What `GET /gateway/bot` answers. @throws Refusal */
  information(authorization: string | undefined): object;

  /** The servers that the bot is in. */
  readonly servers: Map<string, object>;
  /** Every IDENTIFY and RESUME that was heard, "2 0/1" and "6 0/1" of the first shard. */
  readonly opened: string[];
  /** How many shards it wants, and the IDENTIFYs that are left. */
  shards: number;
  limit: { total: number; remaining: number; reset_after: number; max_concurrency: number };
  /** In ms, for the connections to come. */
  heartbeat: number;
  /** Heartbeats are not answered. */
  mute: boolean;
  /** How many heartbeats were heard. */
  readonly beats: number;
  /** Connections are refused. */
  closed: boolean;
}

export function openGateway(world: World, server: WebSocketServer): Gateway {
  const sessions = new Map<string, Session>();
  let arrivals: (() => void)[] = [];
  let beats = 0;
  const arrive = () => {
    for (const resolve of arrivals) resolve();
    arrivals = [];
  };
  const send = (session: Session, t: string, d: unknown) => {
    const frame = JSON.stringify({ op: 0, s: session.sent.length + 1, t, d });
    session.sent.push(frame);
    if (session.socket.readyState === session.socket.OPEN) session.socket.send(frame);
  };
  const each = (act: (session: Session) => void) => [...sessions.values()].forEach(act);

  function identify(socket: WebSocket, shard: Session["shard"]): void {
    if (shard[1] < gateway.shards) {
      socket.close(4011);
      return;
    }
    gateway.limit.remaining--;
    const session: Session = { id: world.snowflake(), socket, shard, sent: [] };
    sessions.set(session.id, session);
    const own = [...gateway.servers].filter(([id]) => isOf(session, id));
    send(
      session,
      "READY",
      ready(
        world,
        session,
        own.map(([id]) => id),
      ),
    );
    for (const [, payload] of own) send(session, "GUILD_CREATE", payload);
    arrive();
  }

  function resume(socket: WebSocket, session: Session, seq: number): void {
    session.socket = socket;
    for (const frame of session.sent.slice(seq)) socket.send(frame);
    send(session, "RESUMED", {});
    arrive();
  }

  const hear = (socket: WebSocket, { op, d }: Frame) => {
    if (op === 1) beats += 1;
    if (op === 1 && !gateway.mute) return socket.send(JSON.stringify({ op: 11 }));
    if (op !== 2 && op !== 6) return;
    const session = op === 6 ? sessions.get(d.session_id ?? "") : undefined;
    const shard = session?.shard ?? d.shard ?? [0, 1];
    gateway.opened.push(`${op} ${shard.join("/")}`);
    if (d.token !== world.token) return socket.close(4004);
    if (op === 2) return identify(socket, shard);
    if (!session) return socket.send(JSON.stringify({ op: 9, d: false }));
    resume(socket, session, d.seq ?? 0);
  };

  server.on("connection", (socket) => {
    if (gateway.closed) return socket.terminate();
    socket.on("message", (frame) => hear(socket, JSON.parse(String(frame)) as Frame));
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: gateway.heartbeat } }));
  });

  const gateway: Gateway = {
    dispatch(event, data) {
      const { id, guild_id, unavailable } = data as Partial<Record<string, unknown>>;
      const guild = event.startsWith("GUILD_") ? (guild_id ?? id) : guild_id;
      if (event === "GUILD_CREATE") gateway.servers.set(String(id), data as object);
      if (event === "GUILD_DELETE" && !unavailable) gateway.servers.delete(String(id));
      each((session) => {
        if (isOf(session, typeof guild === "string" ? guild : "0")) send(session, event, data);
      });
    },
    raw: (frame) => each(({ socket }) => socket.send(frame)),
    interrupt: (how) =>
      each(({ socket }) => {
        if (how === "reconnect") socket.send(JSON.stringify({ op: 7, d: null }));
        else if (how === "cut") socket.terminate();
        else if (typeof how === "number") socket.close(how);
        else socket.send(JSON.stringify({ op: 9, d: how === "resumable" }));
      }),
    replay: (count) =>
      each(({ socket, sent }) => {
        for (const frame of sent.slice(-count)) socket.send(frame);
      }),
    forget: () => sessions.clear(),
    back: () => new Promise((resolve) => arrivals.push(resolve)),
    information(authorization) {
      if (authorization !== `Bot ${world.token}`) throw unauthorized();
      return { url: world.gateway, shards: gateway.shards, session_start_limit: gateway.limit };
    },
    servers: new Map([[world.guild, serverPayload(world, home(world))]]),
    opened: [],
    shards: 1,
    limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
    heartbeat: 41_250,
    mute: false,
    get beats() {
      return beats;
    },
    closed: false,
  };
  return gateway;
}

/** Discord's own rule: discord.com/developers/docs/events/gateway, sharding. */
function isOf({ shard: [id, count] }: Session, guild: string): boolean {
  return Number((BigInt(guild) >> 22n) % BigInt(count)) === id;
}

interface Frame {
  op: number;
  d: { token?: string; session_id?: string; seq?: number; shard?: [number, number] };
}

function ready(world: World, { id, shard }: Session, servers: string[]) {
  return {
    v: 10,
    user: world.me,
    guilds: servers.map((server) => ({ id: server, unavailable: true })),
    session_id: id,
    shard,
    resume_gateway_url: world.gateway,
    application: { id: world.application, flags: 0 },
  };
}
