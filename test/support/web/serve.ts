/** The web adapter on a port of its own, as main would serve it. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { appointments } from "../../../adapters/tick.ts";
import { createWeb } from "../../../adapters/web/index.ts";
import type { Bot } from "../../../src/index.ts";

type Options = Partial<Parameters<typeof createWeb>[0]>;

export async function serveWeb(bot: Bot, options: Options = {}) {
  const log = pino({ level: "silent" });
  const adapter = createWeb({ log, clock: () => new Date(), ...options });
  await adapter.start(bot);
  const clock = () => adapter.now?.() ?? new Date();
  const due = appointments({ bot, adapters: [adapter], log, clock });
  const server = createServer((request, response) => {
    if (!adapter.http?.(request, response)) response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    adapter,
    port,
    url: `http://127.0.0.1:${port}`,
    async close() {
      await due.stop();
      await adapter.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}
