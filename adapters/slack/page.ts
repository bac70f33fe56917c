/** The page at the end of an installation: what came of it, and what to do next. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Installation } from "@slack/oauth";
import { type Language, languageOf, voiceOf } from "../../src/index.ts";
import { INSTALL_PATH } from "./paths.ts";

export type Outcome =
  | { is: "installed"; installation: Installation }
  /** `denied`: whoever was asked said no. `stale`: too old, used, or begun in another browser. */
  | { is: "denied" | "stale" | "failed" };

const STATUS = { installed: 200, denied: 200, stale: 400, failed: 502 } as const;

export function show(outcome: Outcome, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return;
  const language = spokenBy(request.headers["accept-language"]);
  response.writeHead(STATUS[outcome.is], {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
  response.end(page(outcome, language));
}

function page(outcome: Outcome, language: Language): string {
  const { say } = voiceOf(language);
  const { title, text, link } = wordsOf(outcome, say);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inert(title)}</title>
<style>
  :root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
  body { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem; }
</style>
<h1>${inert(title)}</h1>
<p>${inert(text)}</p>
<p><a href="${inert(link.to)}">${inert(link.label)}</a></p>
</html>
`;
}

type Say = ReturnType<typeof voiceOf>["say"];

function wordsOf(outcome: Outcome, say: Say) {
  if (outcome.is !== "installed")
    return {
      title: say(`slackInstall.${outcome.is}`),
      text: say(`slackInstall.${outcome.is}Why`),
      link: { to: INSTALL_PATH, label: say("slackInstall.again") },
    };
  const { team, enterprise, appId = "" } = outcome.installation;
  const name = team?.name ?? enterprise?.name ?? "Slack";
  const whole = team === undefined;
  return {
    title: say("slackInstall.installed", { name }),
    text: say(whole ? "slackInstall.nextWhole" : "slackInstall.next"),
    link: {
      to: whole
        ? `https://app.slack.com/manage/${enterprise?.id}/integrations/profile/${appId}/workspaces/add`
        : `https://app.slack.com/client/${team.id}`,
      label: say(whole ? "slackInstall.workspaces" : "slackInstall.open"),
    },
  };
}

/** The first language of the browser's that is spoken here. */
function spokenBy(accepted = ""): Language {
  const tags = accepted.split(",").map((tag) => tag.split(";")[0]?.trim());
  return tags.map(languageOf).find((language) => language !== undefined) ?? "en";
}

/** What a workspace calls itself is text. */
function inert(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
