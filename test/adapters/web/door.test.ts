/** Only this machine's own browser comes in. */
import { expect, test } from "vitest";
import { type Knock, refusal } from "../../../adapters/web/door.ts";

const json = { "content-type": "application/json" };
const host = "127.0.0.1:3000";
const get: Knock = { method: "GET", from: "127.0.0.1", headers: { host } };
const post: Knock = { method: "POST", from: "127.0.0.1", headers: { host, ...json } };

test.each<[string, Knock]>([
  ["IPv4", get],
  ["IPv6", { ...get, from: "::1", headers: { host: "[::1]:3000" } }],
  ["IPv4 in IPv6", { ...get, from: "::ffff:127.0.0.1" }],
  ["a name", { ...get, headers: { host: "localhost" } }],
  ["a name in capitals", { ...get, headers: { host: "LOCALHOST:80" } }],
  ["a post without an origin", post],
  ["a post from the page", { ...post, headers: { ...post.headers, origin: `http://${host}` } }],
  [
    "a post that says its charset",
    { ...post, headers: { host, "content-type": "application/json; charset=utf-8" } },
  ],
])("%s comes in", (_, knock) => {
  expect(refusal(knock)).toBeUndefined();
});

test.each<[string, Knock]>([
  ["another machine", { ...get, from: "192.168.1.20" }],
  ["another machine in IPv6", { ...get, from: "::ffff:10.0.0.1" }],
  ["nobody", { ...get, from: undefined }],
  ["a proxy", { ...get, headers: { host, "x-forwarded-for": "203.0.113.9" } }],
  ["a proxy that names itself", { ...get, headers: { host, via: "1.1 proxy" } }],
  ["a proxy of the standard", { ...get, headers: { host, forwarded: "for=203.0.113.9" } }],
  ["a name that was pointed here", { ...get, headers: { host: "evil.example" } }],
  ["a name that begins like ours", { ...get, headers: { host: "127.0.0.1.evil.example" } }],
  ["a name that ends like ours", { ...get, headers: { host: "evil.localhost" } }],
  ["no name", { ...get, headers: {} }],
  ["another site", { ...post, headers: { ...post.headers, origin: "https://evil.example" } }],
  ["another port", { ...post, headers: { ...post.headers, origin: "http://127.0.0.1:4000" } }],
  ["a sandboxed page", { ...post, headers: { ...post.headers, origin: "null" } }],
  ["a form", { ...post, headers: { host, "content-type": "text/plain" } }],
  [
    "a type that begins like ours",
    { ...post, headers: { host, "content-type": "application/jsonp" } },
  ],
  ["no type", { ...post, headers: { host } }],
])("%s stays outside", (_, knock) => {
  expect(refusal(knock)).toMatch(/^The demo page only .+\.$/);
});
