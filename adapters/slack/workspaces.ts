/** The workspaces that have the app: one by its token, or each that installed it. */
import type { Workspace } from "./carry.ts";

/** Which installation an event is for, as Bolt reads it from any payload. */
export interface Place {
  teamId?: string;
  enterpriseId?: string;
  /** A whole organisation installed it, not the workspace. */
  isEnterpriseInstall: boolean;
}

export interface Installed extends Workspace {
  /** What the workspace calls itself. */
  name?: string;
  /** Its token expires, and is renewed. */
  renews?: true;
}

export interface Workspaces {
  /** @throws if nobody could be answered now. */
  open(): Promise<void>;
  /** Where the team's own installation is found; undefined where the app is not installed. */
  place(team: string): Promise<Place | undefined>;
  /** Undefined where the app is not installed, or has no token that can be used. */
  of(place: Place): Promise<Installed | undefined>;
  /** A call of the workspace's failed. */
  failed(place: Place, workspace: Installed, error: unknown): Promise<void>;
  /** Slack says that the workspace no longer has the app. */
  gone(place: Place): Promise<void>;
  close(): void;
}
