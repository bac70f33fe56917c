/** The public face of the core: all that adapters may import. */

export type { Adapter, AdapterState, Pushing, Sending } from "./adapter.ts";
export {
  type Arrival,
  type Ask,
  LONGEST_TEXT,
  type Member,
  type PressAsk,
  type Room,
  type VerbAsk,
} from "./ask.ts";
export type { Arg, Bot, Parcel, Show, VerbSign } from "./bot.ts";
export { LAST_LINE } from "./course/course.ts";
export type { Card } from "./course/deck.ts";
export { readExamples } from "./course/examples.ts";
export { CourseError, readCourse } from "./course/read.ts";
export { packed, WEIGHTS } from "./course/weights.ts";
export { createBot, type Words } from "./create.ts";
export type { Delivery } from "./delivery.ts";
export { dateFormat } from "./language/formats.ts";
export { type Both, LANGUAGES, type Language, languageOf } from "./language/language.ts";
export { voiceOf } from "./language/speak.ts";
export { digestOf, examplesOf } from "./policy/classifier/examples.ts";
export { fitted } from "./policy/classifier/fit.ts";
export { continued } from "./policy/followup.ts";
export { createLookup, type Lookup } from "./policy/lookup.ts";
export type * from "./post.ts";
export { isSorry, letterOf } from "./post.ts";
export type { Block, DateStyle, Inline, Prose } from "./prose.ts";
export type { Refusal } from "./refusal.ts";
export { soloTeam } from "./solo.ts";
export { takeAlone } from "./store/alone.ts";
export { fileOf } from "./store/dialect.ts";
export type { Installations } from "./store/installations.ts";
export { StoreError } from "./store/migrate.ts";
export { openStore } from "./store/open.ts";
export type { Records, Store } from "./store/store.ts";
export { LONGEST_TICKET, type Ticket } from "./ticket.ts";
export { policyPost } from "./verbs/answered.ts";
export { argsIn, freeText, named } from "./verbs/command.ts";
