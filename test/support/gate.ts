/** A gate before a server: shut, it is as if the server had been stopped; open, it is there again. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Gate {
  port: number;
  /** The next connection that says so goes on to the server, and ends before it is answered. */
  cutAt(said: string): void;
  /** Connections end at once, and new ones are refused. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

export async function gateTo(host: string, port: number): Promise<Gate> {
  const through = new Set<Socket>();
  let cutAt: string | undefined;
  const server = createServer((near) => {
    const far = connect(port, host);
    near.on("data", (chunk) => {
      if (cutAt === undefined || !chunk.includes(cutAt)) return;
      cutAt = undefined;
      far.unpipe(near);
      far.once("data", () => near.destroy()).resume();
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
    cutAt(said) {
      cutAt = said;
    },
    async shut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of through) socket.destroy();
      await closed;
    },
    async open() {
      await listen(own);
    },
  };
}
