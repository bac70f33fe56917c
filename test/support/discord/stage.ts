/** Discord as its members live it: the real adapter and discord.js against the loopback. */
import { createHash } from "node:crypto";
import { Keyv } from "keyv";
import { pino } from "pino";
import { createDiscord } from "../../../adapters/discord/index.ts";
import type { Bot } from "../../../src/index.ts";
import type { Actor, Seen, SeenForm, Stage } from "../../contracts/stage.ts";
import { type Loopback, openLoopback } from "./loopback.ts";
import { filled, garbage, interaction, message, type Person, resolved } from "./payloads.ts";
import { buttons, flat, type Pressable, type Readable, readAll } from "./reading.ts";
import { type Server, serverPayload } from "./servers.ts";
import { EPHEMERAL, type Happening, type Posted, type SentFile } from "./world.ts";

const PATIENCE_MS = 15_000;
const AGAIN_MS = 500;

/** What stands behind what was seen. */
interface Behind {
  message?: Posted;
  buttons: Pressable[];
  /** The channel, the modal and the message that was pressed for it. */
  channel: string;
  form?: Happening["form"];
  pressed?: Posted;
}

export interface DiscordStage extends Stage {
  loopback: Loopback;
  /** What the adapter keeps of people. */
  profiles: Keyv;
  /** A slash command, wherever it is typed. */
  command(who: Actor, verb: string, args?: Record<string, string>, channel?: string): Promise<Seen>;
  /** What is offered to one who has typed so much of the argument `arg`. */
  typing(
    who: Actor,
    typed: { verb: string; arg: string; so: unknown },
    channel?: string,
  ): Promise<{ name: string; value: string }[]>;
  /** The command of that name in the menu of a message that holds this. */
  onMessage(who: Actor, name: string, message: object, channel?: string): Promise<Seen>;
  /** The bot is added to a server; resolves with what it says in it first. */
  join(server: Server): Promise<Seen>;
  /** The bot is removed from a server, or the server is gone for a while. */
  leave(server: Pick<Server, "id">, how: "removed" | "unavailable"): void;
  /** What the bot has written to the person directly, unasked. */
  letters(who: Actor): Seen[];
  /** From now on the person takes no direct messages. */
  refuse(who: Actor): void;
  /** The files that came with a message. */
  files(seen: Seen): SentFile[];
}

