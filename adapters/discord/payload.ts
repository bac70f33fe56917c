/** Discord's payloads as far as they are read here. */
import { z } from "zod";

const Id = z.string().regex(/^\d{1,20}$/);
const User = z.object({
  id: Id,
  bot: z.boolean().default(false),
  username: z.string().optional(),
  /** What the person is called in every server that has no other name for them. */
  global_name: z.string().nullish(),
});
export type User = z.infer<typeof User>;
const Nick = z.string().nullish();

const Value = z.union([z.string(), z.number(), z.boolean()]);
/** Typed in the chat. */
const Typed = z.object({
  type: z.literal(1),
  name: z.string(),
  options: z.array(z.object({ name: z.string(), value: Value })).default([]),
});
/** Chosen in a message's menu. */
const OnMessage = z.object({
  type: z.literal(3),
  name: z.string(),
  target_id: Id,
  resolved: z.object({
    messages: z.record(z.string(), z.object({ content: z.string().default("") })),
  }),
});
/** Being typed: the option in which the cursor stands. */
const Option = z.object({ name: z.string(), value: Value, focused: z.boolean().default(false) });
const Typing = z.object({ name: z.string(), options: z.array(Option) });
const Button = z.object({ component_type: z.literal(2), custom_id: z.string() });
const Select = z.object({ component_type: z.literal(3), values: z.tuple([z.string()]) });
const Modal = z.object({
  custom_id: z.string(),
  components: z.array(z.unknown()),
  /** Who was picked; of `members` are those of the server. */
  resolved: z
    .object({
      users: z.record(z.string(), z.object({ bot: z.boolean().default(false) })).default({}),
      members: z.record(z.string(), z.unknown()).default({}),
    })
    .default({ users: {}, members: {} }),
});

const common = {
  id: Id,
  token: z.string(),
  application_id: Id,
  guild_id: Id.nullish(),
  channel_id: Id,
  context: z.number().nullish(),
  /** By whom the app is there: "0" is the server that has it, "1" the person who brings it. */
  authorizing_integration_owners: z.record(z.string(), z.unknown()).default({}),
  locale: z.string().optional(),
  member: z
    .object({ user: User, nick: Nick, permissions: z.string().regex(/^\d+$/).optional() })
    .optional(),
  user: User.optional(),
  message: z.object({ flags: z.number().default(0) }).nullish(),
};
export const Interaction = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal(2), data: z.union([Typed, OnMessage]) }),
  z.object({ ...common, type: z.literal(3), data: z.union([Button, Select]) }),
  z.object({ ...common, type: z.literal(4), data: Typing }),
  z.object({ ...common, type: z.literal(5), data: Modal }),
]);
export type Interaction = z.infer<typeof Interaction>;

/** A field of a modal: a text, a choice, a person. Left empty it is null, or has no values. */
export const Filled = z.object({
  type: z.literal([4, 3, 5]),
  custom_id: z.string(),
  value: z.string().nullish(),
  values: z.array(z.string()).nullish(),
});

export const Message = z.object({
  id: Id,
  type: z.union([z.literal(0), z.literal(19)]), // said, or said in reply
  channel_id: Id,
  guild_id: Id.nullish(),
  content: z.string(),
  author: User,
  member: z.object({ nick: Nick }).optional(),
  webhook_id: z.string().optional(),
  mentions: z.array(User).default([]),
  referenced_message: z
    .object({
      author: User,
      components: z.array(z.object({ id: z.number().optional() })).default([]),
    })
    .nullish()
    .catch(undefined),
});
export type Message = z.infer<typeof Message>;
