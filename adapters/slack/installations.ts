/** Who let the app in, and with which tokens: in the database, and sealed there. */
import { z } from "zod";
import type { Installations as Rows } from "../../src/index.ts";
import { teamOf } from "./place.ts";
import type { Seal } from "./seal.ts";

const Installation = z.object({
  /** The bot's. */
  token: z.string(),
  /** What renews a token that expires, once. */
  refresh: z.string().exactOptional(),
  /** In ms. */
  expires: z.number().exactOptional(),
  /** The bot's own user id. */
  self: z.string(),
  /** What the workspace, or the organisation, calls itself. */
  name: z.string().exactOptional(),
});
export type Installation = z.infer<typeof Installation>;

/** A workspace of an organisation that let the app in as a whole. */
const Within = z.object({ organisation: z.string() });
const Row = z.union([Installation, Within]);

/** Each by the core's name for its team: "slack:T…", or "slack:E…" for an organisation. */
export interface Installations {
  /** @throws SealError */
  find(team: string): Promise<Installation | undefined>;
  /** It is kept, be it that it cannot be opened. */
  has(team: string): Promise<boolean>;
  save(team: string, installation: Installation): Promise<void>;
  /** The same of one that is there still. */
  renew(team: string, installation: Installation): Promise<void>;
  /** Remembers that the workspace is one of the organisation's. */
  place(team: string, organisation: string): Promise<void>;
  /** The organisation that let the app into the workspace, if one did. */
  organisation(team: string): Promise<string | undefined>;
  /** Removes it, with its workspaces if it is an organisation. Resolves with the workspaces. */
  remove(team: string): Promise<string[]>;
  /** All that have tokens of their own, or had when they could still be opened. */
  all(): Promise<string[]>;
  lease: Rows["lease"];
}

export function createInstallations(rows: Rows, { seal, open }: Seal): Installations {
  async function row(team: string) {
    const secret = await rows.find(team);
    return secret === undefined ? undefined : Row.parse(JSON.parse(open(secret, team)));
  }
  const put = (team: string, it: z.infer<typeof Row>) =>
    rows.save(team, seal(JSON.stringify(it), team));

  async function organisationOf(team: string): Promise<string | undefined> {
    const it = await row(team).catch(() => undefined);
    return it && "organisation" in it ? it.organisation : undefined;
  }

  async function slackTeams(): Promise<string[]> {
    return (await rows.teams()).filter((team) => team.startsWith(teamOf("")));
  }

  return {
    async find(team) {
      const it = await row(team);
      return it && "token" in it ? it : undefined;
    },
    has: async (team) => (await rows.find(team)) !== undefined,
    save: put,
    renew: (team, it) => rows.renew(team, seal(JSON.stringify(it), team)),
    async place(team, organisation) {
      if ((await rows.find(team)) === undefined) await put(team, { organisation });
    },
    organisation: organisationOf,
    async remove(team) {
      const workspaces = team.startsWith(teamOf("E")) ? [] : [team];
      for (const other of await slackTeams())
        if ((await organisationOf(other)) === team) workspaces.push(other);
      for (const one of new Set([team, ...workspaces])) await rows.remove(one);
      return workspaces;
    },
    async all() {
      const teams = await slackTeams();
      const within = await Promise.all(teams.map(organisationOf));
      return teams.filter((_, index) => within[index] === undefined);
    },
    lease: rows.lease,
  };
}
