/** Reporting a card that a learner finds wrong to those who lead the team. */
import { voiceOf } from "../language/speak.ts";
import { isOwnCard } from "../policy/team.ts";
import type { Form, Post, Send } from "../post.ts";
import { say } from "../prose.ts";
import { type Sealed, seal } from "../ticket.ts";
import { voiceFor } from "./away.ts";
import { shopAt } from "./desk.ts";
import { drawnOf } from "./drawn.ts";
import { notLead } from "./leading.ts";
import { notice, sorry } from "./notice.ts";
import { beside, type Desk, type House, inPlace, type Said, type Step } from "./verb.ts";
import { placeOf } from "./words.ts";

export const reporting: Record<string, Step> = {
  report: {
    first: (pressed, house) => {
      const form = formOf(pressed, house);
      return form ? { how: "form", form } : { how: "private" };
    },
    run: async (_, desk) => sorry(desk.voice.say("sorry.ticket"), desk),
  },
  reported: beside(async (pressed, desk, ask): Promise<Said> => {
    const { voice, records, now } = desk;
    const card = drawnOf(pressed, desk)?.card;
    const reason = ask.typed?.reason?.trim() ?? "";
    if (!card) return sorry(voice.say("sorry.ticket"), desk);
    if (!reason) return sorry(voice.say("report.empty"), desk);
    await records.report(card.id, now, reason);
    const leads = (await records.leads()).filter((id) => id !== desk.who.id);
    const thanks = notice(voice.say(leads.length > 0 ? "report.thanks" : "report.nobody"), desk);
    const told = leads.map(async (id): Promise<Send> => {
      const theirs = await voiceFor(id, shopAt(desk));
      const text = [
        { p: [theirs.say("report.toLead")] },
        { p: [{ strong: theirs.pick(card.question) }] },
        { p: [placeOf(card, theirs)] },
        { ordered: false, items: [[reason]] },
      ];
      return { to: { ...desk.who, id }, post: notice(text, { voice: theirs }) };
    });
    return [{ to: "asker", post: thanks }, ...(await Promise.all(told))];
  }),
};

/** Among the settings of those who lead: what is reported, and the word that it is settled. */
export const settling: Record<string, Step> = {
  reports: beside((_, desk) => listed(desk)),
  settle: inPlace(async (pressed, desk) => {
    if (desk.lead) await desk.records.settle(pressed.args[0] ?? "");
    return listed(desk);
  }),
};

/** The most reported cards shown at once: with each a button, Discord's five rows of five. */
const SHOWN = 20;

async function listed(desk: Desk): Promise<Post> {
  const { voice, lead, records, course, ticket } = desk;
  if (!lead) return notLead(desk);
  const reports = (await records.reports()).slice(0, SHOWN);
  if (reports.length === 0) return notice(voice.say("report.none"), desk);
  const question = (id: string) => {
    const card = course.card(id);
    return card ? voice.pick(card.question) : id;
  };
  const cards = [...new Set(reports.map(({ card }) => card))];
  return notice(
    [
      { p: [{ strong: voice.say("report.title") }] },
      {
        ordered: true,
        items: cards.map((id) => [
          { strong: question(id) },
          ...reports.filter(({ card }) => card === id).map(({ reason }) => ` · ${reason}`),
        ]),
      },
    ],
    desk,
    cards.map((id, at) => ({
      label: voice.say("report.settle", { card: at + 1 }),
      ticket: ticket("settings", "settle", id),
      weight: "plain",
    })),
  );
}

function formOf(pressed: Sealed, house: House): Form | undefined {
  const card = drawnOf(pressed, house)?.card;
  if (!card && !isOwnCard(pressed.args[2] ?? "")) return undefined;
  const voice = voiceOf(pressed.language);
  return {
    title: voice.say("form.reportTitle"),
    intro: card ? say(voice.pick(card.question)) : [],
    fields: [{ name: "reason", label: voice.say("form.reason"), kind: "long", optional: false }],
    submit: voice.say("form.submit"),
    cancel: voice.say("form.cancel"),
    send: seal({ ...pressed, step: "reported" }),
  };
}
