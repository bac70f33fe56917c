/** Members of the loopback's server, whoever runs the bot: what they do, and what the room shows. */
import { vi } from "vitest";
import type { Loopback } from "./loopback.ts";
import { interaction, type Person } from "./payloads.ts";
import { buttons, type Readable, readAll } from "./reading.ts";
import { EPHEMERAL, type Happening, type Posted } from "./world.ts";

/** Longer than a question that runs out by itself on a busy machine. */
const PATIENCE = { timeout: 120_000, interval: 50 };

export type Members = ReturnType<typeof membersOf>;

export function membersOf({ world, gateway }: Loopback) {
  const heard: Happening[] = [];
  const presses = new Set<string>();
  world.watch((happening) => heard.push(happening));

  const shared = (): Posted[] =>
    [...world.messages.values()].filter(
      ({ channel, flags }) => channel === world.channel && (flags & EPHEMERAL) === 0,
    );
  const text = ({ components }: Posted) => readAll(components as Readable[]);
  async function told(id: string): Promise<string> {
    return vi.waitFor(() => {
      const found = heard.find(({ of, message }) => of === id && message)?.message;
      if (!found) throw new Error("nothing came of what was done");
      return text(found);
    }, PATIENCE);
  }

  /** The text of the room's message at that place, once it says so. */
  async function shows(at: number, like: RegExp): Promise<string> {
    return vi.waitFor(() => {
      const said = text(shared()[at] ?? ({ components: [] } as unknown as Posted));
      if (!like.test(said)) throw new Error(`no ${like} in message ${at}: ${said}`);
      return said;
    }, PATIENCE);
  }

  return {
    shows,
    /** The room's messages as they stand. */
    room: () => shared().map(text),
    /** How many presses were told of what they did. */
    answered: () => heard.filter(({ of, message }) => message && presses.has(of)).length,
    /** Resolves with what the command was told. */
    command(who: Person, verb: string, args: Record<string, string> = {}): Promise<string> {
      const options = Object.entries(args).map(([name, value]) => ({ type: 3, name, value }));
      const data = { id: world.snowflake(), type: 1, name: verb, options };
      const asked = { kind: "command" as const, channel: world.channel, data };
      const payload = interaction(world, who, asked);
      gateway.dispatch("INTERACTION_CREATE", payload);
      return told(payload.id);
    },
    /** Resolves with what the press was told. */
    press(who: Person, at: number, label: string): Promise<string> {
      const pressed = shared()[at] as Posted;
      const custom_id = buttons(pressed).find((button) => button.label === label)?.ticket;
      const data = { component_type: 2, id: 1, custom_id };
      const asked = { kind: "button" as const, channel: world.channel, data, pressed };
      const payload = interaction(world, who, asked);
      presses.add(payload.id);
      gateway.dispatch("INTERACTION_CREATE", payload);
      return told(payload.id);
    },
  };
}
