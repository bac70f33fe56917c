/** Asking an owner what neither the course nor a policy says: each question once. */
import type { Ask } from "../ask.ts";
import { voiceOf } from "../language/speak.ts";
import type { NoticePost, PolicyPost, Post } from "../post.ts";
import { isSolo } from "../solo.ts";
import type { Asker, Inquiry } from "../store/inquiries.ts";
import type { Turn } from "../store/talk.ts";
import { likest } from "./alike.ts";
import { awayPress, voiceFor } from "./away.ts";
import { idOf } from "./identity.ts";
import { notice, sorry } from "./notice.ts";
import { nameOf } from "./policies.ts";
import { teamPress } from "./press.ts";
import { againPost, isToldBy, keepTold, toldPost } from "./told.ts";
import { beside, type Desk, openToAll, type Screen, type Shop, type Step } from "./verb.ts";

export const inquiring: Record<string, Step> = {
  owner: {
    ...openToAll(beside(({ args: [turn = ""] }, desk, ask) => inquired(turn, ask, desk))),
    away: true,
  },
};

export const inquiryScreens: Record<string, Screen> = {
  ask: {
    async draw([id = "", member], shop) {
      const inquiry = await shop.records.inquiry(id);
      if (!inquiry || (inquiry.answer && member !== undefined)) return undefined;
      return member === undefined ? inRoom(inquiry, shop) : toOwner(inquiry, member, shop);
    },
    async lost([id = "", member], shop, why, room) {
      const { records } = shop;
      const inquiry = await records.inquiry(id);
      if (!inquiry || inquiry.answer) return;
      if (member === undefined && why !== "later") await leave(room, records);
      await putToOthers(inquiry, shop, member);
    },
  },
  unreached: {
    draw: async ([id = "", member = ""], shop) => unreachedPost(id, member, shop),
  },
};

/** The room is gone: owners are asked in it no more, unless another was chosen since. */
async function leave({ id }: { id: string }, records: Shop["records"]): Promise<void> {
  await records.team({ toChange: true });
  if ((await records.inquiryRoom())?.id === id) await records.chooseInquiryRoom(undefined);
}

/** Whom it is put to: who answers for the policy that did not help, else those who lead; not who
 * asks, nor who was lost. */
async function ownersOf(
  { owner, askers }: Inquiry,
  { records }: Pick<Shop, "records">,
  lost: string | undefined,
) {
  const not = new Set([lost, ...askers.map(({ member }) => member)]);
  const others = (members: readonly string[]) =>
    records.reachable(members.filter((id) => !not.has(id)));
  const own = owner === undefined ? [] : await others([owner]);
  return own.length > 0 ? own : others(await records.leads());
}

async function inquired(turnId: string, ask: Ask, desk: Desk): Promise<Post> {
  const { records, voice, who, policies } = desk;
  const turn = await records.turn(turnId);
  if (!turn) return sorry(voice.say("sorry.ticket"), desk);
  if (isSolo(who.team)) return sorry(voice.say("team.alonePerson"), desk);
  const all = await records.inquiries({ toJoin: true });
  // An answer that did not help is none, and is asked for further of whoever gave it.
  const given = all.find((one) => isToldBy(one, turnId));
  const like = likest(turn.question, given ? all.filter(({ answer }) => !answer) : all);
  if (like?.answer) return toldPost(like, await joinTold(like, turn, ask, desk), desk);
  const asker = askerOf(turn, ask, desk);
  if (like) {
    const joined = await records.joinInquiry(like.id, asker);
    if (like.asked === 0) return put(like.id, desk);
    return notice(voice.say(joined ? "inquiry.joined" : "inquiry.again"), desk);
  }
  const id = idOf(ask, 8);
  const owner = policies.find((one) => one.id === turn.policy)?.owner ?? given?.answer?.by;
  await records.inquire({ id, card: turn.card, owner }, asker);
  return put(id, desk);
}

/** What one of their team's owners answered before, where neither the course nor a policy does. */
export async function givenBefore(
  turn: Turn,
  ask: Ask,
  desk: Desk,
): Promise<PolicyPost | undefined> {
  if (turn.card !== undefined || turn.policy !== undefined || isSolo(desk.who.team)) return;
  const answered = (await desk.records.inquiries()).filter(({ answer }) => answer);
  const like = likest(turn.question, answered);
  return like && againPost(like, await joinTold(like, turn, ask, desk), desk);
}

