/** Writing a team's own policy: every change is one more version, and books its renewal. */
import { DateTime } from "luxon";
import type { Ask, PressAsk } from "../ask.ts";
import { bare } from "../language/bare.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { languagesOf } from "../policy/detect.ts";
import { type Policy, type Texts, textsIn } from "../policy/policy.ts";
import { type Subject, startersOf, subjectOf } from "../policy/subject.ts";
import { titleOf } from "../policy/team.ts";
import type { Form, Post } from "../post.ts";
import type { Sealed } from "../ticket.ts";
import { idOf } from "./identity.ts";
import { keptBy, USUAL_DAYS } from "./keeper.ts";
import { notLead } from "./leading.ts";
import { notice, sorry } from "./notice.ts";
import { detail } from "./policies.ts";
import {
  alsoForm,
  editForm,
  keeperForm,
  LONGEST_SUBJECT,
  newForm,
  otherThan,
} from "./policyform.ts";
import { besideReturned } from "./returned.ts";
import { beside, type Desk, type House, inPlace, type Said, type Step } from "./verb.ts";

const PARTS = 5;
/** A policy's id, in characters: its ticket holds more. */
const ID = 8;
const DAY = 86_400_000;

type Typed = Record<string, string>;

/** A version in the making; its number and its maker are added when it is kept. */
type Draft = Omit<Policy, "n" | "ownerName" | "writer" | "at">;

export const writing: Record<string, Step> = {
  set: beside((_, desk) => choosing(desk)),
  write: opening(newForm),
  written: beside((pressed, desk, ask) => written(pressed, desk, ask)),
  edit: { ...opening(editForm), away: true },
  edited: {
    ...beside((pressed, desk, ask) =>
      changed(pressed, desk, ask, (policy) => edited(policy, ask.typed ?? {}, pressed, desk)),
    ),
    away: true,
  },
  also: { ...opening(alsoForm), away: true },
  alsoed: {
    ...beside((pressed, desk, ask) =>
      changed(pressed, desk, ask, (policy) => also(policy, ask.typed ?? {}, pressed)),
    ),
    away: true,
  },
  keeper: opening(keeperForm),
  keeps: beside((pressed, desk, ask) =>
    byLead(desk, () =>
      changed(pressed, desk, ask, async (policy) => {
        const kept = keptBy(ask, desk);
        return typeof kept === "string" ? kept : { ...policy, ...kept };
      }),
    ),
  ),
  withdraw: holding(false),
  restore: holding(true),
};

/** The press that begins a policy: a subject's, or with "" one on a subject of the team's own. */
export function writePress(subject: string, label: string, desk: Desk) {
  const { ticket, now, zone, team, policies } = desk;
  const { n = 0 } = policies.find((one) => one.subject === subject) ?? {};
  const day = DateTime.fromJSDate(now, { zone: team.zone ?? zone }).plus({ days: USUAL_DAYS });
  const until = day.toFormat("yyyy-MM-dd");
  return { label, ticket: ticket("policy", "write", subject, until, n), weight: "plain" as const };
}

/** What can be written on: the course's own starters first. */
export async function choosing(desk: Desk): Promise<Post> {
  const { voice, course, lead } = desk;
  if (!lead) return notLead(desk);
  const starters = startersOf(course);
  return notice(
    [
      { p: [{ strong: voice.say("team.setTitle") }] },
      { p: [voice.say("team.setSays")] },
      { ordered: true, items: starters.map(({ title }) => [voice.pick(title)]) },
    ],
    desk,
    [
      ...starters.map(({ id }, at) => writePress(id, String(at + 1), desk)),
      writePress("", voice.say("team.setOther"), desk),
    ],
  );
}

/** Keeps an owner's confirmed answer as a policy, which they answer for, for the usual time. */
export function adopt(
  policy: Pick<Policy, "subject" | "title" | "texts">,
  desk: Desk,
  ask: Ask,
): Promise<Policy | undefined> {
  const { now, who } = desk;
  const until = new Date(now.getTime() + USUAL_DAYS * DAY);
  const valid = { since: now, until, days: USUAL_DAYS, withdrawn: false };
  return keep({ ...policy, ...valid, id: idOf(ask, ID), owner: who.id }, 0, desk);
}

