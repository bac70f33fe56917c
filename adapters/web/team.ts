/** The demo team: four members named by their role, its channel and a direct room for each. */
import type { Both, Member, Room } from "../../src/index.ts";

const TEAM = "web:demo";

export const MEMBER_IDS = ["cm", "communications", "service", "newcomer"] as const;
export type MemberId = (typeof MEMBER_IDS)[number];

export const ROLES: Record<MemberId, Both> = {
  cm: { fr: "Gestionnaire de communauté", en: "Community manager" },
  communications: { fr: "Direction des communications", en: "Head of communications" },
  service: { fr: "Service à la clientèle", en: "Customer service" },
  newcomer: { fr: "Nouvelle recrue", en: "Newcomer" },
};

export function member(id: MemberId): Member {
  return { team: TEAM, id };
}

/** A direct room is its member's own, so its id says whose. */
export function room(kind: Room["kind"], whose: MemberId): Room {
  return { kind, id: kind === "channel" ? "channel" : `direct:${whose}` };
}
