/** Slack's requests over HTTP: signed, of our time, and of a shape that Bolt survives. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "node:querystring";
import { HTTPReceiver, type Logger } from "@slack/bolt";
import { EVENTS_PATH } from "./paths.ts";

/** Slack's own window, in seconds. Bolt looks back so far, but takes a time ahead of any size. */
const WINDOW_S = 5 * 60;
const LONGEST_BODY = 1024 * 1024;

/** Bolt takes a body that was read already from here. */
type Buffered = IncomingMessage & { rawBody?: Buffer };

export function createSigned(signingSecret: string, logger: Logger): HTTPReceiver {
  return new HTTPReceiver({ signingSecret, endpoints: EVENTS_PATH, logger });
}

/** Answers one request. Never rejects. */
export async function answer(
  receiver: HTTPReceiver,
  now: Date,
  request: Buffered,
  response: ServerResponse,
): Promise<void> {
  try {
    const sentAt = Number(request.headers["x-slack-request-timestamp"]);
    if (sentAt - now.getTime() / 1000 > WINDOW_S) return refuse(response, 401);
    const body = await whole(request);
    if (!body) return refuse(response, 413);
    request.rawBody = body;
    // Signed or not, Bolt reads properties of what is no object, where nobody catches it.
    if (!isObject(body.toString(), request.headers["content-type"])) return refuse(response, 400);
    receiver.requestListener(request, response);
  } catch {
    if (!response.headersSent) refuse(response, 400); // the request broke off
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: "close" }).end();
}

/** Undefined where it is too long. By events, which cost less than iterating: every request is read so. */
function whole(request: IncomingMessage): Promise<Buffer | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | undefined>();
  const parts: Buffer[] = [];
  let length = 0;
  request.on("data", (part: Buffer) => {
    length += part.length;
    if (length <= LONGEST_BODY) return parts.push(part);
    request.pause();
    resolve(undefined);
  });
  request.once("end", () => resolve(Buffer.concat(parts)));
  request.once("error", reject);
  return promise;
}

function isObject(body: string, type: string | undefined): boolean {
  const form = type === "application/x-www-form-urlencoded";
  if (form && !body.includes("payload")) return true; // a command: Bolt reads it whole
  const payload = form ? parse(body).payload : body;
  if (typeof payload !== "string") return form;
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
