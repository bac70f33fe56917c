/** The conversation that is kept: bounded, each to its own, and everyone told. */
import { pino } from "pino";
import { expect, test } from "vitest";
import { Conversation, type Message } from "../../../adapters/web/conversation.ts";
import { MESSAGES_KEPT } from "../../../adapters/web/limits.ts";
import { deliver, place } from "../../../adapters/web/place.ts";
import { CHANNEL } from "../../../adapters/web/team.ts";
import type { Ask, Post, Send, Ticket } from "../../../src/index.ts";

const at = new Date("2026-03-02T12:00:00Z");
const now = () => at;
const log = pino({ level: "silent" });
const post: Post = { kind: "notice", language: "en", tone: "info", text: [], presses: [] };
const rappel = { from: "rappel", to: "channel", only: undefined, at } as const;

function opened() {
  const heard: Message[] = [];
  return { heard, conversation: new Conversation(at, (message) => heard.push(message)) };
}

test("keeps the last of each room, and of each member's own there", () => {
  const { conversation, heard } = opened();
  conversation.say({ ...rappel, only: "cm", text: "own" });
  for (let n = 0; n < MESSAGES_KEPT + 5; n += 1) conversation.say({ ...rappel, text: `${n}` });
  const { messages } = conversation;
  expect(messages).toHaveLength(MESSAGES_KEPT + 1);
  expect(messages[0]).toMatchObject({ text: "own", private: true });
  expect(messages[1]).toMatchObject({ text: "5", private: false });
  expect(heard).toHaveLength(MESSAGES_KEPT + 6);
});

test("what is said under a key is said once", () => {
  const { conversation, heard } = opened();
  const first = conversation.say({ ...rappel, text: "a" }, "key");
  expect(conversation.say({ ...rappel, text: "b" }, "key")).toEqual(first);
  expect(heard).toEqual([first]);
});

test("a message is replaced where it stands, by who may see it", () => {
  const { conversation } = opened();
  const own = conversation.say({ ...rappel, only: "cm", html: "a" });
  conversation.say({ ...rappel, text: "after" });
  expect(conversation.replace(own.key, { ...rappel, html: "b", by: "service" })).toBeUndefined();
  const after = conversation.replace(own.key, { ...rappel, html: "b", by: "cm" });
  expect(after).toMatchObject({ key: own.key, only: "cm", html: "b" });
  expect(after?.turn).toBeGreaterThan(own.turn);
  expect(conversation.messages[0]).toEqual(after);
  expect(conversation.replace("unknown", { ...rappel, html: "b", by: "cm" })).toBeUndefined();
});

test("reaches a member in their own room, a room where it is, and nobody else", () => {
  const { conversation } = opened();
  const places = { conversation, log, now };
  const to = (to: Send["to"]) => deliver({ to, post }, places)?.to;
  expect(to({ team: "web:demo", id: "newcomer" })).toBe("direct:newcomer");
  expect(to(CHANNEL)).toBe("channel");
  expect(to({ kind: "direct", id: "direct:cm" })).toBe("direct:cm");
  expect(to({ team: "slack:T1", id: "newcomer" })).toBeUndefined();
  expect(to({ team: "web:demo", id: "somebody" })).toBeUndefined();
  expect(to({ kind: "channel", id: "elsewhere" })).toBeUndefined();
  expect(conversation.messages).toHaveLength(3);
});

const ask: Ask = {
  id: "web:1",
  who: { team: "web:demo", id: "cm" },
  room: CHANNEL,
  heard: "asker",
  at,
  kind: "press",
  ticket: "t" as Ticket,
};

test("a press moves its message on, even one that was forgotten, but never another's", () => {
  const { conversation } = opened();
  const places = { conversation, log, now };
  const press = (on?: string) =>
    place({ ask, first: { how: "replace" }, on }, [{ to: "asker", post }], places)[0];
  const own = conversation.say({ ...rappel, only: "cm", html: "a" });
  expect(press(own.key)).toMatchObject({ key: own.key, place: "replace", only: "cm" });
  expect(press("forgotten")).toMatchObject({ key: "forgotten", place: "replace", only: "cm" });
  const theirs = conversation.say({ ...rappel, only: "service", html: "theirs" });
  expect(press(theirs.key)).toMatchObject({
    only: "cm",
    html: expect.not.stringMatching("theirs"),
  });
  expect(conversation.messages.find(({ key }) => key === theirs.key)).toEqual(theirs);
});

test("an answer to the asker comes with what goes elsewhere, and a sorry stays apart", () => {
  const { conversation } = opened();
  const places = { conversation, log, now };
  const sends: Send[] = [
    { to: { team: "web:demo", id: "communications" }, post },
    { to: "asker", post: { ...post, tone: "sorry" } },
    { to: "asker", post },
  ];
  expect(place({ ask, first: { how: "public" } }, sends, places)).toMatchObject([
    { place: "elsewhere", to: "direct:communications", private: true },
    { place: "new", only: "cm", private: true },
    { place: "new", to: "channel", private: false },
  ]);
});
