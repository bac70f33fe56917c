/** The team's own policies: the list, each of them, its history. */
import { LANGUAGES } from "../language/language.ts";
import type { Voice } from "../language/speak.ts";
import type { Policy } from "../policy/policy.ts";
import { ownCards, titleOf } from "../policy/team.ts";
import type { PolicyPost, Post, Press } from "../post.ts";
import type { Block } from "../prose.ts";
import { localDate } from "../review/progress.ts";
import { dayIn } from "./day.ts";
import { notLead } from "./leading.ts";
import { notice, sorry } from "./notice.ts";
import { ownerIn, ownPost, textOf } from "./own.ts";
import { placeIn } from "./place.ts";
import { teamPress } from "./press.ts";
import { beside, type Desk, inPlace, type Step, teamZone } from "./verb.ts";

/** Listed at once: with each a button, within Discord's five rows of five. */
const LISTED = 15;
/** Versions shown at once. */
const VERSIONS = 8;

export const listing: Record<string, Step> = {
  list: beside((_, desk) => listed(0, desk)),
  page: inPlace(({ args: [from] }, desk) => listed(placeIn(from), desk)),
  own: beside(async ({ args: [id = ""] }, desk) => {
    const policy = await desk.records.policy(id);
    return policy && !policy.withdrawn
      ? detail(policy, desk)
      : sorry(desk.voice.say("team.gone"), desk);
  }),
  history: {
    ...beside(({ args: [id = "", from] }, desk) => history(id, placeIn(from), desk)),
    away: true,
  },
};

export async function listed(from: number, desk: Desk): Promise<Post> {
  const { voice, policies, course, lead, ticket } = desk;
  const set: Press[] = lead
    ? [{ label: voice.say("team.write"), ticket: ticket("policy", "set"), weight: "plain" }]
    : [];
  if (policies.length === 0) return notice(voice.say("team.listNone"), desk, set);
  const shown = policies.slice(from, from + LISTED);
  return notice(
    [
      { p: [{ strong: voice.say("team.listTitle") }] },
      ...shown.map((policy, at): Block => {
        const name = `${from + at + 1}. ${voice.pick(titleOf(policy, course))}`;
        const until = `${voice.say("team.until")} ${dayIn(policy.until, desk)}`;
        return { p: [{ strong: name }, ` · ${ownerIn(policy, voice)} · ${until}`] };
      }),
    ],
    desk,
    [
      ...shown.map(
        (policy, at): Press => ({
          label: voice.say("team.open", { number: from + at + 1 }),
          ticket: ticket("policy", "own", policy.id),
          weight: "plain",
        }),
      ),
      ...paged(from, LISTED, policies.length, voice, (at) => ticket("policy", "page", at)),
      ...set,
    ],
  );
}

function paged(
  from: number,
  size: number,
  count: number,
  { say }: Voice,
  ticketTo: (at: number) => Press["ticket"],
): Press[] {
  const to = (label: string, at: number): Press => ({
    ...{ label, ticket: ticketTo(at), weight: "plain" },
  });
  return [
    ...(from > 0 ? [to(say("team.listBack"), Math.max(0, from - size))] : []),
    ...(from + size < count ? [to(say("team.listNext"), from + size)] : []),
  ];
}

/** A policy, with all that can be done with it where the member is. */
export function detail(policy: Policy, desk: Desk): PolicyPost {
  const { voice, ticket, who, lead, apart } = desk;
  const press = (step: string, label: string, ...args: (string | number)[]): Press => ({
    label,
    ticket: ticket("policy", step, policy.id, policy.n, ...args),
    weight: "plain",
  });
  const { subject = "", owner = "", until } = policy;
  const missing = LANGUAGES.filter((language) => !policy.texts[language]);
  const named = localDate(until, teamZone(desk));
  return {
    ...ownPost(policy, desk),
    presses: [
      ...(apart ? [] : drillPress(ownCards(policy, desk.course)[0]?.id, desk)),
      ...(lead || owner === who.id
        ? [
            press("edit", voice.say("team.edit"), subject, who.team),
            ...missing.map((language) =>
              press("also", voice.say(`team.translate.${language}`), subject, language, who.team),
            ),
          ]
        : []),
      ...(lead
        ? [
            ...(apart ? [] : [press("keeper", voice.say("team.keeper"), owner, named)]),
            {
              ...press("history", voice.say("team.history")),
              ticket: ticket("policy", "history", policy.id, 0, who.team),
            },
            {
              ...press("withdraw", voice.say("team.withdraw"), who.team),
              weight: "danger" as const,
            },
          ]
        : []),
    ],
  };
}

/** For anyone of the team who sees the answer. */
export function drillPress(
  card: string | undefined,
  { voice, who }: Pick<Desk, "voice" | "who">,
): Press[] {
  if (card === undefined) return [];
  return [teamPress(voice.say("team.drill"), { team: who.team, voice }, "flashcard", "this", card)];
}

async function history(id: string, from: number, desk: Desk): Promise<Post> {
  const { voice, records, lead, course } = desk;
  const versions = await records.policyVersions(id);
  if (!lead) return notLead(desk);
  if (versions.length === 0) return sorry(voice.say("team.gone"), desk);
  const shown = versions.slice(from, from + VERSIONS);
  const names = new Map<string, string>();
  for (const { writer } of shown)
    if (writer !== undefined) names.set(writer, await nameOf(writer, desk));
  return notice(
    [
      { p: [{ strong: voice.say("team.historyTitle") }] },
      ...shown.flatMap((version): Block[] => {
        const writer = names.get(version.writer ?? "") ?? voice.say("team.nobody");
        const head = voice.say("team.version", { version: version.n, writer });
        const owner = voice.say("team.versionOwner", { owner: ownerIn(version, voice) });
        const gone = version.withdrawn ? ` · ${voice.say("team.versionGone")}` : "";
        return [
          { p: [{ strong: head }, dayIn(version.at, desk), gone] },
          ...textOf(version, course, voice),
          { p: [{ em: `${owner} · ${voice.say("team.until")} ` }, dayIn(version.until, desk)] },
        ];
      }),
    ],
    desk,
    paged(from, VERSIONS, versions.length, voice, (at) =>
      desk.ticket("policy", "history", id, at, desk.who.team),
    ),
  );
}

/** As the platform last called them. */
export async function nameOf(
  member: string | undefined,
  { records, voice }: Pick<Desk, "records" | "voice">,
): Promise<string> {
  if (member === undefined) return voice.say("team.nobody");
  const { name } = await records.of(member).boardChoices();
  return name ?? voice.say("team.someone");
}
