/** A message that moves on with what it shows. */
import type { Room } from "./ask.ts";

/** A message that moves on: it is to show `shows`, in words of whoever draws it. */
export interface Display {
  team: string;
  key: string;
  room: Room;
  shows: string;
  /** The platform's own, once it was sent. */
  address?: string;
  tries: number;
  /** Nobody knows what came of a try to send it, which began then. */
  tried?: Date;
}
