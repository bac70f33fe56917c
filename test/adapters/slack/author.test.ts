/** Who did it: in organisations of several workspaces, and in channels that two companies share. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "../../../adapters/slack/read.ts";
import type { Ask, VerbSign } from "../../../src/index.ts";
import { BOT } from "../../support/slack/loopback.ts";

const says = { fr: "x", en: "x" };
const arg = { name: "question", says, required: true };
const policy: VerbSign = { name: "policy", says, args: [arg], onMessage: says };
const flashcard: VerbSign = { name: "flashcard", says, args: [{ ...arg, name: "topic" }] };

/** A payload of the shape that Slack sends, as its types and pages show it. */
function heard(name: string) {
  const body = JSON.parse(readFileSync(`test/adapters/slack/fixtures/${name}.json`, "utf8"));
  const it = read(body, { verbs: [policy, flashcard], self: BOT, at: new Date(0) });
  if (!it || "odd" in it) throw new Error(`${name}: ${JSON.stringify(it)}`);
  return it;
}
const ask = (name: string): Ask => {
  const it = heard(name);
  if (!("ask" in it)) throw new Error(`${name} is no ask`);
  return it.ask;
};

test.each(["connect-mention", "connect-press"])(
  "%s: whoever is of another company gets the course alone",
  (name) => {
    expect(ask(name).who).toEqual({ team: "slack:@U0GUEST", id: "U0GUEST" });
  },
);

test("connect-mention-own: in the same channel a member of the app's workspace is one", () => {
  expect(ask("connect-mention-own").who).toEqual({ team: "slack:T0HOST", id: "U0OWN" });
});

test.each([
  "grid-command",
  "grid-mention",
  "grid-press",
  "grid-press-whole",
  "grid-submission",
  "grid-shortcut",
])("%s: a member of an organisation is one of the workspace that they are in", (name) => {
  expect(ask(name).who).toEqual({ team: "slack:T0HOST", id: "W0MEMBER" });
});

test("grid-press-sister: someone of the organisation's other workspace is an outsider here", () => {
  expect(ask("grid-press-sister").who).toEqual({ team: "slack:@W0SISTER", id: "W0SISTER" });
});

test("grid-home: the Home page is the workspace's, not the organisation's", () => {
  expect(heard("grid-home")).toMatchObject({
    look: { who: { team: "slack:T0HOST", id: "W0MEMBER" }, user: "W0MEMBER" },
  });
});

test("grid-shortcut: a message of blocks alone asks about nothing", () => {
  expect(ask("grid-shortcut")).toMatchObject({ verb: "policy", args: { question: "" } });
});
