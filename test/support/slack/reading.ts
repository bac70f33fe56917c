/** What a member reads of a message or a view, and what they can press. */
import type { Seen, SeenForm } from "../../contracts/stage.ts";
import type { Effect, Shown } from "./loopback.ts";
import type * as payloads from "./payloads.ts";
import { type Block, type Home, readable, type View } from "./rules.ts";

/** What stands behind what is seen. */
export type Behind =
  | { is: "message"; message: Shown; blocks: Block[] }
  | { is: "view"; id: string; view: View | Home };

/** `place` is a view's: a message says itself whether it moved on. */
export function read(
  effect: Effect,
  place: Seen["place"],
): { shown: Omit<Seen, "ackedAfter">; it: Behind } {
  if (effect.did !== "form") {
    const { message, blocks } = effect;
    return {
      shown: {
        text: readable(blocks),
        labels: labelsOf(blocks),
        private: message.ephemeral || message.channel.startsWith("D"),
        place: effect.did,
      },
      it: { is: "message", message, blocks },
    };
  }
  const { view, id } = effect;
  const title = view.type === "modal" ? view.title.text : "";
  const text = [title, readable(view.blocks)].join("\n");
  const form = effect.as === "form" ? { form: { title, text, fields: fieldsOf(view) } } : {};
  return {
    shown: { text, labels: labelsOf(view.blocks), private: true, place, ...form },
    it: { is: "view", id, view },
  };
}

export function labelsOf(blocks: Parameters<typeof buttons>[0]): string[] {
  return buttons(blocks).map(({ text }) => text.text);
}

export type Button = payloads.Pressed & { text: { text: string } };

/** Every button, thumbs too, as it is pressed. */
export function buttons(blocks: (Block | View["blocks"][number])[]): Button[] {
  return blocks.flatMap((block): Button[] => {
    const where = "block_id" in block && block.block_id ? { block_id: block.block_id } : {};
    if (block.type === "actions")
      return block.elements.map(({ text, action_id, value }) => ({
        ...{ type: "button" as const, action_id, text, value },
        ...where,
      }));
    if (block.type !== "context_actions") return [];
    return block.elements.flatMap(({ positive_button, negative_button, action_id = "" }) =>
      [positive_button, negative_button].map(({ text, value }) => ({
        ...{ type: "feedback_buttons" as const, action_id, text, value },
        ...where,
      })),
    );
  });
}

function fieldsOf({ blocks }: View | Home): SeenForm["fields"] {
  return blocks.flatMap((block) =>
    block.type === "input" ? [{ name: block.block_id, label: block.label.text }] : [],
  );
}

/** Every string that a reader sees, in order. */
export function words(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(words);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "text" && typeof value === "string" ? [value] : words(value),
  );
}
