/** An owner's answer as those who asked are given it: to judge, to drill, to show to the room. */
import { type Voice, voiceOf } from "../language/speak.ts";
import { textsIn } from "../policy/policy.ts";
import { ownCard } from "../policy/team.ts";
import type { PolicyPost, Post, Press } from "../post.ts";
import type { Asker, Inquiry } from "../store/inquiries.ts";
import { dayIn } from "./day.ts";
import { drillCard } from "./drill.ts";
import { idOf } from "./identity.ts";
import { notice, sorry } from "./notice.ts";
import { ownPost } from "./own.ts";
import { nameOf } from "./policies.ts";
import { teamPress } from "./press.ts";
import { beside, type Desk, openToAll, type Screen, type Shop, type Step } from "./verb.ts";
import { written } from "./words.ts";

type Means = Pick<Desk, "records" | "voice" | "now" | "course" | "who" | "team" | "usualZone">;

export const telling: Record<string, Step> = {
  drillTold: {
    ...openToAll(beside(({ args: [id = ""] }, desk) => drilled(id, desk))),
    away: true,
  },
  air: {
    ...openToAll(beside(({ args: [id = ""] }, desk) => aired(id, desk))),
    away: true,
  },
};

export const toldScreens: Record<string, Screen> = {
  told: {
    async draw([id = "", member = ""], shop) {
      const inquiry = await shop.records.inquiry(id);
      const own = inquiry && askerIn(inquiry, member);
      return inquiry?.answer && own && toldPost(inquiry, own, told(shop, voiceOf(own.language)));
    },
  },
  aired: {
    async draw([id = "", member = ""], shop) {
      const inquiry = await shop.records.inquiry(id);
      const own = inquiry && askerIn(inquiry, member);
      if (!inquiry?.answer || !own) return undefined;
      const voice = voiceOf(shop.team.language ?? own.language);
      return againPost(inquiry, own, told(shop, voice));
    },
    async lost([id = "", member = ""], { records, who, now }) {
      await records.display(`airLost:${id}:${member}`, { ...who, id: member }, "lost", now);
    },
  },
  airLost: {
    async draw([id = "", member = ""], { records }) {
      const inquiry = await records.inquiry(id);
      const own = inquiry && askerIn(inquiry, member);
      if (!own) return undefined;
      const voice = voiceOf(own.language);
      return sorry(voice.say("inquiry.airLost"), { voice });
    },
  },
};

function told(shop: Shop, voice: Voice): Means {
  return { ...shop, voice };
}

function askerIn({ askers }: Inquiry, member: string): Asker | undefined {
  return askers.find((asker) => asker.member === member);
}

/** The turn by which they say what they think of the answer. */
function turnOf(inquiry: Inquiry, member: string): string {
  return idOf({ id: `told:${inquiry.id}:${member}` }, 10);
}

/** Whether that turn is the answer to this. */
export function isToldBy(inquiry: Inquiry, turn: string): boolean {
  return inquiry.askers.some(({ member }) => turnOf(inquiry, member) === turn);
}

/** From now on they can say what they think of it. */
export async function keepTold(
  inquiry: Inquiry,
  { member, question }: Pick<Asker, "member" | "question">,
  { records, now }: Pick<Desk, "records" | "now">,
): Promise<void> {
  const id = turnOf(inquiry, member);
  const { card } = inquiry;
  await records.of(member).keepTurn({ id, talk: `told:${id}`, question, card, at: now });
}

/** The answer, with what one of those who asked can do with it. */
export async function toldPost(inquiry: Inquiry, asker: Asker, desk: Means): Promise<PolicyPost> {
  const { feedback, presses } = pressesOn(inquiry, asker, desk);
  const show = pressOn("air", inquiry.id, desk.voice.say("policy.show"), desk);
  const post = await answerPost(inquiry, asker, desk);
  return { ...post, feedback, presses: [...(asker.room ? [show] : []), ...presses] };
}

/** The same where it is not news: to whoever of the team sees it. */
export async function againPost(inquiry: Inquiry, asker: Asker, desk: Means): Promise<PolicyPost> {
  const { about: _, ...post } = await answerPost(inquiry, asker, desk);
  return { ...post, ...pressesOn(inquiry, asker, desk) };
}

/** The answer alone, as it was asked for; a policy, once it is one. */
export async function answerPost(
  { askers, answer, policy: id }: Inquiry,
  asker: Asker | undefined,
  desk: Means,
): Promise<PolicyPost> {
  const { voice, records } = desk;
  const about = voice.say("inquiry.told");
  const policy = id === undefined ? undefined : await records.policy(id);
  if (policy && !policy.withdrawn) return { ...ownPost(policy, desk), about };
  const owner = await nameOf(answer?.by, desk);
  const [text = ""] = textsIn({ texts: answer?.texts ?? {} }, voice.language);
  return {
    ...{ kind: "policy", language: voice.language, about },
    title: (asker ?? askers[0])?.question ?? "",
    team: {
      label: voice.say("inquiry.toldLabel"),
      text: written(text),
      source: [`${owner} · ${dayIn(answer?.at ?? desk.now, desk)}`],
    },
    near: { label: voice.say("policy.near"), titles: [] },
    presses: [],
  };
}

/** For anyone of the team who sees it. */
function pressesOn(inquiry: Inquiry, { member }: Asker, desk: Means) {
  const { say } = desk.voice;
  const turn = turnOf(inquiry, member);
  const helpful = pressOn("helpful", turn, say("policy.helpful"), desk);
  const unhelpful = pressOn("unhelpful", turn, say("policy.unhelpful"), desk);
  return {
    feedback: { says: say("policy.feedback"), helpful, unhelpful },
    presses: [pressOn("drillTold", inquiry.id, say("team.drill"), desk)],
  };
}

/** Its ticket ends with the team: a direct message is no team's. */
function pressOn(step: string, id: string, label: string, desk: Means): Press {
  const { voice } = desk;
  const { team } = desk.who;
  return teamPress(label, { team, voice }, "policy", step, id, team);
}

/** It is a card as soon as it is a policy. */
async function drilled(id: string, desk: Desk): Promise<Post> {
  const { records, voice, who, apart, course } = desk;
  const inquiry = await records.inquiry(id);
  const policy = inquiry?.policy === undefined ? undefined : await records.policy(inquiry.policy);
  if (!inquiry || policy?.withdrawn) return sorry(voice.say("team.gone"), desk);
  if (!policy) return sorry(voice.say("inquiry.noCard"), desk);
  // What is pressed next says nothing of a team: it would be no one's there.
  if (apart && (await records.home()) !== who.team)
    return sorry(voice.say("inquiry.drillThere"), desk);
  const card = ownCard(policy, askerIn(inquiry, who.id)?.question ?? "", course);
  return drillCard(card?.id ?? "", desk);
}

async function aired(id: string, desk: Desk): Promise<Post> {
  const { records, voice, who, now } = desk;
  const inquiry = await records.inquiry(id);
  const room = inquiry?.answer && askerIn(inquiry, who.id)?.room;
  if (!room) return sorry(voice.say("inquiry.gone"), desk);
  await records.display(`aired:${id}:${who.id}`, room, "open", now);
  return notice(voice.say("inquiry.aired"), desk);
}
