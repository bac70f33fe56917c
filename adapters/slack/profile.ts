/** What no payload of Slack's says of a member: their name and locale, whether they administer or may lead. */
import type { webApi } from "@slack/bolt";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { z } from "zod";
import type { Member } from "../../src/index.ts";
import { sentence } from "./fault.ts";
import { teamOf } from "./place.ts";

/** As long at most someone goes on as an administrator who is none any more. */
const KEPT_MS = 60 * 60 * 1000;
/** An answer is worth more than its language: so long is waited for the profile, in ms. */
const PATIENCE_MS = 1000;

const Profile = z.object({
  name: z.string().exactOptional(),
  /** "fr-CA" */
  locale: z.string().exactOptional(),
  admin: z.boolean().exactOptional(),
  guest: z.literal(true).exactOptional(),
  /** A member of the workspace, and no guest of it. */
  ours: z.literal(true).exactOptional(),
});
export type Profile = z.infer<typeof Profile>;

type User = NonNullable<webApi.UsersInfoResponse["user"]>;

/** What Slack says of the member in time, and no more. Never rejects. */
export async function profileOf(
  who: Member,
  { client, profiles, log }: { client: webApi.WebClient; profiles: Keyv; log: Logger },
): Promise<Profile> {
  const key = `${who.team}:${who.id}:profile`;
  const fetched = async () => {
    try {
      const kept = Profile.safeParse(await profiles.get(key)).data;
      if (kept) return kept;
      const { user } = await client.users.info({ user: who.id, include_locale: true });
      if (!user) return {};
      const admin = administers(user, who.team);
      const name = nameOf(user);
      const profile: Profile = {
        ...(name ? { name } : {}),
        ...(user.locale ? { locale: user.locale } : {}),
        ...(admin === undefined ? {} : { admin }),
        ...(isGuest(user) ? { guest: true } : {}),
        ...(isOf(user, who.team) ? { ours: true } : {}),
      };
      await profiles.set(key, profile, KEPT_MS);
      return profile;
    } catch (error) {
      log.warn({ why: sentence(error) }, "no profile for a member");
      return {};
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Profile>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, {});
  });
  try {
    return await Promise.race([fetched(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** As other members see it; who chose no display name has an empty one. */
function nameOf({ profile, real_name }: User): string | undefined {
  return profile?.display_name || profile?.real_name || real_name;
}

/** Of the workspace, but not one of it: who was invited to a few channels, and bots. */
function isGuest(user: User): boolean {
  const { is_bot, is_restricted, is_ultra_restricted, is_stranger } = user;
  return Boolean(is_bot || is_restricted || is_ultra_restricted || is_stranger);
}

/** In a shared channel people of another workspace are told of as members are. */
function isIn({ team_id, enterprise_user }: User, team: string): boolean {
  return [team_id, ...(enterprise_user?.teams ?? [])].some((id) => id && teamOf(id) === team);
}

function isOf(user: User, team: string): boolean {
  return isIn(user, team) && !isGuest(user) && !user.deleted;
}

/** Undefined where Slack does not say it of this very team. */
function administers(user: User, team: string): boolean | undefined {
  if (isGuest(user)) return false;
  if (!isIn(user, team)) return undefined;
  if (user.is_admin || user.is_owner || user.is_primary_owner) return true;
  return user.is_admin === undefined ? undefined : false;
}