/** Keeps the version after the n-th; undefined if there is one already. */
export async function keep(draft: Draft, n: number, desk: Desk): Promise<Policy | undefined> {
  const { records, who, now } = desk;
  if (!(await records.keepPolicy({ ...draft, n: n + 1, writer: who.id, at: now })))
    return undefined;
  if (draft.withdrawn) await records.cancel(renewalOf(draft).key);
  else await records.book(renewalOf(draft));
  return records.policy(draft.id);
}

/** When it is to be renewed. */
export function renewalOf({ id, until: due }: Pick<Policy, "id" | "until">) {
  return { key: `renew:${id}`, kind: "renew", due, body: { policy: id } };
}

export function mayKeep({ owner }: Policy, { who, lead }: Desk): boolean {
  return lead || owner === who.id;
}

async function written(pressed: Sealed, desk: Desk, ask: PressAsk): Promise<Said> {
  const { args, language } = pressed;
  const [id = "", n = ""] = args;
  const { typed = {} } = ask;
  const { voice, lead, course, now } = desk;
  if (!lead) return notLead(desk);
  const subject = subjectOf(id, course);
  const own = typed.subject?.trim() ?? "";
  const parts = partsIn(typed, subject?.parts.length ?? 1);
  if (!parts.some(Boolean) || (!subject && !own)) return sorry(voice.say("team.empty"), desk);
  if (own.length > LONGEST_SUBJECT)
    return sorry(voice.say("team.long", { most: LONGEST_SUBJECT }), desk);
  const kept = keptBy(ask, desk);
  if (typeof kept === "string") return sorry(kept, desk);
  const other = typed.other?.trim();
  const known = heldOn(subject, own, await desk.records.policies({ toChange: true }));
  // Whoever wrote did not see what somebody else has written meanwhile.
  if (known && known.n !== Number(n)) return besideReturned(stale(known, desk), ask, desk);
  const spoken = other ? language : spokenIn(parts, language);
  const said = (known && merged(known, typed, spoken)) ?? parts;
  const draft: Draft = {
    id: known?.id ?? idOf(ask, ID),
    ...{ subject: subject?.id, title: subject ? subject.title[language] : own },
    texts: { [spoken]: said, ...(other && { [otherThan(language)]: [other] }) },
    ...{ withdrawn: false, since: now, ...kept },
  };
  const policy = await keep(draft, known?.n ?? 0, desk);
  return policy ? held(policy, desk) : meanwhile(draft.id, desk, ask);
}

/** What the team holds on it already; of its own subjects, in the same words. */
function heldOn(subject: Subject | undefined, own: string, policies: readonly Policy[]) {
  return policies.find((one) =>
    subject ? one.subject === subject.id : one.subject === undefined && sameWords(one.title, own),
  );
}

/** Of a title without a letter, such as an emoji, nothing is left to compare but itself. */
function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other) && (bare(one) !== "" || one === other);
}

/** Somebody else's version is the newest: that one is shown. */
async function meanwhile(id: string, desk: Desk, ask: Ask): Promise<Said> {
  const policy = await desk.records.policy(id);
  if (!policy) return sorry(desk.voice.say("team.gone"), desk);
  return besideReturned(stale(policy, desk), ask, desk);
}

/** How it stands now, where it has changed since it was shown. */
function stale(policy: Policy, desk: Desk): Post {
  if (policy.withdrawn) return gone(policy, desk);
  return { ...detail(policy, desk), about: desk.voice.say("team.stale") };
}

/** The next version, unless this one is no longer the newest: then what there is now is shown. */
async function changed(
  { args: [id = "", n = ""] }: Sealed,
  desk: Desk,
  ask: Ask,
  change: (policy: Policy) => Promise<Policy | string>,
): Promise<Said> {
  const { records, voice } = desk;
  const policy = await records.policy(id, { toChange: true });
  if (!policy) return sorry(voice.say("team.gone"), desk);
  if (!mayKeep(policy, desk)) return sorry(voice.say("team.notOwner"), desk);
  const next = policy.n === Number(n) ? await change(policy) : undefined;
  if (typeof next === "string") return sorry(next, desk);
  const kept = next && (await keep(next, policy.n, desk));
  if (kept?.withdrawn) return gone(kept, desk);
  if (!kept) return meanwhile(id, desk, ask);
  const alone = Object.keys(kept.texts).length < Object.keys(policy.texts).length;
  return held(kept, desk, alone);
}

