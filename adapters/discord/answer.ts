/** From an ask to its answer: acknowledged at once, handled, then sent. */
import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from "discord.js";
import {
  type Arrival,
  type Ask,
  type Bot,
  type First,
  isSorry,
  type Send,
} from "../../src/index.ts";
import { type Carrier, deliver } from "./deliver.ts";
import { renderForm } from "./form.ts";
import type { Handle } from "./handle.ts";
import { whileTyping } from "./indicator.ts";
import { checkModal } from "./limits.ts";
import { render } from "./render.ts";
import { marked } from "./talk.ts";
import type { Wire } from "./wire.ts";

/** Answers what was said in a room, in a reply. Messages need no acknowledgement. */
export async function answerMessage(bot: Bot, carrier: Carrier, ask: Ask): Promise<void> {
  const { room, talk, id } = ask;
  const sends = await whileTyping(() => carrier.wire.type(room.id), bot.handle(ask));
  for (const [at, send] of sends.entries())
    await deliver(marking(carrier, talk), send, { room, seed: `${id} ${at}` });
}

/** What is posted says of which conversation it is. */
function marking({ wire, log }: Carrier, talk: string | undefined): Carrier {
  const post: Wire["post"] = (room, page, how) => wire.post(room, marked(page, talk), how);
  return { wire: { ...wire, post }, log };
}

/** Says what is to be said where the bot has come to. */
export async function answerArrival(bot: Bot, carrier: Carrier, arrival: Arrival): Promise<void> {
  const { team, room, at: when } = arrival;
  for (const [at, send] of (await bot.joined(arrival)).entries())
    await deliver(carrier, send, { room, seed: `${team} ${when.toISOString()} ${at}` });
}

/** Answers a command, a press or a form. */
export async function answerInteraction(
  bot: Bot,
  carrier: Carrier,
  ask: Ask,
  handle: Handle,
): Promise<void> {
  const { wire } = carrier;
  const began = performance.now();
  const first = bot.first(ask);
  const acknowledgement = acknowledge(first, handle);
  const ours = await wire.acknowledge(handle, acknowledgement);
  if (ours) bot.acknowledged?.(performance.now() - began);
  // If another process answered, it carries the ask out too.
  if (!ours || first.how === "form") return;
  const reply = replyTo(wire, handle, { first, acknowledgement, talk: ask.talk });
  try {
    for (const [at, send] of (await bot.handle(ask)).entries()) {
      if (send.to === "asker") await reply.say(send);
      else await deliver(carrier, send, { room: ask.room, seed: `${ask.id} ${at}` });
    }
  } finally {
    await reply.end();
  }
}

function acknowledge(first: First, handle: Handle): APIInteractionResponse {
  if (first.how === "form") {
    const data = renderForm(first.form);
    checkModal(data);
    return { type: InteractionResponseType.Modal, data };
  }
  if (first.how === "replace" && handle.pressed)
    return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: isHidden(first, handle) ? { flags: MessageFlags.Ephemeral } : {},
  };
}

/** A hidden message is gone when the client starts again, so where nobody else is none is. What
 * would replace, but came from no message, was seen by nobody else either. */
function isHidden({ how }: First, { among }: Handle): boolean {
  if (among === "nobody") return false;
  return among === "others" || how !== "public";
}

interface Begun {
  first: First;
  acknowledgement: APIInteractionResponse;
  talk: string | undefined;
}

/**
 * The answers to one interaction. The first takes the place that the acknowledgement made, the
 * others follow it. A `sorry` is new and private: it leaves the pressed message as it was.
 *
 * The token lives 15 minutes. An answer that is later still is lost, not what was done: the next
 * press, on however old a message, has a token of its own and shows the present.
 */
function replyTo(wire: Wire, handle: Handle, { first, acknowledgement, talk }: Begun) {
  const announced =
    acknowledgement.type === InteractionResponseType.DeferredChannelMessageWithSource;
  const hidden = announced ? isHidden(first, handle) : handle.pressed === "hidden";
  let open = true;
  const withdraw = async () => {
    if (!announced || !open) return;
    open = false;
    await wire.withdraw(handle);
  };
  return {
    async say({ post }: Send): Promise<void> {
      const alone = isSorry(post);
      const unseen = hidden || handle.among === "nobody";
      const takesPlace = alone ? announced && unseen : true;
      // Discord gives what follows an unwritten announcement the announcement's own visibility.
      if (alone && !takesPlace) await withdraw();
      for (const drawn of render(post)) {
        const page = marked(drawn, talk);
        if (open && takesPlace) await wire.edit(handle, page);
        else await wire.follow(handle, page, alone || hidden);
        if (takesPlace) open = false;
      }
    },
    /** Nobody is to see the bot think for ever. */
    end: withdraw,
  };
}
