/** Discord's numbers, and the check at the exit: what is over one of them never leaves. */
import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from "discord.js";

/** Lengths are in UTF-16 units, never fewer than the characters that Discord counts.
 * Source: discord.com/developers/docs, components and application commands. */
export const LIMITS = {
  /** Components in a message, nested ones included. */
  components: 40,
  /** All the text of a message together. */
  text: 4000,
  buttonsInRow: 5,
  rows: 5,
  customId: 100,
  buttonLabel: 80,
  modalTitle: 45,
  modalComponents: 5,
  fieldLabel: 45,
  fieldSays: 100,
  fieldValue: 4000,
  options: 25,
  optionText: 100,
  /** Of all files of a message together, in bytes; servers with boosts may take more. */
  files: 10 * 1024 * 1024,
  nonce: 25,
  commands: 100,
  messageCommands: 15,
  commandName: 32,
  description: 100,
  arguments: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;

interface Component {
  type: number;
  content?: string;
  label?: string;
  description?: string;
  custom_id?: string;
  value?: string;
  options?: { label: string; value: string }[];
  file?: { url: string };
  components?: readonly Component[];
  component?: Component;
}

/** A file that goes with a message. */
export interface Attached {
  name: string;
  body: string;
}

/** A component and all that it holds, outermost first. */
function* nested(component: Component): Generator<Component> {
  yield component;
  for (const inner of component.components ?? []) yield* nested(inner);
  if (component.component) yield* nested(component.component);
}

/** @throws RangeError if a number of ours would be over the platform's. */
export function keep(what: string, size: number, limit: number): void {
  if (size > limit) throw new RangeError(`Discord takes ${limit} ${what}, not ${size}`);
}

/** @throws RangeError if Discord would refuse the message. */
export function checkMessage(
  components: readonly APIMessageTopLevelComponent[],
  files: readonly Attached[] = [],
): void {
  const all = components.flatMap((component) => [...nested(component as Component)]);
  keep("components a message", all.length, LIMITS.components);
  keep("characters of text a message", sum(all.map(readable)), LIMITS.text);
  for (const component of all) {
    keep("characters a custom_id", component.custom_id?.length ?? 0, LIMITS.customId);
    if (component.type === ComponentType.Button)
      keep("characters a button", component.label?.length ?? 0, LIMITS.buttonLabel);
    if (component.type === ComponentType.ActionRow)
      keep("buttons a row", component.components?.length ?? 0, LIMITS.buttonsInRow);
    checkOptions(component);
  }
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  if (new Set(ids).size < ids.length) throw new RangeError("Discord takes a custom_id only once");
  const shown = all.flatMap(({ file }) => file?.url ?? []);
  checkFiles(files, shown);
}

/** Discord renames what is called otherwise, and then does not find it. */
const FILE_NAME = /^[\w-][\w.-]{0,99}$/;

function checkFiles(files: readonly Attached[], shown: readonly string[]): void {
  keep(
    "bytes of files a message",
    sum(files.map(({ body }) => Buffer.byteLength(body))),
    LIMITS.files,
  );
  for (const { name } of files)
    if (!FILE_NAME.test(name)) throw new RangeError(`Discord takes no file of the name ${name}`);
  const given = files.map(({ name }) => `attachment://${name}`);
  if (given.join("\n") !== shown.join("\n"))
    throw new RangeError("Discord shows each file of a message in a component, and no other");
}

/** @throws RangeError if Discord would refuse the form. */
export function checkModal(modal: APIModalInteractionResponseCallbackData): void {
  keep("characters a modal's title", modal.title.length, LIMITS.modalTitle);
  keep("characters a custom_id", modal.custom_id.length, LIMITS.customId);
  keep("components a modal", modal.components.length, LIMITS.modalComponents);
  for (const component of modal.components.flatMap((outer) => [...nested(outer as Component)])) {
    keep("characters a field's label", component.label?.length ?? 0, LIMITS.fieldLabel);
    keep("characters a field's name", component.custom_id?.length ?? 0, LIMITS.customId);
    keep(
      "characters of a field's description",
      component.description?.length ?? 0,
      LIMITS.fieldSays,
    );
    keep("characters in a field", component.value?.length ?? 0, LIMITS.fieldValue);
    keep("characters of text", readable(component), LIMITS.text);
    checkOptions(component);
  }
}

function checkOptions({ type, options = [] }: Component): void {
  keep("options a menu", options.length, LIMITS.options);
  for (const text of options.flatMap(({ label, value }) => [label, value])) {
    keep("characters an option", text.length, LIMITS.optionText);
    if (text === "") throw new RangeError("Discord takes no empty option");
  }
  if (type === ComponentType.StringSelect && options.length === 0)
    throw new RangeError("Discord takes no choice of nothing");
}

function readable({ type, content }: Component): number {
  return type === ComponentType.TextDisplay ? (content?.length ?? 0) : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
