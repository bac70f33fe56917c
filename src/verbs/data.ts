/** One's own data: everything held, to take along or to have forgotten. */
import type { FilePost } from "../post.ts";
import { say } from "../prose.ts";
import { notice } from "./notice.ts";
import { renewByOthers } from "./renewal.ts";
import { beside, type Desk, inPlace, type Step } from "./verb.ts";

export const ownData: Record<string, Step> = {
  export: beside(async (_, { voice, records, who, now }): Promise<FilePost> => {
    const held = { team: who.team, member: who.id, exported: now, ...(await records.holdings()) };
    return {
      kind: "file",
      language: voice.language,
      text: say(voice.say("settings.exported")),
      name: "rappel-export.json",
      body: `${JSON.stringify(held, null, 2)}\n`,
    };
  }),
  erase: beside(async (_, desk) =>
    notice(desk.voice.say("settings.eraseAsk"), desk, [
      {
        label: desk.voice.say("settings.eraseNow"),
        ticket: desk.ticket("settings", "erased"),
        weight: "danger",
      },
      {
        label: desk.voice.say("settings.keep"),
        ticket: desk.ticket("settings", "kept"),
        weight: "plain",
      },
    ]),
  ),
  erased: inPlace(async (_, desk) => {
    await forget(desk.who.id, desk);
    return notice(desk.voice.say("settings.erased"), desk);
  }),
  kept: inPlace(async (_, desk) => notice(desk.voice.say("settings.kept"), desk)),
};

/** Erases all that is held of a member; what they answered for is asked of others. */
export async function forget(member: string, { records }: Pick<Desk, "records">): Promise<void> {
  await renewByOthers(member, records);
  await records.erase(member);
}
