/**
 * What a view carries along in its private_metadata: what is pressed or sent in it says neither
 * where the view was opened nor how to answer there.
 */
import { z } from "zod";
import { LANGUAGES } from "../../src/index.ts";

/** Opened from a message. */
export const Origin = z.object({
  channel: z.string().min(1),
  heard: z.enum(["asker", "room"]),
  /** The response_url of the message that was pressed. */
  url: z.url().optional(),
  thread: z.string().optional(),
  within: z.string().optional(),
});
export type Origin = z.infer<typeof Origin>;

/** The Home page itself, or opened from it. */
export const AtHome = z.object({
  home: z.literal(true),
  language: z.enum(LANGUAGES),
  /** The modal that a form lies on. */
  modal: z.string().optional(),
});
export type AtHome = z.infer<typeof AtHome>;

/** Undefined for a view that is none of ours. */
export function originOf(metadata: string): Origin | AtHome | undefined {
  try {
    return z.union([AtHome, Origin]).safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined; // not JSON
  }
}
