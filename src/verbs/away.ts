/** What is written to a member with nobody asking: in their language, with buttons for their team. */
import type { Language } from "../language/language.ts";
import { type Voice, voiceOf } from "../language/speak.ts";
import type { Press } from "../post.ts";
import { holder, seal } from "../ticket.ts";
import type { Shop } from "./verb.ts";

/** `heard`: what it is about was said in. */
export async function voiceFor(
  member: string,
  { records, team, language }: Shop,
  heard?: Language,
): Promise<Voice> {
  const own = await records.of(member).spoken();
  return voiceOf(own ?? team.language ?? heard ?? language);
}

/** Its ticket ends with the team, since a direct message is no team's: see `Step.away`. */
export function awayPress(
  member: string,
  { who: { team } }: Pick<Shop, "who">,
  { language }: Voice,
  { label, step, args }: { label: string; step: string; args: (string | number)[] },
): Press {
  const mark = holder({ team, id: member });
  const ticket = seal({
    ...{ verb: "policy", step, language, holder: mark },
    args: [...args.map(String), team],
  });
  return { label, ticket, weight: "main" };
}
