/** A stop, while those who ask never pause. */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { expect, test, vi } from "vitest";
import { startProduct } from "../support/product.ts";

test("the page ends by itself under asks that keep their connections", async () => {
  const product = await startProduct({ DATABASE_URL: "file::memory:" });
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const headers = { "content-type": "application/json" };
  const said = { member: "cm", room: "direct", locale: "en", text: "/help" };
  let answered = 0;
  /** Until nobody is there. */
  const lane = async () => {
    for (;;) {
      const call = request(`${product.address}/asks`, { method: "POST", agent, headers });
      call.end(JSON.stringify({ id: `web:${randomUUID()}`, ...said }));
      const [response] = await once(call, "response");
      await once(response.resume(), "end");
      expect([200, 503]).toContain(response.statusCode);
      answered += 1;
    }
  };
  const lanes = Promise.allSettled(Array.from({ length: 8 }, lane));
  await vi.waitUntil(() => answered > 200, 60_000);
  expect(await product.kill("SIGTERM")).toBe(0);
  for (const { reason } of (await lanes) as PromiseRejectedResult[])
    expect(String(reason)).toMatch(/ECONNRE|socket hang up/);
});
