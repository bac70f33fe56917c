/** The messages of a Slack on loopback: posted, edited, deleted, and answered by response_url. */
import { type Allowance, createAllowance } from "./allowance.ts";
import {
  type Answer,
  type Effect,
  type Fields,
  type Grant,
  Metadata,
  type Shown,
} from "./effect.ts";
import { Blocks } from "./rules.ts";

/** A response_url takes so many answers. */
const URL_USES = 5;

interface Options {
  /** Else all posts that come are taken. */
  allows: Allowance | undefined;
  next: () => string;
  refusal: (error: string, why?: unknown) => Answer;
  tell: (effect: Effect) => void;
}

export function createMessages({ allows, next, refusal, tell }: Options) {
  const allowance = allows && createAllowance(allows);
  /** What everybody can see in the channels, by its ts, in order. */
  const standing = new Map<string, Shown>();
  /** Every edit so far, with what it made of the message. */
  const edits: { ts: string; at: number; text: string }[] = [];
  const urls = new Map<string, { uses: number; channel: string; message?: Shown }>();

  function shown(fields: Fields, channel: string, ephemeral: boolean): Shown | Answer {
    const { data, error } = Blocks.safeParse(decoded(fields.blocks));
    if (error) return refusal("invalid_blocks", error.message);
    if (typeof fields.text !== "string" || !fields.text) return refusal("no_text");
    const said = Metadata.optional().safeParse(decoded(fields.metadata));
    if (said.error) return refusal("invalid_metadata_format", said.error.message);
    const thread = fields.thread_ts ? { thread: String(fields.thread_ts) } : {};
    const own = { text: fields.text, blocks: data, ...thread };
    const metadata = said.data ? { metadata: said.data } : {};
    return { ts: next(), channel, ephemeral, ...own, ...metadata };
  }

  function post(fields: Fields, ephemeral: boolean, { team }: Grant): Answer {
    const to = String(fields.channel);
    // A message to a member lands in their direct channel with the bot.
    const channel = to.startsWith("U") ? `D${to}` : to;
    const wait = ephemeral ? undefined : allowance?.take(team, channel);
    if (wait) return { status: 429, headers: { "retry-after": String(wait) }, body: {} };
    const message = shown(fields, channel, ephemeral);
    if ("body" in message) return message;
    const { thread, blocks } = message;
    if (!ephemeral) standing.set(message.ts, message);
    tell({ did: "new", message, blocks, by: { channel: to, ...(thread ? { thread } : {}) } });
    return { body: { ok: true, channel, ts: message.ts, message_ts: message.ts } };
  }

  /** What its app says of it to itself stays. A member's id is an address for posts alone. */
  function edit({ channel, ts, ...fields }: Fields): Answer {
    if (String(channel).startsWith("U")) return refusal("channel_not_found");
    const before = standing.get(String(ts));
    if (!before || before.channel !== channel) return refusal("message_not_found");
    const after = shown(fields, before.channel, false);
    if ("body" in after) return after;
    Object.assign(before, { text: after.text, blocks: after.blocks });
    edits.push({ ts: before.ts, at: performance.now(), text: after.text });
    tell({ did: "replaced", message: before, blocks: after.blocks, by: { edit: before.ts } });
    return { body: { ok: true, channel, ts } };
  }

  const methods: Record<string, (fields: Fields, grant: Grant) => Answer> = {
    "chat.postMessage": (fields, grant) => post(fields, false, grant),
    "chat.update": edit,
    "chat.delete": ({ channel, ts }) => {
      if (String(channel).startsWith("U")) return refusal("channel_not_found");
      return standing.delete(String(ts))
        ? { body: { ok: true, ts } }
        : refusal("message_not_found");
    },
    "chat.postEphemeral": (fields, grant) =>
      fields.user ? post(fields, true, grant) : refusal("user_not_in_channel"),
  };

  return {
    ...{ standing, edits, methods },
    /** Every post that came while it counted them. */
    arrivals: allowance?.arrivals ?? [],
    /** A response_url's answer: a new message unless `replace_original`. */
    respond(url: string, fields: Fields): Answer {
      const known = urls.get(url);
      if (!known) return { status: 404, ...refusal("expired_url") };
      if (++known.uses > URL_USES) return { status: 404, ...refusal("used_url") };
      const before = fields.replace_original === true ? known.message : undefined;
      const ephemeral = before ? before.ephemeral : fields.response_type !== "in_channel";
      const message = shown(fields, known.channel, ephemeral);
      if ("body" in message) return message;
      if (!before && !ephemeral) standing.set(message.ts, message);
      if (before) Object.assign(before, { text: message.text, blocks: message.blocks });
      const did = before ? "replaced" : "new";
      tell({ did, message: before ?? message, blocks: message.blocks, by: { url } });
      return { body: { ok: true } };
    },
    answers(url: string, channel: string, message?: Shown): string {
      urls.set(url, { uses: 0, channel, ...(message ? { message } : {}) });
      return url;
    },
    /** Every response_url so far has had its last answer. */
    spend() {
      for (const url of urls.values()) url.uses = URL_USES;
    },
  };
}

export function decoded(field: unknown): unknown {
  return typeof field === "string" ? JSON.parse(field) : field;
}
