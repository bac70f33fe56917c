/** The first word to a team: what the bot does, three things to try, who can set it up. */
import type { Voice } from "../language/speak.ts";
import type { NoticePost } from "../post.ts";
import { notice } from "./notice.ts";
import { starters } from "./starters.ts";

export function welcome(voice: Voice, team: string): NoticePost {
  const { say } = voice;
  const three = [say("welcome.one"), say("welcome.two"), say("welcome.three")];
  return notice(
    [
      { p: [{ strong: say("welcome.intro") }] },
      { p: [say("welcome.try")] },
      { ordered: true, items: three.map((one) => [one]) },
      { p: [say("welcome.who")] },
    ],
    { voice },
    starters(voice, team),
  );
}