export async function openDiscordStage(bot: Bot): Promise<DiscordStage> {
  const loopback = await openLoopback();
  const { world, gateway, apiUrl } = loopback;
  const log = pino({ level: process.env.LOG_LEVEL ?? "silent" });
  const profiles = new Keyv();
  const clock = () => new Date();
  const adapter = createDiscord({ token: world.token, apiUrl, log, clock, profiles });
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
    const happening = arrival(({ of }) => of === payload.id, payload.id);
    last = { event, payload };
    gateway.dispatch(event, payload);
    const happened = await happening;
    const ackedAfter = world.waiting.get(payload.id)?.answered?.after ?? 0; // a message wants none
    return see(happened, { channel: payload.channel_id, ackedAfter, ...(pressed && { pressed }) });
  }

  function see(
    { place, message: now, form }: Pick<Happening, "place" | "message" | "form">,
    { channel, ackedAfter, pressed }: { channel: string; ackedAfter: number; pressed?: Posted },
  ): Seen {
    const seen: Seen = {
      text: readAll((now?.components ?? []) as Readable[]),
      labels: now ? buttons(now).map(({ label }) => label) : [],
      private: form !== undefined || ((now?.flags ?? 0) & EPHEMERAL) !== 0,
      place,
      ackedAfter,
      ...(form ? { form: readForm(form) } : {}),
    };
    behind.set(seen, {
      buttons: now ? buttons(now) : [],
      channel,
      ...(now ? { message: now } : {}),
      ...(form ? { form } : {}),
      ...(pressed ? { pressed } : {}),
    });
    return seen;
  }

  function arrival(is: (one: Happening) => boolean, what: string): Promise<Happening> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        leave();
        reject(new Error(`nothing came of ${what} in ${PATIENCE_MS} ms`));
      }, PATIENCE_MS);
      const leave = world.watch((happening) => {
        if (!is(happening)) return;
        clearTimeout(timer);
        leave();
        resolve(happening);
      });
    });
  }

  function push(who: Actor, on: Seen, ticket: string): Promise<Seen> {
    const { channel, message: pressed, buttons: all } = look(on);
    if (!pressed) throw new Error("a form has no buttons of the bot's");
    const chosen = all.some((one) => one.menu && one.ticket === ticket);
    const data = chosen
      ? { component_type: 3, id: 1, custom_id: "menu", values: [ticket] }
      : { component_type: 2, id: 1, custom_id: ticket };
    const asked = { kind: "button" as const, channel, data, pressed };
    return act("INTERACTION_CREATE", interaction(world, person(who), asked), pressed);
  }

  function ticket(on: Seen, label: string): string {
    const found = look(on).buttons.find((button) => button.label === label);
    if (!found) throw new Error(`no button "${label}" among ${on.labels.join(", ")}`);
    return found.ticket;
  }

  function say(who: Actor, channel: string, content: string, after?: Seen): Promise<Seen> {
    const replied = after && look(after).message;
    const said = { channel, content, ...(replied && { after: replied }) };
    return act("MESSAGE_CREATE", message(world, person(who), said));
  }

  function use(who: Actor, data: object, channel = world.channel): Promise<Seen> {
    const asked = { kind: "command" as const, channel, data };
    return act("INTERACTION_CREATE", interaction(world, person(who), asked));
  }

  function letters(who: Actor): Seen[] {
    const channel = world.direct(person(who).id);
    return [...world.messages.values()]
      .filter((message) => message.channel === channel && message.under === undefined)
      .map((message) => see({ place: "new", message }, { channel, ackedAfter: 0 }));
  }

  /** What anybody can read in the server's channel. */
  const shared = () =>
    [...world.messages.values()].filter(
      ({ channel, flags }) => channel === world.channel && (flags & EPHEMERAL) === 0,
    );

  return {
    adapter,
    loopback,
    profiles,
    command(who, verb, args = {}, channel = world.channel) {
      const options = Object.entries(args).map(([name, value]) => ({ type: 3, name, value }));
      return use(who, { id: world.snowflake(), type: 1, name: verb, options }, channel);
    },
    async typing(who, { verb, arg, so }, channel = world.channel) {
      const options = [{ type: 3, name: arg, value: so, focused: true }];
      const data = { id: world.snowflake(), type: 1, name: verb, options };
      const asked = { kind: "typing" as const, channel, data };
      const payload = interaction(world, person(who), asked);
      const happening = arrival(({ of }) => of === payload.id, payload.id);
      gateway.dispatch("INTERACTION_CREATE", payload);
      return (await happening).choices ?? [];
    },
    onMessage(who, name, message, channel = world.channel) {
      const target_id = world.snowflake();
      const resolved = { messages: { [target_id]: { id: target_id, ...message } } };
      return use(who, { id: world.snowflake(), type: 3, name, target_id, resolved }, channel);
    },
    mention: (who, text, after) => say(who, world.channel, `<@${world.me.id}> ${text}`, after),
    direct: (who, text, after) => say(who, world.direct(person(who).id), text, after),
    press: async (who, on, label) => push(who, on, ticket(on, label)),
    doublePress: async (who, on, label) => {
      const pressed = ticket(on, label);
      return Promise.all([push(who, on, pressed), push(who, on, pressed)]);
    },
    forge: async (who, on, ticket) => push(who, on, ticket),
    ticket,
    room: async () =>
      shared().map((message) => {
        const { text, labels } = see(
          { place: "new", message },
          { channel: world.channel, ackedAfter: 0 },
        );
        return { text, labels };
      }),
    async pressIn(who, index, label) {
      const message = shared()[index];
      if (!message) throw new Error(`the room has no message ${index}`);
      const seen = see({ place: "new", message }, { channel: world.channel, ackedAfter: 0 });
      return push(who, seen, ticket(seen, label));
    },
    fill: async (who, opened, values) => {
      const { form, channel, pressed } = look(opened);
      if (!form) throw new Error("no form opened");
      const components = filled(form.components as Readable[], values);
      const picked = resolved(world, components);
      const data = { custom_id: form.custom_id, components, resolved: picked };
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
    async join(server) {
      const rooms = server.channels.map(({ id }) => id);
      const first = arrival(({ message }) => rooms.includes(message?.channel ?? ""), server.id);
      gateway.dispatch("GUILD_CREATE", serverPayload(world, server));
      const happened = await first;
      return see(happened, { channel: happened.message?.channel ?? "", ackedAfter: 0 });
    },
    leave: ({ id }, how) =>
      gateway.dispatch("GUILD_DELETE", how === "removed" ? { id } : { id, unavailable: true }),
    async inbox(who) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS)); // what follows an answer
      return letters(who).map(({ text }) => text);
    },
    async letter(who) {
      const last = letters(who).at(-1);
      if (!last) throw new Error("no letter yet");
      return last;
    },
    letters,
    refuse: (who) => void world.closed.add(world.direct(person(who).id)),
    files: (seen) => look(seen).message?.files ?? [],
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
function person({ id, locale, name, admin = false }: Actor): Person {
  const number = createHash("sha256").update(id).digest().readUIntBE(0, 6);
  const snowflake = /^\d{17,20}$/.test(id) ? id : String(10n ** 17n + BigInt(number));
  return {
    ...{ id: snowflake, locale: locale === "fr" ? "fr" : "en-US", admin },
    ...(name !== undefined && { name }),
  };
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