/** They are of those who asked it: it is theirs to judge, and goes with their data. */
async function joinTold(like: Inquiry, turn: Turn, ask: Ask, desk: Desk): Promise<Asker> {
  const asker = askerOf(turn, ask, desk);
  await desk.records.joinInquiry(like.id, asker);
  await keepTold(like, asker, desk);
  return asker;
}

/** The room is where an answer may be shown to others who were there. */
function askerOf({ question }: Turn, { room }: Ask, { voice, who, now }: Desk): Asker {
  const { kind, id, thread } = room;
  const there = { kind, id, ...(thread !== undefined && { thread }) };
  const own = { member: who.id, question, language: voice.language, at: now };
  return { ...own, ...(kind === "channel" && { room: there }) };
}

/** Puts it to its owners, and says to how many. */
async function put(id: string, desk: Desk): Promise<Post> {
  const { records, voice, now } = desk;
  const inquiry = await records.inquiry(id);
  if (!inquiry) return sorry(voice.say("sorry.ticket"), desk);
  const room = await records.inquiryRoom();
  if (room) {
    await records.display(`ask:${id}`, room, "open", now);
    await records.putInquiry(id, 1);
    return notice(voice.say("inquiry.askedRoom"), desk);
  }
  const count = await putDirectly(inquiry, desk);
  return notice(voice.say(count > 0 ? "inquiry.asked" : "inquiry.nobody", { count }), desk);
}

/** Each is asked once, however often it is put to them. Gives how many they are. */
async function putDirectly(
  inquiry: Inquiry,
  shop: Pick<Shop, "records" | "who" | "now">,
  lost?: string,
): Promise<number> {
  const { records, who, now } = shop;
  const owners = await ownersOf(inquiry, shop, lost);
  for (const id of owners)
    await records.display(`ask:${inquiry.id}:${id}`, { ...who, id }, "open", now);
  await records.putInquiry(inquiry.id, owners.length);
  return owners.length;
}

/** What the member was asked and is not reached for goes to others, if any. */
export async function inquireOthers(member: string, shop: Shop): Promise<void> {
  const { records } = shop;
  const leads = await records.leads();
  for (const inquiry of await records.inquiries()) {
    if (inquiry.answer || (inquiry.owner !== member && !leads.includes(member))) continue;
    if (!(await records.inquiryRoom())) await putToOthers(inquiry, shop);
  }
}

/** Where there are none, who asks is told, once. */
async function putToOthers(inquiry: Inquiry, shop: Shop, lost?: string): Promise<void> {
  const { records, who, now } = shop;
  if ((await putDirectly(inquiry, shop, lost)) > 0) return;
  for (const { member: id } of inquiry.askers)
    await records.display(`unreached:${inquiry.id}:${id}`, { ...who, id }, "unreached", now);
}

async function toOwner(inquiry: Inquiry, member: string, shop: Shop): Promise<NoticePost> {
  const voice = await voiceFor(member, shop, inquiry.askers[0]?.language);
  const press = { label: voice.say("inquiry.answer"), step: "answer", args: [inquiry.id] };
  return notice(
    [
      { p: [voice.say("inquiry.toOwner")] },
      { p: [{ strong: inquiry.askers[0]?.question ?? "" }] },
      { p: [voice.say("inquiry.toOwnerWhy")] },
    ],
    { voice },
    [awayPress(member, shop, voice, press)],
  );
}

/** Anyone in the room sees it; who may answer is checked when they do. */
async function inRoom(inquiry: Inquiry, shop: Shop): Promise<NoticePost> {
  const { who, team, records } = shop;
  const voice = voiceOf(team.language ?? inquiry.askers[0]?.language ?? shop.language);
  const { say } = voice;
  const of = { team: who.team, voice };
  const press = teamPress(say("inquiry.answer"), of, "policy", "answer", inquiry.id, who.team);
  const { answer } = inquiry;
  const owner = answer && (await nameOf(answer.by, { records, voice }));
  return notice(
    [
      { p: [say("inquiry.toOwner")] },
      { p: [{ strong: inquiry.askers[0]?.question ?? "" }] },
      { p: [owner ? say("inquiry.settled", { owner }) : say("inquiry.toOwnerWhy")] },
    ],
    { voice },
    owner ? [] : [{ ...press, weight: "main" }],
  );
}

async function unreachedPost(id: string, member: string, shop: Shop) {
  const inquiry = await shop.records.inquiry(id);
  const own = inquiry?.askers.find((asker) => asker.member === member);
  if (!own || inquiry?.answer) return undefined;
  const voice = voiceOf(own.language);
  return sorry(voice.say("inquiry.unreached", { question: own.question }), { voice });
}
