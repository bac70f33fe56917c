/** A round on Slack in the product as it is started: killed in its middle, it goes on where it was. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "../contracts/stage.ts";
import { type Product, startProduct } from "../support/product.ts";
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Loopback,
  openLoopback,
  type Shown,
} from "../support/slack/loopback.ts";
import * as payloads from "../support/slack/payloads.ts";
import { readable } from "../support/slack/rules.ts";
import { overSocket } from "../support/slack/transport.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-round-"));
const file = join(folder, "round.db");
const patience = { timeout: 20_000, interval: 50 };
const member = (name: string): Actor => ({ id: `U0${name}`, locale: "en", name });
const [ana, bea, cleo] = [member("ANA"), member("BEA"), member("CLEO")];

let slack: Loopback;
const notes = new Map<string, string>();
beforeAll(async () => {
  slack = await openLoopback();
  for (const { id, name } of [ana, bea, cleo]) {
    slack.locales.set(id, "en-US");
    slack.people.set(id, { profile: { display_name: name } });
  }
  slack.onEffect((effect) => {
    if (effect.did !== "form" && effect.by.url) notes.set(effect.by.url, readable(effect.blocks));
  });
});
afterAll(async () => {
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<Product> {
  const env = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, WEB: "off" };
  const database = { DATABASE_URL: `file:${file}`, SLACK_API_URL: slack.apiUrl };
  const product = await startProduct({ ...env, ...database });
  await vi.waitUntil(() => slack.sockets.size > 0, patience);
  return product;
}

async function kill(product: Product): Promise<void> {
  await product.kill("SIGKILL");
  await vi.waitUntil(() => slack.sockets.size === 0, patience);
}

/** Sends it, and resolves with what its member alone is told. */
async function told(delivery: (handles: { trigger: string; url: string }) => payloads.Delivery) {
  const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
  await overSocket(slack).send(delivery(handles));
  return vi.waitFor(() => {
    const note = notes.get(handles.url);
    if (note === undefined) throw new Error(`no answer; refused: ${slack.refusals.join("; ")}`);
    return note;
  }, patience);
}
const quiz = (text: string) => told((handles) => payloads.command(ana, "quiz", text, handles));

function press(who: Actor, on: Shown, label: string): Promise<string> {
  const buttons = on.blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
  const button = buttons.find(({ text }) => text.text === label);
  if (!button) throw new Error(`no button "${label}" on ${on.text}`);
  return told((handles) => payloads.press(who, on, { value: "", ...button }, handles));
}

const shown = (at: number, like: RegExp) =>
  vi.waitFor(() => {
    const message = [...slack.standing.values()][at];
    expect(message?.text ?? "").toMatch(like);
    return message as Shown;
  }, patience);

function kept() {
  const database = new DatabaseSync(file);
  const rows = (query: string) => database.prepare(query).all() as Record<string, unknown>[];
  const [asked, answers, displays] = [
    rows("select i, opened, deadline from questions where opened is not null order by i"),
    rows("select i, member, choice from answers order by i, member"),
    rows("select key, address from displays order by key"),
  ];
  database.close();
  return { asked, answers, displays };
}

test("killed in the middle of five questions, it loses no answer, shifts no deadline, and edits on", {
  timeout: 60_000,
}, async () => {
  let product = await start();
  expect(await quiz("5 60s")).toContain("begins");
  await shown(0, /5 questions/);
  await quiz("skip");
  const question = await shown(0, /question 1 of 5/);
  expect(await press(ana, question, "A")).toContain("A. ");
  expect(await press(bea, question, "B")).toContain("B. ");
  const [before, closes] = [kept(), /<!date\^\d+/.exec(question.text)?.[0]];
  expect(before.answers).toHaveLength(2);
  await kill(product);

  product = await start();
  expect(kept().asked).toEqual(before.asked);
  expect(await press(cleo, question, "A")).toContain("A. ");
  const counted = await shown(0, /3 answers so far/);
  expect(counted).toBe(question);
  expect(/<!date\^\d+/.exec(counted.text)?.[0]).toBe(closes);
  expect(kept().answers).toHaveLength(3);
  expect(kept().answers).toEqual(expect.arrayContaining(before.answers));
  expect(kept().displays).toEqual(before.displays);
  await quiz("skip");
  expect(await shown(0, /of 3 were right/)).toBe(question);
  await kill(product);

  product = await start();
  expect(slack.standing.size).toBe(1);
  await quiz("skip");
  const second = await shown(1, /question 2 of 5/);
  await press(bea, second, "A");
  expect(await quiz("stop")).toContain("stopped");
  await shown(1, /of 1 were right/);
  const { text } = await shown(2, /The round is over/);
  for (const { name } of [ana, bea, cleo]) expect(text).toContain(name);
  expect(slack.standing.size).toBe(3);
  expect(kept().answers).toHaveLength(4);
  expect(slack.refusals).toEqual([]);
  expect(await product.kill("SIGTERM")).toBe(0);
});
