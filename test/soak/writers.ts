/** Those who keep the page busy, each as a person would, by its buttons. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../src/random.ts";
import { type Sealed, seal, teamHolder, unseal } from "../../src/ticket.ts";
import { type Asked, ticketIn } from "../support/product.ts";
import type { Ledger } from "./ledger.ts";
import { standingRound } from "./standing.ts";

const TEAM = "web:demo";
const LEAD = "communications";
export const DRILLERS = ["cm", "service"];
export const PLAYERS = ["newcomer", LEAD];

/** How many policies the team has; then they are written anew. */
const POLICIES = 3;

/** How often a round that is on is looked for on the page, and how long between two looks, in ms: with
 * several processes' database it shows half a second after it began. */
const LOOKS = 20;
const LOOK_MS = 50;

export interface Desk {
  /** Asks until it is answered, whatever dies meanwhile. "" is the answer to what had been done. */
  ask(what: Asked): Promise<string>;
  /** A request to the page that changes nothing if it is lost. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  ledger: Ledger;
  random: Random;
  /** Nothing more is to be begun. */
  over(): boolean;
}

const has = (html: string, label: string) => html.includes(`>${label}`);
const pickOf = <T>(from: readonly T[], random: Random): T =>
  from[Math.floor(random() * from.length)] as T;

function read(ticket: string): Sealed {
  const sealed = unseal(ticket);
  if (!sealed) throw new Error(`the page has a ticket that is none: ${ticket}`);
  return sealed;
}

/** Grades cards and takes grades back; when there is no more for today it is the next morning. */
export async function drills(member: string, desk: Desk): Promise<void> {
  const { ledger, random, over } = desk;
  const ask = (what: Asked) => desk.ask({ ...what, member });
  let html = "";
  while (!over()) {
    if (!has(html, "Show the answer")) html = await ask({ text: "/flashcard" });
    if (has(html, "Undo the last grade") && random() < 0.1)
      html = await review(ticketIn(html, "Undo the last grade"), "0");
    else if (has(html, "Show the answer"))
      html = await ask({ ticket: ticketIn(html, "Show the answer") });
    else if (has(html, "More new cards"))
      html = await ask({ ticket: ticketIn(html, "More new cards") });
    else if (html !== "") await morning(desk);
    const grade = pickOf(["Again", "Hard", "Good", "Easy"], random);
    if (has(html, grade)) html = await review(ticketIn(html, grade));
  }

  async function review(ticket: string, taken?: string): Promise<string> {
    const { args } = read(ticket);
    const [, , card = "", n = "", , grade = taken] = args;
    const key = [member, card, Number(n) + 1, grade].join(" ");
    ledger.reviews.set(key, false);
    const said = await ask({ ticket });
    ledger.reviews.set(key, true);
    return said;
  }
}

async function morning({ fetch, ledger }: Desk): Promise<void> {
  const headers = { "content-type": "application/json" };
  const told = await fetch("/morning", { method: "POST", headers, body: "{}" });
  await told.text().catch(() => {});
  ledger.mornings += 1;
}

/** Answers whatever round is on, over and over; begins one where there is none. */
export async function plays(member: string, desk: Desk): Promise<void> {
  const { ledger, random, over } = desk;
  const ask = (what: Asked) => desk.ask({ member, ...what, room: "channel" });
  let round: Awaited<ReturnType<typeof standingRound>>;
  while (!over()) {
    round ??= await standingRound(desk.fetch);
    if (!round) {
      const said = await ask({ text: pickOf(["/quiz 20 day", "/quiz 4 5s"], random) });
      round = await soonStanding(desk);
      const end = random() < 0.5 ? "stop" : "skip";
      // After a restart one that is on shows when it next moves on.
      if (!round && said.includes("already on")) await ask({ member: LEAD, text: `/quiz ${end}` });
      continue;
    }
    const { id, questions } = round;
    const [i, choice] = [pickOf(questions, random), Math.floor(random() * 4)];
    const key = [id, i, member].join(" ");
    const known = ledger.answers.get(key) ?? { may: new Set(), acknowledged: false };
    ledger.answers.set(key, known);
    const before = known.may.has(choice);
    known.may.add(choice);
    const said = await ask({ ticket: pick(id, i, choice) });
    if (said.includes("Noted"))
      ledger.answers.set(key, { may: new Set([choice]), acknowledged: true });
    else if (said !== "") {
      if (!before) known.may.delete(choice);
      if (!said.includes("not one I made")) round = undefined;
    }
    if (random() < 0.03) await ask({ member: LEAD, text: "/quiz stop" });
  }
}

async function soonStanding({ fetch, over }: Desk): ReturnType<typeof standingRound> {
  for (let looks = 0; looks < LOOKS && !over(); looks += 1) {
    const round = await standingRound(fetch);
    if (round) return round;
    await sleep(LOOK_MS);
  }
  return undefined;
}

function pick(round: string, i: number, choice: number): string {
  const holder = teamHolder(TEAM);
  const args = [round, String(i), String(choice)];
  return seal({ verb: "quiz", step: "pick", language: "en", holder, args });
}

/** Writes the team's policies, and then writes them anew. */
export async function writes(desk: Desk): Promise<void> {
  const { ledger, random, over } = desk;
  const ask = (what: Asked) => desk.ask({ ...what, member: LEAD });
  while (!over()) {
    const list = await ask({ text: "/policy list" });
    const count = [...list.matchAll(/>Policy \d+/g)].length;
    if (list !== "" && count < POLICIES) {
      const subjects = await ask({ ticket: ticketIn(list, "Write our policy") });
      if (subjects === "") continue;
      const { args, ...sealed } = read(ticketIn(subjects, "Another"));
      const form = { ...sealed, step: "written", args: [args[0] ?? "", args[2] ?? ""] };
      await write(form, { subject: `Subject ${count + 1}` });
    } else if (count > 0) {
      const open = ticketIn(list, `Policy ${1 + Math.floor(random() * count)}`);
      const shown = await ask({ ticket: open });
      if (shown !== "")
        await write({ ...read(ticketIn(shown, "Change the text")), step: "edited" }, {});
    }
  }

  /** A form sent back: its words are not needed to fill it in. */
  async function write(form: Sealed, typed: Record<string, string>): Promise<void> {
    const text = `We answer in ${ledger.policies.size + 1} minutes.`;
    ledger.policies.set(text, false);
    const said = await ask({ ticket: seal(form), typed: { ...typed, part1: text } });
    if (said === "" || said.includes(text)) ledger.policies.set(text, true);
  }
}
