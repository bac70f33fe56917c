/** Three things to press, for anyone of the team: how to begin. */
import type { Voice } from "../language/speak.ts";
import type { Press } from "../post.ts";
import { seal, teamHolder } from "../ticket.ts";

export function starters({ language, say }: Voice, team: string): Press[] {
  const ticket = (verb: string, step: string) =>
    seal({ verb, step, language, holder: teamHolder(team), args: [] });
  return [
    { label: say("help.start"), ticket: ticket("flashcard", "start"), weight: "main" },
    { label: say("help.ask"), ticket: ticket("policy", "ask"), weight: "plain" },
    { label: say("progress.title"), ticket: ticket("progress", "show"), weight: "plain" },
  ];
}
