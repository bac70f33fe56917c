/** How a workspace installs the app itself: Slack's own flow, on the shared port. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger, webApi } from "@slack/bolt";
import {
  ClearStateStore,
  ErrorCode,
  type Installation,
  InstallProvider,
  InvalidStateError,
} from "@slack/oauth";
import type { Store } from "../../src/index.ts";
import { type Outcome, show } from "./page.ts";
import { CALLBACK_PATH, INSTALL_PATH } from "./paths.ts";
import { teamOf } from "./place.ts";
import { SCOPES } from "./scopes.ts";

/** From the first page to Slack's answer, in s. */
const STATE_LIVES_S = 600;

interface Options {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  /** The Web API's address; where a member agrees lies on the same host. */
  apiUrl: string;
  clientOptions: webApi.WebClientOptions;
  logger: Logger;
  once: Store["once"];
  clock: () => Date;
  /** Keeps what Slack granted, before the page says so. */
  installed: (installation: Installation) => Promise<void>;
}

/** Takes the two paths of the flow: true if the request was for one of them. */
export function createInstaller(options: Options) {
  const { clientId, clientSecret, apiUrl, clientOptions, logger, installed } = options;
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    clientOptions,
    logger,
    authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href,
    directInstall: true,
    stateCookieExpirationSeconds: STATE_LIVES_S,
    stateStore: usedOnce(options),
    installationStore: {
      storeInstallation: installed,
      // Tokens are read and renewed elsewhere: two events at once would renew one twice here.
      fetchInstallation: () => Promise.reject(new Error("it is not kept here")),
    },
  });

  async function take(path: string, request: IncomingMessage, response: ServerResponse) {
    const end = (outcome: Outcome) => show(outcome, request, response);
    if (path === INSTALL_PATH)
      return provider.handleInstallPath(request, response, undefined, {
        scopes: SCOPES.map(({ scope }) => scope),
      });
    return provider.handleCallback(request, response, {
      success: (installation) => end({ is: "installed", installation }),
      failure: (error) => end({ is: reasonOf(error) }),
    });
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url?.split("?")[0] ?? "";
    if (request.method !== "GET" || (path !== INSTALL_PATH && path !== CALLBACK_PATH)) return false;
    take(path, request, response).catch((error) => {
      logger.error(error);
      show({ is: "failed" }, request, response);
    });
    return true;
  };
}

/** Signed, so that only what we gave out is read; and taken once, whichever process takes it. */
function usedOnce({ stateSecret, once, clock }: Options) {
  const signed = new ClearStateStore(stateSecret, STATE_LIVES_S);
  return {
    generateStateParam: (options: Parameters<typeof signed.generateStateParam>[0]) =>
      signed.generateStateParam(options, clock()),
    async verifyStateParam(_: Date, state: string) {
      const options = await signed.verifyStateParam(clock(), state);
      const id = `slack:state:${createHash("sha256").update(state).digest("base64url")}`;
      const ask = { id, who: { team: teamOf(""), id: "" }, at: clock() };
      if (await once(ask, async () => true)) return options;
      throw new InvalidStateError("the state was used before");
    },
  };
}

function reasonOf(error: { code: string }): "denied" | "stale" | "failed" {
  if (error.code === ErrorCode.AuthorizationError) return "denied";
  const state: string[] = [
    ErrorCode.MissingStateError,
    ErrorCode.InvalidStateError,
    ErrorCode.MissingCodeError,
  ];
  return state.includes(error.code) ? "stale" : "failed";
}
