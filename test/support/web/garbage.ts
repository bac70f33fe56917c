/** What the adapter may get that is no ask: a content type and a body each. */

const id = "web:00000000-0000-4000-8000-000000000000";
const sender = { id, member: "cm", room: "channel", locale: "en" };

const shapes: unknown[] = [
  null,
  7,
  [],
  {},
  sender,
  { ...sender, text: 7 },
  { ...sender, text: " " },
  { ...sender, text: "hello", ticket: "both" },
  { ...sender, text: "hello", more: true },
  { ...sender, member: "somebody", text: "hello" },
  { ...sender, room: "home", text: "hello" },
  { ...sender, id: "1", text: "hello" },
  { ...sender, ticket: "x".repeat(101) },
  { ...sender, ticket: "x", typed: [] },
  { ...sender, ticket: "x", typed: { field: { nested: true } } },
];

export const GARBAGE: [type: string, body: string][] = [
  ...shapes.map((shape): [string, string] => ["application/json", JSON.stringify(shape)]),
  ["application/json", ""],
  ["application/json", '{"id": "web:'],
  ["application/json", "\u0000"],
  ["text/plain", JSON.stringify({ ...sender, text: "hello" })],
  ["application/json", JSON.stringify({ ...sender, text: "x".repeat(100_000) })],
];
