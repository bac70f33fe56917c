/** An owner's answer: told to all who asked, and a policy once they confirm it. */
import { voiceOf } from "../language/speak.ts";
import { textsIn } from "../policy/policy.ts";
import { openSubject } from "../policy/subject.ts";
import type { Form, PolicyPost, Post } from "../post.ts";
import type { Inquiry } from "../store/inquiries.ts";
import { type Sealed, seal } from "../ticket.ts";
import { notice, sorry } from "./notice.ts";
import { ownPost } from "./own.ts";
import { detail, nameOf } from "./policies.ts";
import { otherThan } from "./policyform.ts";
import { beside, type Desk, inPlace, type Screen, type Step } from "./verb.ts";
import { written } from "./words.ts";
import { begin, spokenIn } from "./writing.ts";

export const replying: Record<string, Step> = {
  answer: {
    ...{ open: true, away: true },
    first: (pressed) => ({ how: "form", form: answerForm(pressed) }),
    run: async (_, desk) => sorry(desk.voice.say("sorry.ticket"), desk), // a form goes no further
  },
  answered: {
    ...beside((pressed, desk, ask) => answered(pressed, desk, ask.typed ?? {})),
    ...{ open: true, away: true },
  },
  become: {
    ...inPlace(async ({ args: [id = ""] }, desk, ask): Promise<Post> => {
      const { records, voice, who } = desk;
      const inquiry = (await records.inquiries({ toJoin: true })).find((one) => one.id === id);
      const answer = inquiry?.answer;
      if (!answer) return sorry(voice.say("inquiry.gone"), desk);
      if (answer.by !== who.id) return sorry(voice.say("inquiry.notYours"), desk);
      const policy =
        inquiry.policy === undefined
          ? await begin({ ...(await subjectFor(inquiry, desk)), texts: answer.texts }, desk, ask)
          : await records.policy(inquiry.policy);
      if (!policy) return sorry(voice.say("team.gone"), desk);
      await records.settleInquiry(id, policy.id);
      return { ...detail(policy, desk), about: voice.say("team.saved") };
    }),
    away: true,
  },
};

export const replyScreens: Record<string, Screen> = {
  told: {
    async draw([id = "", member = ""], shop) {
      const inquiry = await shop.records.inquiry(id);
      if (!inquiry?.answer) return undefined;
      const own = inquiry.askers.find((asker) => asker.member === member);
      return own && toldPost(inquiry, member, { ...shop, voice: voiceOf(own.language) });
    },
  },
};

/** The answer, for one of those who asked. */
export async function toldPost(
  inquiry: Inquiry,
  member: string,
  desk: Pick<Desk, "records" | "voice" | "now" | "course">,
): Promise<PolicyPost> {
  const { voice, records } = desk;
  const { askers, answer, policy: id } = inquiry;
  const own = askers.find((asker) => asker.member === member) ?? askers[0];
  const about = voice.say("inquiry.told");
  const policy = id === undefined ? undefined : await records.policy(id);
  if (policy && !policy.withdrawn) return { ...ownPost(policy, desk), about };
  const owner = await nameOf(answer?.by, desk);
  const [text = ""] = textsIn({ texts: answer?.texts ?? {} }, voice.language);
  return {
    ...{ kind: "policy", language: voice.language, about, title: own?.question ?? "" },
    team: {
      label: voice.say("inquiry.toldLabel"),
      text: written(text),
      source: [`${owner} · `, { date: answer?.at ?? desk.now, as: "day" }],
    },
    near: { label: voice.say("policy.near"), titles: [] },
    presses: [],
  };
}

async function answered(
  { args: [id = ""], language }: Sealed,
  desk: Desk,
  typed: Record<string, string>,
) {
  const { records, voice, who, lead, now } = desk;
  // Who joins it meanwhile joins before the answer, and is told, or after it, and sees it.
  const inquiry = (await records.inquiries({ toJoin: true })).find((one) => one.id === id);
  if (!inquiry) return sorry(voice.say("inquiry.gone"), desk);
  if (!lead && inquiry.owner !== who.id) return sorry(voice.say("inquiry.notYours"), desk);
  const text = typed.part1?.trim();
  const other = typed.other?.trim();
  if (!text) return sorry(voice.say("team.empty"), desk);
  const spoken = other ? language : spokenIn([text], language);
  const texts = { [spoken]: [text], ...(other && { [otherThan(language)]: [other] }) };
  if (!(await records.answerInquiry(id, texts, now)))
    return { ...(await toldPost(inquiry, who.id, desk)), about: voice.say("inquiry.taken") };
  const told = inquiry.askers.filter(({ member }) => member !== who.id);
  for (const { member } of told)
    await records.display(`told:${id}:${member}`, { ...who, id: member }, "told", now);
  await records.moveOn(`ask:${id}`, "answered", now);
  const become = desk.ticket("policy", "become", id, who.team);
  return {
    ...notice("", desk),
    text: [
      { p: [voice.say("inquiry.thanks", { count: told.length })] },
      { p: [voice.say("inquiry.confirm")] },
    ],
    presses: [{ label: voice.say("inquiry.become"), ticket: become, weight: "main" as const }],
  };
}

/** What the course leaves open and no policy of the team's is on; else the question itself. */
async function subjectFor({ card: id, askers }: Inquiry, { course, records, voice }: Desk) {
  const policies = await records.policies({ toBegin: true });
  const card = id === undefined ? undefined : course.card(id);
  const subject = card && openSubject(card, course);
  const title = askers[0]?.question ?? "";
  if (!subject || subject.parts.length > 1) return { subject: undefined, title };
  if (policies.some((policy) => policy.subject === subject.id))
    return { subject: undefined, title };
  return { subject: subject.id, title: voice.pick(subject.title) };
}

function answerForm(pressed: Sealed): Form {
  const { say } = voiceOf(pressed.language);
  return {
    title: say("inquiry.formTitle"),
    intro: [],
    fields: [
      { name: "part1", label: say("inquiry.field"), kind: "long", optional: false },
      {
        ...{ name: "other", kind: "long", optional: true, says: say("team.otherSays") },
        label: say(`team.other.${otherThan(pressed.language)}`),
      },
    ],
    submit: say("form.submit"),
    cancel: say("form.cancel"),
    send: seal({ ...pressed, step: "answered" }),
  };
}
