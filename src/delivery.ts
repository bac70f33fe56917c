/** What came of a message that was handed to a platform. */
import type { Refusal } from "./refusal.ts";

/**
 * `gone`: no use in trying again. `later`: it is surely not there, and may
 * be tried again, not before `after` ms where the platform says so. `unknown`: it may be there.
 */
export type Delivery =
  | { ok: true; at: string }
  | { ok: false; why: "gone"; says?: Refusal }
  | { ok: false; why: "later"; after?: number }
  | { ok: false; why: "unknown" };
