/** An owner's answer: told to all who asked, and a policy once they confirm it. */
import type { PressAsk } from "../ask.ts";
import { voiceOf } from "../language/speak.ts";
import { openSubject } from "../policy/subject.ts";
import type { Form, Post } from "../post.ts";
import type { Inquiry } from "../store/inquiries.ts";
import { type Sealed, seal } from "../ticket.ts";
import { notice, sorry } from "./notice.ts";
import { detail } from "./policies.ts";
import { otherThan } from "./policyform.ts";
import { besideReturned } from "./returned.ts";
import { answerPost, keepTold } from "./told.ts";
import { beside, type Desk, inPlace, type Said, type Step } from "./verb.ts";
import { adopt, spokenIn } from "./writing.ts";

export const replying: Record<string, Step> = {
  answer: {
    ...{ open: true, away: true },
    first: (pressed) => ({ how: "form", form: answerForm(pressed) }),
    run: async (_, desk) => sorry(desk.voice.say("sorry.ticket"), desk), // a form goes no further
  },
  answered: {
    ...beside((pressed, desk, ask) => answered(pressed, desk, ask)),
    ...{ open: true, away: true },
  },
  become: {
    ...inPlace(async ({ args: [id = ""] }, desk, ask): Promise<Post> => {
      const { records, voice, who } = desk;
      const inquiry = (await records.inquiries({ toJoin: true })).find((one) => one.id === id);
      const answer = inquiry?.answer;
      if (!answer) return sorry(voice.say("inquiry.gone"), desk);
      if (answer.by !== who.id || !mayAnswer(inquiry, desk))
        return sorry(voice.say("inquiry.notYours"), desk);
      const policy =
        inquiry.policy === undefined
          ? await adopt({ ...(await subjectFor(inquiry, desk)), texts: answer.texts }, desk, ask)
          : await records.policy(inquiry.policy);
      if (!policy || policy.withdrawn) return sorry(voice.say("team.gone"), desk);
      await records.settleInquiry(id, policy.id);
      return { ...detail(policy, desk), about: voice.say("team.saved") };
    }),
    away: true,
  },
};

/** At each press: who led when they answered may lead no more when they make a policy of it. */
function mayAnswer({ owner }: Inquiry, { lead, who }: Desk): boolean {
  return lead || owner === who.id;
}

async function answered(
  { args: [id = ""], language }: Sealed,
  desk: Desk,
  ask: PressAsk,
): Promise<Said> {
  const { typed = {} } = ask;
  const { records, voice, who, now } = desk;
  // Who joins it meanwhile joins before the answer, and is told, or after it, and sees it.
  const inquiry = (await records.inquiries({ toJoin: true })).find((one) => one.id === id);
  if (!inquiry) return sorry(voice.say("inquiry.gone"), desk);
  if (!mayAnswer(inquiry, desk)) return sorry(voice.say("inquiry.notYours"), desk);
  const text = typed.part1?.trim();
  const other = typed.other?.trim();
  if (!text) return sorry(voice.say("team.empty"), desk);
  const spoken = other ? language : spokenIn([text], language);
  const texts = { [spoken]: [text], ...(other && { [otherThan(language)]: [other] }) };
  if (!(await records.answerInquiry(id, texts, now))) {
    const taken = await answerPost(inquiry, undefined, desk);
    return besideReturned({ ...taken, about: voice.say("inquiry.taken") }, ask, desk);
  }
  const told = inquiry.askers.filter(({ member }) => member !== who.id);
  for (const asker of told) {
    await keepTold(inquiry, asker, desk);
    await records.display(`told:${id}:${asker.member}`, { ...who, id: asker.member }, "told", now);
  }
  await records.moveOn(`ask:${id}`, "answered", now);
  const become = desk.ticket("policy", "become", id, who.team);
  return notice(
    [
      { p: [voice.say("inquiry.thanks", { count: told.length })] },
      { p: [voice.say("inquiry.confirm")] },
    ],
    desk,
    [{ label: voice.say("inquiry.become"), ticket: become, weight: "main" }],
  );
}

/** What the course leaves open and no policy of the team's is on; else the question itself. */
async function subjectFor({ card: id, askers }: Inquiry, { course, records, voice }: Desk) {
  const policies = await records.policies({ toChange: true });
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
