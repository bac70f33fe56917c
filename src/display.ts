/** A message that moves on with what it shows. */
import type { Member, Room } from "./ask.ts";

/** A message that moves on: it is to show `shows`, in words of whoever draws it. */
export interface Display {
  team: string;
  key: string;
  /** A member: said to them directly, wherever their platform has that. */
  room: Room | Member;
  shows: string;
  /** The platform's own, once it was sent. */
  address?: string;
  tries: number;
  /** Nobody knows what came of a try to send it, which began then. */
  tried?: Date;
}
