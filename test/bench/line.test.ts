/** What a benchmark says of its figures: what is missed, or was not measured, is no "ok". */
import { expect, test } from "vitest";
import { beside, verdict } from "./line.ts";

const line = { name: "x", unit: "×" as const };
const none = { took: [], during: 100 };
const some = { took: [1, 2, 3, 4], during: 100 };

test.each([
  [{ value: 0.5, least: 0.5 }, "ok"],
  [{ value: 0.49, least: 0.5 }, "below 0.5"],
  [{ value: 1, most: 1 }, "ok"],
  [{ value: 1.1, most: 1 }, "above 1"],
  [{ value: 7 }, ""],
])("%o: %s", (held, says) => {
  expect(verdict({ ...line, ...held })).toBe(says);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is not measured", (value) => {
  for (const held of [{}, { least: 0.5 }, { most: 1 }])
    expect(verdict({ ...line, value, ...held })).toBe("not measured");
});

test("a side that measured nothing in some round is not measured, whichever it is", () => {
  const said = (ours: (typeof some)[], floor: (typeof some)[]) =>
    verdict(beside("x", { ours, floor }, 0.5)[0] ?? { ...line, value: 0 });
  expect(said([some, some], [some, some])).toBe("ok");
  expect(said([some, some], [some, none])).toBe("not measured");
  expect(said([none, none], [none, none])).toBe("not measured");
  expect(said([some, some], [some])).toBe("not measured");
  expect(said([none, some], [some, some])).not.toBe("ok");
});
