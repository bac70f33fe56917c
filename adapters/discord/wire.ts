/** The calls to Discord that answer: each within the limits, and none that a lost response makes
 * appear twice. */
import { createHash } from "node:crypto";
import {
  type APIInteractionResponse,
  type APIMessage,
  MessageFlags,
  type REST,
  Routes,
} from "discord.js";
import type { Logger } from "pino";
import type { Member, Room } from "../../src/index.ts";
import { again } from "./again.ts";
import { isDeleted, isTaken, told } from "./fault.ts";
import type { Handle } from "./handle.ts";
import { checkMessage, LIMITS } from "./limits.ts";
import { markOfSeed } from "./mark.ts";
import type { Page } from "./pages.ts";

export type Wire = ReturnType<typeof openWire>;

interface Means {
  /** Neither may retry by itself: what may be sent twice is decided here. */
  rest: REST;
  /** For what answers an interaction. */
  answers: REST;
  /** For what is sent unasked. */
  unasked: REST;
  log: Logger;
  /** Writes to a person; the rest goes on meanwhile. */
  direct(who: Member, write: (room: Room) => Promise<void>): void;
}

export function openWire({ rest, answers, unasked, log, direct }: Means) {
  return {
    /** Gives the first answer. False if the interaction was answered already, by another. */
    async acknowledge({ id, token }: Handle, body: APIInteractionResponse): Promise<boolean> {
      let tries = 0;
      try {
        await again(log, () => {
          tries++;
          return answers.post(Routes.interactionCallback(id, token), { body, auth: false });
        });
        return true;
      } catch (fault) {
        // After a lost response "already acknowledged" is the news that ours was heard.
        if (!isTaken(fault)) throw fault;
        const ours = tries > 1;
        log.warn({ interaction: id, ours, ...told(fault) }, "an interaction was answered already");
        return ours;
      }
    },

    /** Writes the message that the deferral announced, or the one that was pressed. */
    async edit(handle: Handle, page: Page): Promise<void> {
      const said = message(page);
      await again(log, () => answers.patch(original(handle), { ...said, auth: false }));
    },

    /** Takes back the message that the deferral announced. */
    async withdraw(handle: Handle): Promise<void> {
      await again(log, () => answers.delete(original(handle), { auth: false }));
    },

    /** One more message. Tried once, since Discord takes no nonce here. */
    async follow(handle: Handle, page: Page, hidden: boolean): Promise<void> {
      const said = message(page, hidden ? MessageFlags.Ephemeral : 0);
      const route = Routes.webhook(handle.application, handle.token);
      await answers.post(route, { ...said, auth: false });
    },

    /** A message in a room, under another. */
    async post(
      room: string,
      page: Page,
      { signal, ...how }: Placed & { signal?: AbortSignal },
    ): Promise<APIMessage> {
      const request = { ...newMessage(page, how), ...(signal && { signal }) };
      const call = () => rest.post(Routes.channelMessages(room), request);
      return (await again(log, call, signal)) as APIMessage;
    },

    /** Shows in a room, for 10 s, that the bot is writing. */
    async type(room: string): Promise<void> {
      await rest.post(Routes.channelTyping(room));
    },

    /** As `post`, unasked: tried once, and not at all where it would have to wait. */
    async push(room: string, page: Page, how: Placed): Promise<APIMessage> {
      const request = { ...newMessage(page, how), auth: false };
      return (await unasked.post(Routes.channelMessages(room), request)) as APIMessage;
    },

    /** The message of a room becomes another. */
    async move(room: string, id: string, page: Page, signal: AbortSignal): Promise<void> {
      const route = Routes.channelMessage(room, id);
      const said = message(page);
      await again(log, () => rest.patch(route, { ...said, signal }), signal);
    },

    /** Takes a message of a room away, if it is still there. */
    async remove(room: string, id: string, signal: AbortSignal): Promise<void> {
      const route = Routes.channelMessage(room, id);
      try {
        await again(log, () => rest.delete(route, { signal }), signal);
      } catch (fault) {
        if (!isDeleted(fault)) throw fault;
      }
    },

    direct,
  };
}

/** `seed` is one for one message, however often sent: Discord then gives the first, as it stands. */
interface Placed {
  seed: string;
  under?: string;
}

function newMessage(page: Page, { seed, under }: Placed) {
  const { body, files } = message(page);
  const nonce = createHash("sha256").update(seed).digest("base64url").slice(0, LIMITS.nonce);
  const reference = under && {
    message_reference: { message_id: under, fail_if_not_exists: false },
  };
  // Discord keeps no nonce with a message.
  const components = [{ id: markOfSeed(seed), ...page.container }];
  return { body: { ...body, components, nonce, enforce_nonce: true, ...reference }, files };
}

/** The address as Discord's documentation has it: an edit of the first answer. */
function original({ application, token }: Handle) {
  return Routes.webhookMessage(application, token, "@original");
}

function message({ container, files }: Page, flags = 0) {
  checkMessage([container], files);
  return {
    body: {
      flags: MessageFlags.IsComponentsV2 | flags,
      components: [container],
      allowed_mentions: { parse: [], replied_user: false },
      // Named even if there are none: an edit would keep the file of what was there before.
      attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })),
    },
    files: files.map(({ name, body }) => ({ name, data: body })),
  };
}
