/** What the page sends, read as an ask. */
import { z } from "zod";
import {
  type Ask,
  argsIn,
  freeText,
  LANGUAGES,
  type Language,
  LONGEST_TEXT,
  LONGEST_TICKET,
  named,
  type PressAsk,
  type Ticket,
  type VerbSign,
} from "../../src/index.ts";
import { tooLong } from "./limits.ts";
import { ADMIN, MEMBER_IDS, type MemberId, member, ROLES, room } from "./team.ts";
import { filled, WORDS } from "./words.ts";

const sender = {
  id: z.string().regex(/^web:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  member: z.enum(MEMBER_IDS),
  room: z.enum(["channel", "direct"]),
  locale: z.enum(LANGUAGES),
};
const Said = z.strictObject({ ...sender, text: z.string().trim().min(1) });
const Pressed = z.strictObject({
  ...sender,
  ticket: z.string().min(1).max(LONGEST_TICKET),
  typed: z.record(z.string(), z.string()).optional(),
  /** The key of the message that was pressed. */
  on: z.string().min(1).max(64).optional(),
});
const Payload = z.union([Said, Pressed]);

/** A text as it stands in the conversation. `only`: a command is its giver's own. */
export interface Said {
  id: string;
  from: MemberId;
  to: string;
  only: MemberId | undefined;
  text: string;
}

/** `chat`: said to the team, so that nobody is asked. `wrong`: a sentence for who sent it. */
export type Reading =
  | { is: "ask"; ask: Ask; said?: Said; on?: string }
  | { is: "chat"; language: Language; said: Said }
  | { is: "wrong"; why: string };

export function read(payload: unknown, verbs: readonly VerbSign[], at: Date): Reading {
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) return { is: "wrong", why: WORDS[localeOf(payload)].garbage };
  const sent = parsed.data;
  const { locale } = sent;
  const length = tooLong("text" in sent ? [sent.text] : Object.values(sent.typed ?? {}));
  if (length !== undefined) {
    const why = filled(WORDS[locale].tooLong, { length, limit: LONGEST_TEXT });
    return { is: "wrong", why };
  }
  const asked = {
    id: sent.id,
    who: member(sent.member),
    room: room(sent.room, sent.member),
    at,
    locale,
    admin: sent.member === ADMIN,
    name: ROLES[sent.member][sent.locale],
    talk: `${sent.room}:${sent.member}`,
  };
  if ("ticket" in sent) {
    const press = { kind: "press", heard: "asker", ticket: sent.ticket as Ticket } as const;
    const ask = { ...asked, ...press, ...(sent.typed && typedIn(sent.typed)) };
    return { is: "ask", ask, ...(sent.on && { on: sent.on }) };
  }
  const given = sent.text.startsWith("/");
  const said: Said = {
    id: sent.id,
    from: sent.member,
    to: asked.room.id,
    only: given && sent.room === "channel" ? sent.member : undefined,
    text: sent.text,
  };
  if (given) {
    const meant = command(sent.text, verbs);
    if (meant)
      return { is: "ask", ask: { ...asked, kind: "verb", heard: "asker", ...meant }, said };
    const name = sent.text.slice(1).split(/\s/, 1)[0] ?? "";
    const list = verbs.map((verb) => `/${verb.name}`).join(", ");
    return { is: "wrong", why: filled(WORDS[locale].unknownVerb, { name, list }) };
  }
  if (sent.room === "channel" && !MENTION.test(sent.text))
    return { is: "chat", language: locale, said };
  const meant = freeText(sent.text.replace(MENTION, " "));
  return { is: "ask", ask: { ...asked, kind: "verb", heard: "room", ...meant }, said };
}

/** Which field is for a member, the page does not say: whatever names none is nobody of the team. */
function typedIn(typed: Record<string, string>): Pick<PressAsk, "typed" | "outsiders"> {
  const members: readonly string[] = MEMBER_IDS;
  return { typed, outsiders: Object.values(typed).filter((value) => !members.includes(value)) };
}

const MENTION = /(?<![\p{L}\p{N}_])@rappel(?![\p{L}\p{N}_])/iu;

/** The language to say that a payload is garbage in, if even that much of it can be read. */
function localeOf(payload: unknown) {
  return z.object({ locale: z.enum(LANGUAGES) }).safeParse(payload).data?.locale ?? "en";
}

/** "/flashcard topic" */
function command(text: string, verbs: readonly VerbSign[]) {
  const [, name, rest = ""] = /^\/(\S*)([\s\S]*)$/.exec(text) ?? [];
  const verb = named(name ?? "", verbs);
  return verb && { verb: verb.name, args: argsIn(rest, verb) };
}
