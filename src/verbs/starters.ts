/** Three things to press, for anyone of the team: how to begin. */
import type { Voice } from "../language/speak.ts";
import type { Press } from "../post.ts";
import { teamPress } from "./press.ts";

export function starters(voice: Voice, team: string): Press[] {
  const { say } = voice;
  const of = { team, voice };
  return [
    { ...teamPress(say("help.start"), of, "flashcard", "start"), weight: "main" },
    teamPress(say("help.ask"), of, "policy", "ask"),
    teamPress(say("progress.title"), of, "progress", "show"),
  ];
}