/** The word that it is withdrawn; who leads can take that back. */
function gone({ id, n, ...policy }: Policy, desk: Desk): Post {
  const { voice, lead, who, course } = desk;
  const title = voice.pick(titleOf(policy, course));
  const ticket = desk.ticket("policy", "restore", id, n, who.team);
  const restore = { label: voice.say("team.restore"), ticket, weight: "plain" as const };
  return notice(voice.say("team.withdrawn", { title }), desk, lead ? [restore] : []);
}

function held(policy: Policy, desk: Desk, alone = false): Post {
  const { say } = desk.voice;
  const about = [say("team.saved"), ...(alone ? [say("team.alone")] : [])].join(" ");
  return { ...detail(policy, desk), about };
}

async function edited(policy: Policy, typed: Typed, { language: form }: Sealed, desk: Desk) {
  const other = typed.other?.trim();
  const language = other ? form : spokenIn(partsIn(typed, PARTS), form);
  const parts = merged(policy, typed, language);
  if (!parts && !other) return desk.voice.say("team.empty");
  const added = other ? { [otherThan(language)]: [other] } : {};
  // Of a text that is written anew, the old one in the other language may not say the same.
  const texts: Texts = parts ? { [language]: parts, ...added } : { ...policy.texts, ...added };
  return { ...policy, texts, ...(parts && { since: desk.now }) };
}

async function also(policy: Policy, typed: Typed, { args, language }: Sealed) {
  const named = LANGUAGES.find((one) => one === args[3]) ?? language;
  const parts = merged(policy, typed, named) ?? textsIn(policy, named);
  return { ...policy, texts: { ...policy.texts, [named]: parts } };
}

/** What was typed over what there is; undefined if nothing was. */
function merged(policy: Policy, typed: Typed, language: Language): string[] | undefined {
  const before = textsIn(policy, language);
  const parts = partsIn(typed, PARTS);
  if (!parts.some(Boolean)) return undefined;
  return Array.from(
    { length: Math.max(before.length, parts.findLastIndex(Boolean) + 1) },
    (_, at) => (parts[at] ? parts[at] : (before[at] ?? "")),
  );
}

/** People write in a language of theirs, whatever the form is in: where it can be told, it is. */
export function spokenIn(texts: readonly string[], form: Language): Language {
  const [one, ...others] = languagesOf(texts.join("\n"));
  return one && others.length === 0 ? one : form;
}

function partsIn(typed: Typed, count: number): string[] {
  return Array.from({ length: count }, (_, at) => typed[`part${at + 1}`]?.trim() ?? "");
}

function opening(form: (pressed: Sealed, house: House) => Form): Step {
  return {
    first: (pressed, house) => ({ how: "form", form: form(pressed, house) }),
    run: async (_, desk) => sorry(desk.voice.say("sorry.ticket"), desk), // a form goes no further
  };
}

/** Whether it holds, at a press. What was written on its subject meanwhile stays the one. */
function holding(holds: boolean): Step {
  const step = inPlace((pressed, desk, ask) =>
    byLead(desk, async () => {
      const { records, course } = desk;
      const held = await records.policies({ toChange: true });
      const policy = await records.policy(pressed.args[0] ?? "");
      const subject = policy?.subject && subjectOf(policy.subject, course);
      const instead = policy?.withdrawn && heldOn(subject || undefined, policy.title, held);
      if (instead) return stale(instead, desk);
      return changed(pressed, desk, ask, async (one) => ({ ...one, withdrawn: !holds }));
    }),
  );
  return { ...step, away: true };
}

async function byLead(desk: Desk, run: () => Promise<Said>): Promise<Said> {
  return desk.lead ? run() : notLead(desk);
}
