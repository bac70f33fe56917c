/** The public face of the core: all that adapters may import. */

export type { Adapter, AdapterState } from "./adapter.ts";
export type { Ask, Member, PressAsk, Room, VerbAsk } from "./ask.ts";
export type { Arg, Bot, VerbSign } from "./bot.ts";
export { type Both, LANGUAGES, type Language, languageOf } from "./language/language.ts";
export type * from "./post.ts";
export type { Block, DateStyle, Inline, Prose } from "./prose.ts";
export { LONGEST_TICKET, type Ticket } from "./ticket.ts";
