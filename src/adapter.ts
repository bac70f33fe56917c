/** What a platform is to the house: it starts, it stops, and it says how it is. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Bot } from "./bot.ts";

/** `why` is a sentence for the operator; it holds no secret. What is up may say what of it is not. */
export type AdapterState =
  | { state: "starting" | "stopped" }
  | { state: "up"; why?: string }
  | { state: "down"; why: string };

export interface Adapter {
  name: string;
  /** Resolves once asks can arrive. Rejects with a sentence for the operator; the rest goes on. */
  start(bot: Bot): Promise<void>;
  /** Lets what is under way finish, then closes. */
  stop(): Promise<void>;
  state(): AdapterState;
  /** Takes the requests on the shared port that are its own: true if it did. */
  http?(request: IncomingMessage, response: ServerResponse): boolean;
}
