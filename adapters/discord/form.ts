/** A form as Discord's modal: a text above, then each field in a label. */
import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from "discord.js";
import { type Field, type Form, LONGEST_TEXT } from "../../src/index.ts";
import { LIMITS } from "./limits.ts";
import { prose, textOf } from "./markdown.ts";

/** Discord words the two buttons of a modal itself. */
export function renderForm(form: Form): APIModalInteractionResponseCallbackData {
  const { title, intro, fields, send } = fitted(form);
  const above = prose(intro);
  return {
    custom_id: send,
    title,
    components: [
      ...(above === "" ? [] : [{ type: ComponentType.TextDisplay as const, content: above }]),
      ...fields.map(label),
    ],
  };
}

/** A text above counts as a component: where the fields leave it no room, it is what the first of
 * them says. Where that has no room either the form stays one too many, and is refused. */
function fitted(form: Form): Form {
  const [first, ...others] = form.fields;
  const says = [textOf(form.intro), first?.says].filter(Boolean).join(" ");
  const fits = form.fields.length < LIMITS.modalComponents || says.length > LIMITS.fieldSays;
  return !first || fits ? form : { ...form, intro: [], fields: [{ ...first, says }, ...others] };
}

function label(field: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: field.label,
    ...(field.says ? { description: field.says } : {}),
    component: INPUTS[field.kind](field),
  };
}

const INPUTS: Record<Field["kind"], (field: Field) => APIComponentInLabel> = {
  line: (field) => text(field, TextInputStyle.Short),
  long: (field) => text(field, TextInputStyle.Paragraph),
  choice: ({ choices = [], value, ...field }) => ({
    type: ComponentType.StringSelect,
    ...select(field),
    options: choices.map((choice) => ({ ...choice, default: choice.value === value })),
  }),
  member: ({ value, ...field }) => ({
    type: ComponentType.UserSelect,
    ...select(field),
    ...(isPerson(value)
      ? { default_values: [{ id: value, type: SelectMenuDefaultValueType.User }] }
      : {}),
  }),
};

function text({ name, value, most, optional }: Field, style: TextInputStyle): APIComponentInLabel {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style,
    // What is longer would be refused only once the modal is gone, and what was typed with it.
    max_length: most ?? LONGEST_TEXT,
    required: !optional,
    ...(value ? { value } : {}),
  };
}

/** Discord refuses a select that is required and may be left without a value. */
function select({ name, optional }: Pick<Field, "name" | "optional">) {
  return { custom_id: name, required: !optional, min_values: optional ? 0 : 1, max_values: 1 };
}

function isPerson(value: string | undefined): value is string {
  return /^\d{1,20}$/.test(value ?? "");
}
