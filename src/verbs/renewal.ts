/** A policy whose time is over: who answers for it is asked, and renews it with one press. */
import { z } from "zod";
import { languageOf } from "../language/language.ts";
import type { Policy } from "../policy/policy.ts";
import { titleOf } from "../policy/team.ts";
import type { NoticePost, Post } from "../post.ts";
import { awayPress, voiceFor } from "./away.ts";
import { dayIn } from "./day.ts";
import { notice, sorry } from "./notice.ts";
import { textOf } from "./own.ts";
import { type Desk, type Duty, inPlace, type Screen, type Shop, type Step } from "./verb.ts";
import { keep, mayKeep, renewalOf } from "./writing.ts";

const Body = z.object({ policy: z.string() });
const DAY = 86_400_000;

export const renewalDuties: Record<string, Duty> = {
  async renew(body, shop) {
    const { records, now, who } = shop;
    const policy = await records.policy(Body.parse(body).policy);
    if (!policy || policy.withdrawn || policy.until > now) return;
    for (const id of await keepersOf(policy, shop))
      await records.display(`renew:${policy.id}:${policy.n}:${id}`, { ...who, id }, "due", now);
  },
};

/** The member can no longer renew what they answer for: what is due is asked of those who lead. */
export async function renewByOthers(member: string, records: Shop["records"]): Promise<void> {
  for (const policy of await records.policies({ toChange: true }))
    if (policy.owner === member) await records.book(renewalOf(policy));
}

export const renewalScreens: Record<string, Screen> = {
  renew: {
    async draw([id = "", n, member = ""], shop) {
      const policy = await shop.records.policy(id);
      if (!policy || policy.withdrawn || policy.n !== Number(n)) return undefined;
      return asking(policy, member, shop);
    },
    async lost([id = "", n, member = ""], { records, who, now }) {
      const policy = await records.policy(id);
      if (!policy || policy.owner !== member) return;
      const leads = await records.reachable(await records.leads());
      for (const lead of leads.filter((one) => one !== member))
        await records.display(`renew:${id}:${n}:${lead}`, { ...who, id: lead }, "due", now);
    },
  },
};

export const renewing: Record<string, Step> = {
  valid: { ...inPlace(({ args: [id = "", n] }, desk) => renewed(id, Number(n), desk)), away: true },
};

/** Who answers for it; where nobody does or can be reached, those who lead. */
async function keepersOf({ owner }: Policy, { records }: Shop): Promise<string[]> {
  const own = owner === undefined ? [] : await records.reachable([owner]);
  return own.length > 0 ? own : records.reachable(await records.leads());
}

async function asking(policy: Policy, member: string, shop: Shop): Promise<NoticePost> {
  const { id, n, subject = "", until, texts } = policy;
  const [written] = Object.keys(texts);
  const voice = await voiceFor(member, shop, languageOf(written));
  const title = voice.pick(titleOf(policy, shop.course));
  const press = (step: string, label: string, ...args: (string | number)[]) =>
    awayPress(member, shop, voice, { step, label, args: [id, n, ...args] });
  const end = ` ${dayIn(until, { ...shop, voice })}`;
  return notice(
    [
      { p: [{ strong: voice.say("team.renewAsk", { title }) }, end] },
      ...textOf(policy, shop.course, voice),
      { p: [voice.say("team.renewSays")] },
    ],
    { voice },
    [
      press("valid", voice.say("team.valid")),
      { ...press("edit", voice.say("team.edit"), subject), weight: "plain" },
    ],
  );
}

/** For as long again; pressed twice, once. */
async function renewed(id: string, n: number, desk: Desk): Promise<Post> {
  const { records, voice, now } = desk;
  const policy = await records.policy(id, { toChange: true });
  if (!policy || policy.withdrawn) return sorry(voice.say("team.gone"), desk);
  if (!mayKeep(policy, desk)) return sorry(voice.say("team.notOwner"), desk);
  const until = new Date(now.getTime() + policy.days * DAY);
  const kept = policy.n === n ? await keep({ ...policy, until }, n, desk) : undefined;
  const { until: end } = kept ?? policy;
  return notice(`${voice.say("team.renewed")} ${dayIn(end, desk)}`, desk);
}
