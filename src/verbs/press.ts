/** A button that anyone of the team may press: its ticket is the team's, and its step `openToAll`. */
import type { Voice } from "../language/speak.ts";
import type { Press } from "../post.ts";
import { seal, teamHolder } from "../ticket.ts";

export function teamPress(
  label: string,
  { team, voice: { language } }: { team: string; voice: Voice },
  verb: string,
  step: string,
  ...args: (string | number)[]
): Press {
  const sealed = { verb, step, language, holder: teamHolder(team), args: args.map(String) };
  return { label, ticket: seal(sealed), weight: "plain" };
}
