/** Who may come in: this machine's own browser, on this machine's own address. */
import type { IncomingMessage } from "node:http";

/** What the door looks at. */
export interface Knock {
  method: string | undefined;
  /** The address of the other end of the socket. */
  from: string | undefined;
  headers: IncomingMessage["headers"];
}

/** Why a request stays outside, in a sentence, or undefined if it may come in. */
export function refusal({ method, from, headers }: Knock): string | undefined {
  // A page that anyone can open plays any member: it must not leave the machine, even by a proxy.
  const carried = headers["x-forwarded-for"] ?? headers.forwarded ?? headers.via;
  if (!from || !/^(127\.|::1$|::ffff:127\.)/.test(from) || carried !== undefined)
    return "The demo page only answers this machine: open it on 127.0.0.1.";
  // A site elsewhere can point its own name at 127.0.0.1; its Host header still says that name.
  if (!headers.host || !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(headers.host))
    return "The demo page only answers to 127.0.0.1, localhost or [::1].";
  if (method !== "POST") return undefined;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return "The demo page only takes what its own pages send.";
  // The type a form on another site cannot send.
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? ""))
    return "The demo page only takes application/json.";
  return undefined;
}
