/** What a platform is to the house: it starts, it stops, and it says how it is. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Member, Room } from "./ask.ts";
import type { Bot } from "./bot.ts";
import type { Post } from "./post.ts";

/** `why` is a sentence for the operator; it holds no secret. What is up may say what of it is not. */
export type AdapterState =
  | { state: "starting" | "stopped" }
  | { state: "up"; why?: string }
  | { state: "down"; why: string };

/** What came of a message that the core keeps the address of. `gone`: no use in trying again. */
export type Delivery = { ok: true; at: string } | { ok: false; why: "gone" | "later" };

export interface Adapter {
  name: string;
  /** Resolves once asks can arrive. Rejects with a sentence for the operator; the rest goes on. */
  start(bot: Bot): Promise<void>;
  /** Lets what is under way finish, then closes. */
  stop(): Promise<void>;
  state(): AdapterState;
  /**
   * Puts a message in a room that asked nothing; or, where `at` says, in the place of the one that
   * was there. `seed` is one for one message, however often it is sent. Never rejects.
   */
  deliver(
    send: { team: string; to: Room; post: Post; seed: string },
    at?: string,
  ): Promise<Delivery>;
  /**
   * Writes to a member directly, unasked, where the platform lets it; `seed` is one for one
   * message, however often it is sent. Never rejects.
   */
  tell?(who: Member, post: Post, seed?: string): Promise<Delivery>;
  /** The time as the platform's people have it, where it is not this machine's. */
  now?(): Date;
  /** Takes the requests on the shared port that are its own: true if it did. */
  http?(request: IncomingMessage, response: ServerResponse): boolean;
}
