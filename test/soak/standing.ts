/** The round that stands in the page's channel, read from its messages as the page reads them. */
import { unseal } from "../../src/ticket.ts";

interface StandingRound {
  id: string;
  /** The places of those that can be answered. */
  questions: number[];
}

interface Message {
  to: string;
  turn: number;
  html?: string;
}

const QUESTIONS_OF_A_DAY = Array.from({ length: 20 }, (_, i) => i);

/** Undefined where none stands there: after a restart, until its message next moves on. */
export async function standingRound(
  fetch: (path: string) => Promise<Response>,
): Promise<StandingRound | undefined> {
  // Of a stream that breaks with its process there is nothing to read.
  const messages = await messagesOf(await fetch("/events")).catch(() => []);
  const rounds = messages
    .filter(({ to }) => to === "channel")
    .sort((a, b) => b.turn - a.turn)
    .flatMap(({ html = "" }) => [...html.matchAll(/data-ticket="(quiz:[^"]+)"/g)])
    .map(([, ticket = ""]) => unseal(ticket));
  for (const { step, args: [id = "", i = ""] = [] } of rounds.filter((one) => one !== undefined)) {
    if (step === "pick") return { id, questions: [Number(i)] };
    if (step === "play") return { id, questions: QUESTIONS_OF_A_DAY };
  }
  return undefined;
}

/** What the stream of events begins with. */
async function messagesOf(response: Response): Promise<Message[]> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes("\n\n")) break; // which closes it
  }
  const [, state = "{}"] = /^event: state\ndata: (.*)\n\n/.exec(text) ?? [];
  return JSON.parse(state).messages ?? [];
}
