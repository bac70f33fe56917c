/** A form as a modal, and where its answer goes. */
import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Field, Form } from "../../src/index.ts";
import { words } from "./blocks.ts";
import { checkView, LIMITS } from "./limits.ts";
import { prose } from "./rich.ts";

/**
 * Carried in private_metadata: a submission says neither where the modal was opened nor how to
 * answer there.
 */
export const Origin = z.object({
  channel: z.string().min(1),
  heard: z.enum(["asker", "room"]),
  /** The response_url of the message that was pressed. */
  url: z.url().optional(),
  thread: z.string().optional(),
  within: z.string().optional(),
});
export type Origin = z.infer<typeof Origin>;

/** The action_id of every field; the field's name is its block's. */
export const TYPED = "typed";

/** @throws if the form is over one of Slack's limits. */
export function modal(form: Form, origin: Origin): types.ModalView {
  const long = form.title.length > LIMITS.viewTitle;
  return checkView({
    type: "modal",
    callback_id: form.send,
    private_metadata: JSON.stringify(origin),
    // A title that does not fit stands whole in the form itself.
    title: words(long ? `${form.title.slice(0, LIMITS.viewTitle - 1).trimEnd()}…` : form.title),
    submit: words(form.submit),
    close: words(form.cancel),
    blocks: [
      ...(long ? prose([{ p: [{ strong: form.title }] }]) : []),
      ...prose(form.intro),
      ...form.fields.map(input),
    ],
  });
}

function input(field: Field): types.InputBlock {
  return {
    type: "input",
    block_id: field.name,
    label: words(field.label),
    ...(field.says ? { hint: words(field.says) } : {}),
    optional: field.optional,
    element: element(field),
  };
}

/** What Slack draws for the kind; an empty value is none to it. */
function element({ kind, choices = [], value }: Field): types.InputBlock["element"] {
  const action_id = TYPED;
  if (kind === "member")
    return { type: "users_select", action_id, ...(value ? { initial_user: value } : {}) };
  if (kind === "choice") {
    const options = choices.map((choice) => ({ text: words(choice.label), value: choice.value }));
    const chosen = options.find((option) => option.value === value);
    const initial = chosen ? { initial_option: chosen } : {};
    return { type: "static_select", action_id, options, ...initial };
  }
  const multiline = kind === "long";
  const initial = value ? { initial_value: value } : {};
  return { type: "plain_text_input", action_id, multiline, ...initial };
}
