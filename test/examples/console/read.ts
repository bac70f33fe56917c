/** What is typed at the console, read as an ask: one line of JSON for one thing done. */
import { z } from "zod";
import { type Ask, freeText, LANGUAGES, LONGEST_TICKET, type Ticket } from "../../../src/index.ts";

export const TEAM = "console:demo";
/** The one channel that there is; a direct message's room is its member's. */
export const CHANNEL = { kind: "channel", id: "town" } as const;
export const directOf = (member: string) => `@${member}`;

export interface Person {
  id: string;
  name: string;
  admin?: boolean;
}

const Line = z.strictObject({
  id: z.string().min(1).max(64),
  member: z.string(),
  locale: z.enum(LANGUAGES),
  room: z.enum(["channel", "direct"]),
  did: z.union([
    z.strictObject({ verb: z.string(), args: z.record(z.string(), z.string()) }),
    z.strictObject({ said: z.string() }),
    z.strictObject({
      ticket: z.string().max(LONGEST_TICKET),
      typed: z.record(z.string(), z.string()).optional(),
      /** The message that was pressed. */
      on: z.string().optional(),
    }),
  ]),
});

export interface Reading {
  ask: Ask;
  on?: string | undefined;
}

/** Undefined for what is no line of ours, or nobody's. */
export function read(
  text: string,
  { people, at }: { people: readonly Person[]; at: Date },
): Reading | undefined {
  const line = Line.safeParse(parsed(text)).data;
  const person = people.find(({ id }) => id === line?.member);
  if (!line || !person) return undefined;
  const { did, locale } = line;
  const asked = {
    id: `console:${line.id}`,
    who: { team: TEAM, id: person.id },
    room:
      line.room === "channel" ? CHANNEL : ({ kind: "direct", id: directOf(person.id) } as const),
    ...{ at, locale, name: person.name, admin: person.admin === true },
    talk: `${line.room} ${person.id}`,
  };
  if ("said" in did)
    return { ask: { ...asked, kind: "verb", heard: "room", ...freeText(did.said) } };
  if ("verb" in did) return { ask: { ...asked, kind: "verb", heard: "asker", ...did } };
  const { on, typed, ticket } = did;
  const press = { kind: "press", heard: "asker", ticket: ticket as Ticket } as const;
  return { ask: { ...asked, ...press, ...(typed && { typed }) }, on };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
