/** A gate before a server: shut, it is as if the server had been stopped; stalled, as if it hung; open, it
 * is there again. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Gate {
  port: number;
  /** The next connection that says so goes on to the server, and before it is answered it ends, or
   * stays and never is. */
  at(said: string, then: "ends" | "hangs"): void;
  /** Connections end at once, and new ones are refused. */
  shut(): Promise<void>;
  open(): Promise<void>;
  /** Connections stay, and new ones are taken, and nothing is carried either way. */
  stall(): void;
  /** All is carried again that was held up. */
  flow(): void;
}

export async function gateTo(host: string, port: number): Promise<Gate> {
  const through = new Set<Socket>();
  let marked: { said: string; then: "ends" | "hangs" } | undefined;
  let stalled = false;
  const server = createServer((near) => {
    const far = connect(port, host);
    near.on("data", (chunk) => {
      if (!marked || !chunk.includes(marked.said)) return;
      const { then } = marked;
      marked = undefined;
      far.unpipe(near);
      far.once("data", () => then === "ends" && near.destroy()).resume();
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      through.add(from);
      from.pipe(to);
      from.on("error", () => {});
      from.on("close", () => {
        through.delete(from);
        to.destroy();
      });
      if (stalled) from.pause();
    }
  });
  const listen = async (at: number) => {
    server.listen(at, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  const own = await listen(0);
  return {
    port: own,
    at(said, then) {
      marked = { said, then };
    },
    async shut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of through) socket.destroy();
      await closed;
    },
    async open() {
      await listen(own);
    },
    stall() {
      stalled = true;
      for (const socket of through) socket.pause();
    },
    flow() {
      stalled = false;
      for (const socket of through) socket.resume();
    },
  };
}
