/** Discord as its members live it: the real adapter and discord.js against the loopback. */
import { createHash } from "node:crypto";
import { pino } from "pino";
import { createDiscord } from "../../../adapters/discord/index.ts";
import type { Bot } from "../../../src/index.ts";
import type { Actor, Seen, SeenForm, Stage } from "../../contracts/stage.ts";
import { type Loopback, openLoopback } from "./loopback.ts";
import { filled, garbage, interaction, message, type Person } from "./payloads.ts";
import { buttons, flat, type Readable, readAll } from "./reading.ts";
import { EPHEMERAL, type Happening, type Posted } from "./world.ts";

const PATIENCE_MS = 15_000;
const AGAIN_MS = 500;

/** What stands behind what was seen. */
interface Behind {
  message?: Posted;
  buttons: { label: string; ticket: string }[];
  /** The channel, the modal and the message that was pressed for it. */
  channel: string;
  form?: Happening["form"];
  pressed?: Posted;
}

export interface DiscordStage extends Stage {
  loopback: Loopback;
}

export async function openDiscordStage(bot: Bot): Promise<DiscordStage> {
  const loopback = await openLoopback();
  const { world, gateway, apiUrl } = loopback;
  const log = pino({ level: process.env.LOG_LEVEL ?? "silent" });
  const adapter = createDiscord({ token: world.token, apiUrl, log, clock: () => new Date() });
  await adapter.start(bot);

  const behind = new WeakMap<Seen, Behind>();
  let last: { event: string; payload: { id: string } } | undefined;

  function look(seen: Seen): Behind {
    const found = behind.get(seen);
    if (!found) throw new Error("this was seen on another stage");
    return found;
  }

  /** Sends the event and waits for the first thing that comes of it. */
  async function act(event: string, payload: Payload, pressed?: Posted): Promise<Seen> {
    const happening = arrival(payload.id);
    last = { event, payload };
    gateway.dispatch(event, payload);
    const { place, message: now, form } = await happening;
    const seen: Seen = {
      text: readAll((now?.components ?? []) as Readable[]),
      labels: now ? buttons(now).map(({ label }) => label) : [],
      private: form !== undefined || ((now?.flags ?? 0) & EPHEMERAL) !== 0,
      place,
      ackedAfter: world.waiting.get(payload.id)?.answered?.after ?? 0, // a message wants none
      ...(form ? { form: readForm(form) } : {}),
    };
    behind.set(seen, {
      buttons: now ? buttons(now) : [],
      channel: payload.channel_id,
      ...(now ? { message: now } : {}),
      ...(form ? { form } : {}),
      ...(pressed ? { pressed } : {}),
    });
    return seen;
  }

  function arrival(of: string): Promise<Happening> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        leave();
        reject(new Error(`nothing came of ${of} in ${PATIENCE_MS} ms`));
      }, PATIENCE_MS);
      const leave = world.watch((happening) => {
        if (happening.of !== of) return;
        clearTimeout(timer);
        leave();
        resolve(happening);
      });
    });
  }

  function push(who: Actor, on: Seen, ticket: string): Promise<Seen> {
    const { channel, message: pressed } = look(on);
    if (!pressed) throw new Error("a form has no buttons of the bot's");
    const data = { component_type: 2, id: 1, custom_id: ticket };
    const asked = { kind: "button" as const, channel, data, pressed };
    return act("INTERACTION_CREATE", interaction(world, person(who), asked), pressed);
  }

  function ticket(on: Seen, label: string): string {
    const found = look(on).buttons.find((button) => button.label === label);
    if (!found) throw new Error(`no button "${label}" among ${on.labels.join(", ")}`);
    return found.ticket;
  }

  function say(who: Actor, channel: string, content: string): Promise<Seen> {
    return act("MESSAGE_CREATE", message(world, person(who), channel, content));
  }

  return {
    adapter,
    loopback,
    command(who, verb, args = {}) {
      const options = Object.entries(args).map(([name, value]) => ({ type: 3, name, value }));
      const data = { id: world.snowflake(), type: 1, name: verb, options };
      const asked = { kind: "command" as const, channel: world.channel, data };
      return act("INTERACTION_CREATE", interaction(world, person(who), asked));
    },
    mention: (who, text) => say(who, world.channel, `<@${world.me.id}> ${text}`),
    direct: (who, text) => say(who, world.direct(person(who).id), text),
    press: async (who, on, label) => push(who, on, ticket(on, label)),
    doublePress: async (who, on, label) => {
      const pressed = ticket(on, label);
      return Promise.all([push(who, on, pressed), push(who, on, pressed)]);
    },
    forge: async (who, on, ticket) => push(who, on, ticket),
    ticket,
    fill: async (who, opened, values) => {
      const { form, channel, pressed } = look(opened);
      if (!form) throw new Error("no form opened");
      const components = filled(form.components as Readable[], values);
      const data = { custom_id: form.custom_id, components };
      const asked = { kind: "modal" as const, channel, data, ...(pressed ? { pressed } : {}) };
      return act("INTERACTION_CREATE", interaction(world, person(who), asked), pressed);
    },
    async again() {
      if (!last) throw new Error("nothing was done yet");
      const { event, payload } = last;
      let count = 0;
      const leave = world.watch(({ of }) => {
        if (of === payload.id) count++;
      });
      gateway.dispatch(event, payload);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      leave();
      return count;
    },
    async garbage() {
      for (const frame of garbage(world)) gateway.raw(frame);
    },
    async close() {
      await adapter.stop();
      await loopback.close();
    },
  };
}

interface Payload {
  id: string;
  channel_id: string;
}

/** Discord's ids are numbers of 17 digits and more; a name becomes one that is always the same. */
function person({ id, locale }: Actor): Person {
  const number = createHash("sha256").update(id).digest().readUIntBE(0, 6);
  const snowflake = /^\d{17,20}$/.test(id) ? id : String(10n ** 17n + BigInt(number));
  return { id: snowflake, locale: locale === "fr" ? "fr" : "en-US" };
}

function readForm({ title, components }: NonNullable<Happening["form"]>): SeenForm {
  const labels = flat(components as Readable[]).filter(({ component }) => component !== undefined);
  return {
    title,
    text: [title, readAll(components as Readable[])].join("\n"),
    fields: labels.map(({ label = "", component }) => ({
      name: component?.custom_id ?? "",
      label,
    })),
  };
}
