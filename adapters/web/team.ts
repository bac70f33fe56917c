/** The demo team: four members named by their role, its channel and a direct room for each. */
import type { Both, Language, Member, Room } from "../../src/index.ts";

export const TEAM = "web:demo";

export const MEMBER_IDS = ["cm", "communications", "service", "newcomer"] as const;
export type MemberId = (typeof MEMBER_IDS)[number];

export const ROLES: Record<MemberId, Both> = {
  cm: { fr: "Gestionnaire de communauté", en: "Community manager" },
  communications: { fr: "Direction des communications", en: "Head of communications" },
  service: { fr: "Service à la clientèle", en: "Customer service" },
  newcomer: { fr: "Nouvelle recrue", en: "Newcomer" },
};

/** A member's name, which is kept as they last said it, in the language of whoever reads it. */
export function nameIn(language: Language, name: string): string {
  const role = Object.values(ROLES).find(({ fr, en }) => name === fr || name === en);
  return role?.[language] ?? name;
}

/** Who administers the team. */
export const ADMIN: MemberId = "communications";

export function member(id: MemberId): Member {
  return { team: TEAM, id };
}

/** A direct room is its member's own, so its id says whose. */
export function room(kind: Room["kind"], whose: MemberId): Room {
  return { kind, id: kind === "channel" ? "channel" : `direct:${whose}` };
}

export const CHANNEL: Room = { kind: "channel", id: "channel" };

const ROOM_IDS = new Set(["channel", ...MEMBER_IDS.map((id) => room("direct", id).id)]);

/** The id of the room where the bot reaches someone, or undefined if that is nobody of the team. */
export function roomOf(to: Room | Member): string | undefined {
  const id = "team" in to ? `${to.team === TEAM ? "direct" : "elsewhere"}:${to.id}` : to.id;
  return ROOM_IDS.has(id) ? id : undefined;
}
