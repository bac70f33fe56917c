/** What is sealed opens for its own key and team alone, whoever turns it about. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSeal, SealError } from "../../../adapters/slack/seal.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const text = fc.string({ unit: "grapheme" });

test("it opens as what it was, and is never twice the same", () => {
  fc.assert(
    fc.property(key, text, text, (bytes, secret, team) => {
      const { seal, open } = createSeal(base64(bytes));
      expect(open(seal(secret, team), team)).toBe(secret);
      expect(seal(secret, team)).not.toBe(seal(secret, team));
    }),
  );
});

test("another key, another team or one changed byte does not open it", () => {
  fc.assert(
    fc.property(key, key, text, fc.nat(), (bytes, others, secret, at) => {
      fc.pre(base64(bytes) !== base64(others));
      const { seal, open } = createSeal(base64(bytes));
      const sealed = seal(secret, "slack:T1");
      expect(() => createSeal(base64(others)).open(sealed, "slack:T1")).toThrow(SealError);
      expect(() => open(sealed, "slack:T2")).toThrow(SealError);
      const body = Buffer.from(sealed.slice("v1.".length), "base64url");
      const place = at % body.length;
      body[place] = (body[place] ?? 0) ^ 1;
      expect(() => open(`v1.${body.toString("base64url")}`, "slack:T1")).toThrow(SealError);
    }),
  );
});

test.each(["", "v1.", "v1.AAAA", "v2.AAAA", "xoxb-1-a-token"])("%j is none", (sealed) => {
  const { open } = createSeal(Buffer.alloc(32, 7).toString("base64"));
  expect(() => open(sealed, "slack:T1")).toThrow(SealError);
});
