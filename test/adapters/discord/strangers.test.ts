/** However many people write and press, discord.js keeps nothing of them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { taken } from "../../support/discord/faults.ts";
import { openLoopback } from "../../support/discord/loopback.ts";
import { interaction, message } from "../../support/discord/payloads.ts";
import { until } from "../../support/discord/running.ts";

const weighed = fileURLToPath(import.meta.resolve("../../support/discord/weighed.ts"));
const FEW = 1000;
const MANY = 5000;

test("caches stay as they are, however many strangers come", { timeout: 120_000 }, async () => {
  const loopback = await openLoopback();
  const { world, gateway, apiUrl } = loopback;
  // Another process answers: what it would cost to answer them all is not weighed here.
  loopback.fault = (request) => {
    if (!request.endsWith("/callback")) return undefined;
    heard++;
    return taken;
  };
  const child = spawn(process.execPath, ["--expose-gc", weighed, apiUrl, world.token], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const weigh = async () => {
    child.stdin.write("\n");
    return JSON.parse((await said.next()).value ?? "") as { heap: number; caches: object };
  };
  let [count, heard] = [0, 0];
  const strangers = async (many: number) => {
    for (; count < many; count++) {
      const person = { id: String(200_000_000_000_000_000n + BigInt(count)), locale: "fr" };
      const content = `<@${world.me.id}> hello`;
      const asked = { kind: "command" as const, channel: world.channel, data: DATA };
      gateway.dispatch(
        "MESSAGE_CREATE",
        message(world, person, { channel: world.channel, content }),
      );
      gateway.dispatch("INTERACTION_CREATE", interaction(world, person, asked));
      if (count % 500 === 499) await until(() => heard === count + 1);
    }
  };

  expect((await said.next()).value).toBe("ready");
  const { caches } = await weigh();
  await strangers(FEW);
  const few = await weigh();
  await strangers(MANY);
  const many = await weigh();
  child.stdin.end();
  await once(child, "exit");
  await loopback.close();
  console.log(`heap after ${FEW} and ${MANY} strangers: ${few.heap} and ${many.heap} bytes`);
  expect(caches).toEqual({ users: 1, channels: 1, messages: 0, guilds: 1, members: 1 });
  expect([few.caches, many.caches]).toEqual([caches, caches]);
});

const DATA = { id: "1", type: 1, name: "say" };
