/** A form as a modal, and where its answer goes. */
import type { types } from "@slack/bolt";
import { type Field, type Form, LONGEST_TEXT } from "../../src/index.ts";
import { words } from "./blocks.ts";
import { checkView, LIMITS } from "./limits.ts";
import type { AtHome, Origin } from "./origin.ts";
import type { Entry } from "./payload.ts";
import { prose } from "./rich.ts";

/** The action_id of every field; the field's name is its block's. */
const TYPED = "typed";

/** @throws if the form is over one of Slack's limits. */
export function modal(form: Form, origin: Origin | AtHome): types.ModalView {
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

/**
 * What Slack draws for the kind; an empty value is none to it. A select of one cannot be emptied
 * again, so what may be left out is a select of several that takes one at most
 * (docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element).
 */
function element({
  kind,
  choices = [],
  value,
  most,
  optional,
}: Field): types.InputBlock["element"] {
  const action_id = TYPED;
  if (kind === "member") {
    if (!optional)
      return { type: "users_select", action_id, ...(value ? { initial_user: value } : {}) };
    const initial = value ? { initial_users: [value] } : {};
    return { type: "multi_users_select", action_id, max_selected_items: 1, ...initial };
  }
  if (kind === "choice") {
    const options = choices.map((choice) => ({ text: words(choice.label), value: choice.value }));
    const chosen = options.find((option) => option.value === value);
    if (!optional) {
      const initial = chosen ? { initial_option: chosen } : {};
      return { type: "static_select", action_id, options, ...initial };
    }
    const initial = chosen ? { initial_options: [chosen] } : {};
    return { type: "multi_static_select", action_id, max_selected_items: 1, options, ...initial };
  }
  const multiline = kind === "long";
  const initial = value ? { initial_value: value } : {};
  // What is longer would be refused only once the modal is gone, and what was typed with it.
  const max_length = most ?? LONGEST_TEXT;
  return { type: "plain_text_input", action_id, multiline, max_length, ...initial };
}

/** Who was picked in a field; "" is nobody. */
export function picked({ [TYPED]: entry }: Record<string, Entry>): string {
  return entry?.selected_user ?? entry?.selected_users?.[0] ?? "";
}

/** What was given in a field, whatever its kind; "" is what was left empty. */
export function given(field: Record<string, Entry>): string {
  const { [TYPED]: entry } = field;
  const option = entry?.selected_option ?? entry?.selected_options?.[0];
  return entry?.value ?? option?.value ?? picked(field);
}
