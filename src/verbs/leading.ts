/** The word for who does not lead the team: who does, as far as they are known by name. */
import type { NoticePost } from "../post.ts";
import { sorry } from "./notice.ts";
import type { Desk } from "./verb.ts";

/** The most that are named. */
const NAMED = 5;

export async function notLead(desk: Pick<Desk, "voice" | "records">): Promise<NoticePost> {
  const { voice, records } = desk;
  const names: string[] = [];
  for (const id of await records.leads()) {
    const { name } = await records.of(id).boardChoices();
    if (name !== undefined) names.push(name);
  }
  const known = names.slice(0, NAMED).join(", ");
  const why = voice.say("settings.notLead");
  return sorry(known ? `${why} ${voice.say("settings.knownLeads", { known })}` : why, desk);
}
