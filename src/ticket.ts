/** What a button carries: who may press it, what it does and the state it was drawn at. */
import { hash } from "node:crypto";
import { LANGUAGES, type Language } from "./language/language.ts";

/** At most 100 characters, Discord's limit on a custom_id. Checked, never trusted. */
export type Ticket = string & { readonly __ticket: never };

/** The longest ticket, in characters: Discord's custom_id, the shortest of the platforms'. */
export const LONGEST_TICKET = 100;

/** A ticket's meaning. `args` are the verb's own: a card, the reviews it had, a grade. */
export interface Sealed {
  verb: string;
  step: string;
  language: Language;
  /** Whose it is: see `holder`. */
  holder: string;
  args: string[];
}

/** A member's mark on a ticket: 72 bits of their team and id, of one length on every platform. */
export function holder({ team, id }: { team: string; id: string }): string {
  return hash("sha256", `${team}\0${id}`, "base64url").slice(0, 12);
}

/** A team's mark: for buttons that anyone in it may press. No member has an empty id. */
export function teamHolder(team: string): string {
  return holder({ team, id: "" });
}

/** @throws if the ticket would be longer than a platform carries. */
export function seal({ verb, step, language, holder, args }: Sealed): Ticket {
  const ticket = [verb, step, language, holder, ...args].map(encodeURIComponent).join(":");
  if (ticket.length > LONGEST_TICKET)
    throw new Error(`ticket of ${ticket.length} characters: ${ticket}`);
  return ticket as Ticket;
}

/** A ticket's meaning, or undefined if it is none of ours. */
export function unseal(ticket: string): Sealed | undefined {
  if (ticket.length > LONGEST_TICKET || !/^[\w%.!~*'()-]*(:[\w%.!~*'()-]*){3,}$/.test(ticket))
    return undefined;
  const parts = decode(ticket.split(":"));
  const language = LANGUAGES.find((known) => known === parts?.[2]);
  if (!parts || !language) return undefined;
  const [verb = "", step = "", , holder = "", ...args] = parts;
  return { verb, step, language, holder, args };
}

function decode(parts: string[]): string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined; // a stray % that we never wrote
  }
}
