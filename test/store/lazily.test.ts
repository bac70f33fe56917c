/** What several make as one object, each when it is wanted. */
import { expect, test } from "vitest";
import { lazily } from "../../src/store/lazily.ts";

function made() {
  const log: string[] = [];
  const pets = lazily(
    ({ name }: { name: string }) => {
      log.push(`dog of ${name}`);
      return { bark: () => `${name}'s dog`, tail: () => 1 };
    },
    ({ name }: { name: string }) => {
      log.push(`cat of ${name}`);
      return { mew: () => `${name}'s cat` };
    },
  );
  pets({ name: "first" }); // whose names are learned
  log.length = 0;
  return { log, pets };
}

test("each is made once, and only when something of it is used", () => {
  const { log, pets } = made();
  const ana = pets({ name: "ana" });
  expect(log).toEqual([]);
  expect([ana.mew(), ana.mew()]).toEqual(["ana's cat", "ana's cat"]);
  expect(log).toEqual(["cat of ana"]);
  expect([ana.bark(), ana.tail()]).toEqual(["ana's dog", 1]);
  expect(log).toEqual(["cat of ana", "dog of ana"]);
});

test("one knows nothing of another", () => {
  const { pets } = made();
  const [ana, ben] = [pets({ name: "ana" }), pets({ name: "ben" })];
  expect([ana.mew(), ben.mew(), ana.bark()]).toEqual(["ana's cat", "ben's cat", "ana's dog"]);
});

test("what stands before it takes its place, and leaves the rest as it is", () => {
  const { pets } = made();
  const ana = pets({ name: "ana" });
  const changed: typeof ana = Object.setPrototypeOf({ mew: () => "silence" }, ana);
  expect([changed.mew(), changed.bark(), ana.mew()]).toEqual(["silence", "ana's dog", "ana's cat"]);
});
