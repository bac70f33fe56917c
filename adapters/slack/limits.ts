/** What Slack refuses: every number, and the check that every message and modal passes on its way out. */
import type { types } from "@slack/bolt";

/** In characters or in items, from Block Kit's reference unless said otherwise. */
export const LIMITS = {
  messageBlocks: 50,
  /** Of a modal or the Home page. */
  viewBlocks: 100,
  /** Of a whole view: `view_too_large` above 250 KB (views.push). */
  viewBytes: 250_000,
  /** All of a message's blocks as JSON. Slack answers `msg_blocks_too_long` somewhere above 12,000
   * and does not say how it counts (bolt-js#2509, #2867). */
  messageJson: 12_000,
  text: 3000,
  header: 150,
  contextElements: 10,
  sectionFields: 10,
  fieldText: 2000,
  actionsElements: 25,
  contextActionsElements: 5,
  /** With the row of headers. */
  tableRows: 101,
  tableColumns: 20,
  tablePage: 100,
  /** All of a table's cells together. */
  tableText: 10_000,
  buttonLabel: 75,
  buttonValue: 2000,
  actionId: 255,
  blockId: 255,
  callbackId: 255,
  inputLabel: 2000,
  inputHint: 2000,
  inputValue: 3000,
  options: 100,
  optionLabel: 75,
  optionValue: 150,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  /** The notification's text; longer is cut by Slack in silence (chat.postMessage). */
  fallback: 40_000,
} as const;

/** How fast posts may come, and what follows when one is cut off. */
export interface Pace {
  /** In so many ms a channel takes one post ("one message per second per channel")… */
  ms: number;
  /** …and a workspace so many: Slack says "several hundred a minute" and no more, and five a second
   * are three hundred (docs.slack.dev/apis/web-api/rate-limits). */
  workspace: number;
  /** Slack bounds it nowhere: a post that is not there so many ms after its call was cut never comes. */
  settles: number;
}
export const PACE: Pace = { ms: 1000, workspace: 5, settles: 5000 };

/** A message as it leaves: `text` is what notifications and screen readers read. */
export interface Message {
  text: string;
  blocks: types.KnownBlock[];
}

/** @throws if Slack would refuse the message. */
export function checkMessage(message: Message): Message {
  within("text", message.text.length, LIMITS.fallback);
  within("blocks", message.blocks.length, LIMITS.messageBlocks);
  within("blocks as JSON", JSON.stringify(message.blocks).length, LIMITS.messageJson);
  message.blocks.forEach(checkBlock);
  return message;
}

/** @throws if Slack would refuse the modal or the Home page. */
export function checkView<V extends types.ModalView | types.HomeView>(view: V): V {
  if (view.type === "modal") {
    within("modal title", view.title.text.length, LIMITS.viewTitle);
    within("modal submit", view.submit?.text.length ?? 1, LIMITS.viewButton);
    within("modal close", view.close?.text.length ?? 1, LIMITS.viewButton);
  }
  within("callback_id", view.callback_id?.length ?? 1, LIMITS.callbackId);
  within("private_metadata", view.private_metadata?.length ?? 1, LIMITS.privateMetadata);
  within("view blocks", view.blocks.length, LIMITS.viewBlocks);
  within("view as JSON", Buffer.byteLength(JSON.stringify(view)), LIMITS.viewBytes);
  for (const block of view.blocks as types.KnownBlock[]) {
    if (NOT_IN_VIEWS.has(block.type)) throw new RangeError(`Slack: no ${block.type} in a view`);
    checkBlock(block);
  }
  return view;
}

/**
 * Blocks that messages alone have: context actions by Slack's own list (docs.slack.dev/blocks.json),
 * data tables because no page of Slack's shows one in a view.
 */
const NOT_IN_VIEWS = new Set(["context_actions", "data_table"]);

function checkBlock(block: types.KnownBlock): void {
  within("block_id", block.block_id?.length ?? 1, LIMITS.blockId);
  if (block.type === "data_table") checkTable(block);
  if (block.type === "context_actions") checkFeedback(block);
  if (block.type === "header") within("header", block.text.text.length, LIMITS.header);
  if (block.type === "input") checkInput(block);
  if (block.type === "section" && block.fields) {
    within("fields", block.fields.length, LIMITS.sectionFields);
    for (const { text } of block.fields) within("field", text.length, LIMITS.fieldText);
  }
  if (block.type === "context") {
    within("context", block.elements.length, LIMITS.contextElements);
    for (const element of block.elements)
      if ("text" in element) within("context text", element.text.length, LIMITS.text);
  }
  if (block.type === "actions") {
    within("actions", block.elements.length, LIMITS.actionsElements);
    if (new Set(block.elements.map((element) => element.action_id)).size < block.elements.length)
      throw new RangeError("Slack: two buttons of one block share an action_id");
    for (const element of block.elements) if (element.type === "button") checkButton(element);
  }
}

function checkInput({ label, hint, element }: types.InputBlock): void {
  within("input label", label.text.length, LIMITS.inputLabel);
  within("input hint", hint?.text.length ?? 1, LIMITS.inputHint);
  if (element.type === "plain_text_input")
    within("input value", element.initial_value?.length ?? 1, LIMITS.inputValue);
  if (element.type !== "static_select" && element.type !== "multi_static_select") return;
  within("options", element.options?.length ?? 0, LIMITS.options);
  for (const { text, value } of element.options ?? []) {
    within("option label", text.text.length, LIMITS.optionLabel);
    within("option value", value?.length ?? 0, LIMITS.optionValue);
  }
}

function checkFeedback({ elements }: types.ContextActionsBlock): void {
  within("context actions", elements.length, LIMITS.contextActionsElements);
  for (const element of elements) {
    within("action_id", element.action_id?.length ?? 1, LIMITS.actionId);
    if (element.type !== "feedback_buttons") continue;
    for (const button of [element.positive_button, element.negative_button]) {
      within("feedback label", button.text.text.length, LIMITS.buttonLabel);
      within("feedback label aloud", button.accessibility_label?.length ?? 1, LIMITS.buttonLabel);
      within("feedback value", button.value.length, LIMITS.buttonValue);
    }
  }
}

/** The first row is the header's (docs.slack.dev/reference/block-kit/blocks/data-table-block). */
function checkTable({ rows, caption }: types.DataTableBlock): void {
  const [header = [], ...body] = rows;
  within("table caption", caption.length, LIMITS.text);
  within("table rows", body.length && rows.length, LIMITS.tableRows);
  within("table columns", header.length, LIMITS.tableColumns);
  if (body.some((row) => row.length !== header.length))
    throw new RangeError("Slack: a table's rows are of several lengths");
  const cells = rows.flat().map((cell) => ("text" in cell ? cell.text.length : 0));
  within("table cell", Math.min(...cells), LIMITS.tableText);
  within(
    "table text",
    cells.reduce((sum, cell) => sum + cell, 0),
    LIMITS.tableText,
  );
}

function checkButton(button: types.Button): void {
  within("button label", button.text.text.length, LIMITS.buttonLabel);
  within("button value", button.value?.length ?? 1, LIMITS.buttonValue);
  within("action_id", button.action_id?.length ?? 1, LIMITS.actionId);
}

function within(what: string, length: number, limit: number): void {
  if (length < 1) throw new RangeError(`Slack: ${what} is empty`);
  if (length > limit) throw new RangeError(`Slack: ${what} is ${length} long, of ${limit} at most`);
}
