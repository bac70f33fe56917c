/** What a platform is to the house: it starts, it stops, and it says how it is. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Member, Room } from "./ask.ts";
import type { Bot } from "./bot.ts";
import type { Delivery } from "./delivery.ts";
import type { Post } from "./post.ts";

/** `why` is a sentence for the operator; it holds no secret. What is up may say what of it is not. */
export type AdapterState =
  | { state: "starting" | "stopped" }
  | { state: "up"; why?: string }
  | { state: "down"; why: string };

/** A message for a room. `seed` is one for one message, however often it is sent. */
export interface Sending {
  team: string;
  to: Room;
  post: Post;
  seed: string;
}

/** A message for a room or a member, to be there at most once. */
export interface Pushing extends Omit<Sending, "to"> {
  to: Room | Member;
}

export interface Adapter {
  name: string;
  /** Resolves once asks can arrive. Rejects with a sentence for the operator; the rest goes on. */
  start(bot: Bot): Promise<void>;
  /** Lets what is under way finish, then closes. */
  stop(): Promise<void>;
  state(): AdapterState;
  /**
   * When the platform last gave a sign of life, where the connection brings one every minute or
   * oftener by itself. Absent, or undefined: it has none such, or not now.
   */
  heard?(): Date | undefined;
  /**
   * Puts a message where nobody asked for one; or, where `at` says, in the place of the one that
   * was there. `tried`: it may be there already, from a try that began then and of which nothing is
   * known. Never rejects.
   */
  deliver(send: Sending & { tried?: Date }, at?: string): Promise<Delivery>;
  /**
   * Resolves when the platform's limits leave room for a push there, after what people asked for.
   * Absent: there is always room.
   */
  turn?(to: Pick<Pushing, "team" | "to">): Promise<void>;
  /** Puts a message where nobody asked for one: one try, and exactly what came of it. Never rejects. */
  push(push: Pushing): Promise<Delivery>;
  /**
   * What became of a push that was on its way at `since`, when something broke: found there, or
   * put there so that it cannot be there twice (ok); surely not there (later); or unknown. Absent:
   * always unknown. Never rejects.
   */
  reconcile?(push: Pushing, since: Date): Promise<Delivery>;
  /**
   * Writes to a member directly, unasked, where the platform lets it: now, or once its limits do.
   * `seed` is one for one message, however often it is sent; `tried`: as of `deliver`. Never rejects.
   */
  tell?(who: Member, post: Post, seed: string, tried?: Date): Promise<Delivery>;
  /** The time as the platform's people have it, where it is not this machine's. */
  now?(): Date;
  /** `hear` is told when they move it, and resolves once what is due by then is done. */
  onMoved?(hear: () => Promise<void>): void;
  /** Takes the requests on the shared port that are its own: true if it did. */
  http?(request: IncomingMessage, response: ServerResponse): boolean;
}
