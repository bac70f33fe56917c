/** The questions that wait for an answer, for those who lead, and where owners are asked. */
import type { Post, Press } from "../post.ts";
import type { Block } from "../prose.ts";
import type { Inquiry } from "../store/inquiries.ts";
import { dayIn } from "./day.ts";
import { notLead } from "./leading.ts";
import { notice } from "./notice.ts";
import { placeIn } from "./place.ts";
import { beside, type Desk, type Step } from "./verb.ts";

/** Listed at once: with each a button, within Discord's five rows of five. */
const LISTED = 15;

export const openings: Record<string, Step> = {
  open: beside(({ args: [from] }, desk) => open(placeIn(from), desk)),
  here: beside(async (_, desk, { room }) => {
    const { lead, voice, records } = desk;
    if (!lead) return notLead(desk);
    const channel = room.kind === "channel" ? { kind: room.kind, id: room.id } : undefined;
    await records.chooseInquiryRoom(channel);
    return notice(voice.say(channel ? "inquiry.hereSet" : "inquiry.directSet"), desk);
  }),
  direct: beside(async (_, desk) => {
    const { lead, voice, records } = desk;
    if (!lead) return notLead(desk);
    await records.chooseInquiryRoom(undefined);
    return notice(voice.say("inquiry.directSet"), desk);
  }),
};

/** Each as it was first asked, with how many ask it. */
export async function open(from: number, desk: Desk): Promise<Post> {
  const { voice, records, lead, ticket, who } = desk;
  if (!lead) return notLead(desk);
  const waiting = (await records.inquiries()).filter(({ answer }) => !answer);
  const shown = waiting.slice(from, from + LISTED);
  const room = await records.inquiryRoom();
  const press = (step: string, label: string, ...args: (string | number)[]): Press => ({
    label,
    ticket: ticket("policy", step, ...args),
    weight: "plain",
  });
  return notice(
    [
      { p: [{ strong: voice.say(shown.length > 0 ? "inquiry.openTitle" : "inquiry.openNone") }] },
      ...shown.flatMap((inquiry, at) => lineOf(inquiry, from + at + 1, desk)),
      { p: [voice.say(room ? "inquiry.hereNow" : "inquiry.directNow")] },
    ],
    desk,
    [
      ...shown.map(({ id }, at) =>
        press("answer", voice.say("inquiry.answerAt", { number: from + at + 1 }), id, who.team),
      ),
      ...(from + LISTED < waiting.length
        ? [press("open", voice.say("team.listNext"), from + LISTED)]
        : []),
      press("here", voice.say("inquiry.here")),
      ...(room ? [press("direct", voice.say("inquiry.direct"))] : []),
    ],
  );
}

/** In the words of who asked first, and the others' where they are other words. */
function lineOf({ askers, at }: Inquiry, number: number, desk: Desk): Block[] {
  const [first = "", ...others] = new Set(askers.map(({ question }) => question));
  const count = desk.voice.say("inquiry.askers", { count: askers.length });
  return [
    { p: [{ strong: `${number}. ${first}` }, ` · ${count} ${dayIn(at, desk)}`] },
    ...(others.length > 0 ? [{ ordered: false, items: others.map((one) => [one]) }] : []),
  ];
}
