/** Slack's side of an installation: who agrees, what is granted, and what renews it. */
import { randomBytes } from "node:crypto";
import type { Answer, Fields, Grant } from "./effect.ts";
import { BOT, type Loopback, TEAM } from "./loopback.ts";

export const CLIENT = {
  clientId: "1234567890.0987654321",
  clientSecret: "clientsecretcanary0123456789",
  stateSecret: "statesecretcanary",
  /** 32 bytes. */
  tokenKey: Buffer.alloc(32, "rappel").toString("base64"),
};

/** Whoever agrees for their workspace, or for their whole organisation. */
export interface Consent {
  team?: { id: string; name: string };
  enterprise?: { id: string; name: string };
  installer: string;
  /** How long its tokens live, in s; for ever without. */
  expires?: number;
}

/** The bot's user id there. */
export const botOf = (id: string) => (id === TEAM ? BOT : `U0BOT${id}`);

export type Oauth = ReturnType<typeof openOauth>;

/** Adds to the loopback what OAuth calls; canaries are in every secret that it gives. */
export function openOauth(slack: Loopback) {
  const codes = new Map<string, Consent>();
  /** Refresh tokens that were not used yet. */
  const refreshes = new Map<string, { consent: Consent; token: string }>();
  /** Each refresh token, as often as it was exchanged. */
  const exchanged: string[] = [];
  /** Answers that are lost: done on Slack's side, but never heard of. */
  let losing = 0;
  const secret = (prefix: string) => `${prefix}-${randomBytes(6).toString("hex")}-canary`;

  function grant(consent: Consent): Fields {
    const { team, enterprise, expires } = consent;
    const token = secret(expires ? "xoxe.xoxb-1" : "xoxb-1");
    const { id = "", name = "" } = team ?? enterprise ?? {};
    const bot = botOf(id);
    const its: Grant = { team: id, name, bot };
    slack.grants.set(token, its);
    const fields: Fields = { ok: true, access_token: token, token_type: "bot", bot_user_id: bot };
    if (!expires) return fields;
    const refresh = secret("xoxe-1");
    refreshes.set(refresh, { consent, token });
    return { ...fields, refresh_token: refresh, expires_in: expires };
  }

  function installation(consent: Consent): Fields {
    const { team = null, enterprise = null, installer } = consent;
    return {
      ...grant(consent),
      scope: "chat:write,commands",
      app_id: "A0RAPPEL",
      team,
      enterprise,
      is_enterprise_install: team === null,
      authed_user: { id: installer },
    };
  }

  const refuse = (error: string): Answer => ({ body: { ok: false, error } });

  slack.open["oauth.v2.access"] = (fields) => {
    const { client_id, client_secret, grant_type, refresh_token, code } = fields;
    if (client_id !== CLIENT.clientId) return refuse("invalid_client_id");
    if (client_secret !== CLIENT.clientSecret) return refuse("bad_client_secret");
    if (grant_type !== "refresh_token") {
      const consent = codes.get(String(code));
      codes.delete(String(code));
      return consent ? { body: installation(consent) } : refuse("invalid_code");
    }
    exchanged.push(String(refresh_token));
    const before = refreshes.get(String(refresh_token));
    if (!before) return refuse("invalid_refresh_token");
    // The documentation: the refresh token is then revoked. The access token lives on to its end.
    refreshes.delete(String(refresh_token));
    const body = grant(before.consent);
    if (losing-- > 0) return { status: 502, body: {} };
    return { body };
  };

  return {
    exchanged,
    /** Of the next exchanges the answers are lost. */
    lose(times: number) {
      losing = times;
    },
    /** Every token of the workspace's, or organisation's, is refused from now on. */
    revoke(id: string, error = "token_revoked") {
      for (const its of slack.grants.values()) if (its.team === id) its.refused = error;
      for (const [refresh, { token }] of refreshes)
        if (slack.grants.get(token)?.team === id) refreshes.delete(refresh);
    },
    /** What Slack gives back to the browser once someone agreed on its page. */
    code(consent: Consent): string {
      const code = secret("code");
      codes.set(code, consent);
      return code;
    },
  };
}

export type Browser = ReturnType<typeof openBrowser>;

/** A browser as far as the flow knows it: it keeps a cookie, and follows no redirect by itself. */
export function openBrowser(base: string, language = "en") {
  let cookie = "";
  async function visit(path: string): Promise<Response> {
    const response = await fetch(new URL(path, base), {
      redirect: "manual",
      headers: { "accept-language": language, ...(cookie ? { cookie } : {}) },
    });
    const set = response.headers.getSetCookie().at(-1);
    if (set) cookie = set.split(";")[0] ?? "";
    return response;
  }
  return {
    visit,
    /** Begins; resolves with Slack's page that it was sent to. */
    async begin(): Promise<URL> {
      const response = await visit("/slack/install");
      return new URL(response.headers.get("location") ?? "nowhere:");
    },
    /** Comes back from Slack's page. */
    back: (query: Record<string, string>) =>
      visit(`/slack/oauth/callback?${new URLSearchParams(query)}`),
    /** The whole way, of someone who agrees. */
    async install(oauth: Oauth, consent: Consent): Promise<Response> {
      const page = await this.begin();
      const state = page.searchParams.get("state") ?? "";
      return this.back({ code: oauth.code(consent), state });
    },
  };
}
