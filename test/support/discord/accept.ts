/** What Discord refuses, refused with Discord's own answers. */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import { COMPONENTS_V2, type SentFile } from "./world.ts";

/** An error as Discord sends it. `code` 0 is none. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const unknownInteraction = () => new Refusal(404, 10062, "Unknown interaction");
export const unknownMessage = () => new Refusal(404, 10008, "Unknown Message");
export const unknownWebhook = () => new Refusal(404, 10015, "Unknown Webhook");
export const alreadyAcknowledged = () =>
  new Refusal(400, 40060, "Interaction has already been acknowledged.");
export const takesNoMessages = () => new Refusal(403, 50007, "Cannot send messages to this user");
export const unknownMember = () => new Refusal(404, 10007, "Unknown Member");
export const missingAccess = () => new Refusal(403, 50001, "Missing Access");
export const unauthorized = () => new Refusal(401, 0, "401: Unauthorized");
export const invalid = (why: string) => new Refusal(400, 50035, `Invalid Form Body: ${why}`);

const SCHEMAS = {
  message: MessageCreateRequestSchema,
  moved: MessageEditRequestPartialSchema,
  followUp: IncomingWebhookRequestPartialSchema,
  edit: IncomingWebhookUpdateRequestPartialSchema,
  modal: ModalInteractionCallbackRequestSchema,
  command: ApplicationCommandUpdateRequestSchema,
  choices: ApplicationCommandAutocompleteCallbackRequestSchema,
};

/** @throws Refusal if Discord would not take the body, or the files with it. */
export function accept<Body>(
  kind: keyof typeof SCHEMAS,
  body: unknown,
  files: readonly SentFile[] = [],
): Body {
  const { success, error } = SCHEMAS[kind].safeParse(body);
  if (!success) throw invalid(JSON.stringify(error.issues));
  if (kind === "command" || kind === "choices") return body as Body;
  layout(body as Drawn);
  if (kind !== "modal") attachments(body as Drawn, files);
  return body as Body;
}

interface Drawn {
  content?: string;
  flags?: number;
  allowed_mentions?: { parse?: string[]; replied_user?: boolean };
  components?: Nested[];
  attachments?: { id: string; filename?: string }[];
  data?: { components: Nested[] };
}

interface Nested {
  type: number;
  custom_id?: string;
  content?: string;
  file?: { url: string };
  required?: boolean;
  min_values?: number;
  options?: { value: string; default?: boolean }[];
  components?: Nested[];
  component?: Nested;
}

/** What the specification does not say of a message and its components, but Discord checks. */
function layout({ content, flags = 0, allowed_mentions, components, data }: Drawn): void {
  const all = (components ?? data?.components ?? []).flatMap(flat);
  const texts = all.flatMap((component) => component.content ?? []);
  if (all.length > 40) throw invalid("components: at most 40");
  if (texts.join("").length > 4000) throw invalid("components: at most 4000 characters");
  if (texts.some((text) => text.trim() === "")) throw invalid("content: this field is required");
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  if (new Set(ids).size < ids.length) throw invalid("custom_id: duplicated");
  if (data && data.components.length > 5) throw invalid("components: at most 5 in a modal");
  for (const { required = true, min_values, options = [] } of all) {
    if (data && required && min_values === 0)
      throw invalid("min_values: a select that is required cannot have 0");
    if (options.filter((option) => option.default).length > 1)
      throw invalid("options: more defaults than max_values");
    if (new Set(options.map(({ value }) => value)).size < options.length)
      throw invalid("options: a value twice");
  }
  if (data) return;
  const isNew = (flags & COMPONENTS_V2) !== 0;
  if (isNew && content) throw invalid("content: not with IS_COMPONENTS_V2");
  if (!isNew && all.some(({ type }) => type > 8)) throw invalid("components: IS_COMPONENTS_V2");
  if (isNew && all.length === 0) throw invalid("components: this field is required");
  // Not Discord's: nothing the bot sends may ping.
  if (allowed_mentions?.parse?.length !== 0 || allowed_mentions.replied_user)
    throw invalid("allowed_mentions: nobody is to be pinged");
}

/** Each file is named, and each that a component shows is there. */
function attachments({ components = [], attachments = [] }: Drawn, files: readonly SentFile[]) {
  const named = attachments.map(({ id }) => files[Number(id)]);
  if (named.length !== files.length || named.includes(undefined))
    throw invalid("attachments: not the files that came");
  for (const { file } of components.flatMap(flat))
    if (file && !files.some(({ name }) => file.url === `attachment://${name}`))
      throw invalid(`file: the referenced attachment ${file.url} was not found`);
}

function flat(component: Nested): Nested[] {
  return [
    component,
    ...(component.components ?? []).flatMap(flat),
    ...(component.component ? flat(component.component) : []),
  ];
}
