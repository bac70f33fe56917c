/** How long a message that was not taken waits: what is said to a member outlives an outage. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Display, wait } from "../src/display.ts";

const SINCE = new Date("2026-03-02T15:00:00Z");
const DAY = 86_400_000;
const MINUTE = 60_000;
const display = (room: Display["room"]): Display => ({
  ...{ team: "t", key: "k", shows: "open", since: SINCE, tries: 0, room },
});
const member = display({ team: "t", id: "m" });
const room = display({ kind: "channel", id: "c" });
const later = { ok: false, why: "later" } as const;
const unknown = { ok: false, why: "unknown" } as const;
const at = (ms: number) => new Date(SINCE.getTime() + ms);

test("a member's is tried for a day and no longer, never at once, at least every ten minutes", () => {
  const time = fc.integer({ min: -DAY, max: 3 * DAY });
  fc.assert(
    fc.property(time, fc.constantFrom(later, unknown), (ms, delivery) => {
      const waits = wait(member, delivery, at(ms));
      if (ms > DAY) expect(waits).toBeUndefined();
      else expect(Math.abs((waits ?? 0) - (5000 + 10 * MINUTE) / 2)).toBeLessThanOrEqual(297_500);
    }),
  );
  let tries = 0;
  for (let ms = 0; ms <= DAY; ms += wait(member, later, at(ms)) ?? DAY) tries += 1;
  expect(tries).toBeLessThan(200);
});

test("a room's has its few tries; as long as a platform says anyone's waits, and of what is over nothing", () => {
  for (const delivery of [later, unknown]) expect(wait(room, delivery, at(0))).toBeUndefined();
  for (const one of [room, member])
    for (const ms of [0, 2 * DAY]) {
      expect(wait(one, { ...later, after: 1234 }, at(ms))).toBe(1234);
      expect(wait(one, { ok: false, why: "gone" }, at(ms))).toBeUndefined();
      expect(wait(one, { ok: true, at: "x" }, at(ms))).toBeUndefined();
    }
});
