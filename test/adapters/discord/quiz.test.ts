/** A round of a team's quiz on Discord, as those live it who play it in one room. */
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { appointments } from "../../../adapters/tick.ts";
import type { Actor, Seen } from "../../contracts/stage.ts";
import { buttons, flat, type Readable } from "../../support/discord/reading.ts";
import { type DiscordStage, openDiscordStage } from "../../support/discord/stage.ts";
import type { Posted } from "../../support/discord/world.ts";
import { openWorld, type World } from "../../support/world.ts";

const claire: Actor = { id: "100000000000000001", locale: "fr", name: "*Claire* @everyone" };
const denis: Actor = { id: "100000000000000002", locale: "fr", name: "Denis", admin: true };
const gil: Actor = { id: "100000000000000005", locale: "fr", name: "<@100000000000000003>" };
const emma: Actor = { id: "100000000000000003", locale: "en", name: "Emma" };
const team = "discord:900000000000000003";

let world: World;
let stage: DiscordStage;
let time: ReturnType<typeof appointments>;
beforeAll(async () => {
  world = await openWorld();
  stage = await openDiscordStage(world.bot);
  const [adapters, log] = [[stage.adapter], pino({ level: "silent" })];
  time = appointments({ bot: world.bot, adapters, log, clock: () => new Date() });
});
afterAll(async () => {
  await time.stop();
  await stage.close();
  await world.close();
});

const bare = (text = "") => text.replaceAll(/[\u2068\u2069]/g, "");
/** Once the room's message at that place says so. */
const shown = (at: number, like: RegExp) =>
  vi.waitFor(
    async () => {
      const message = (await stage.room())[at];
      expect(message?.text).toMatch(like);
      return { ...message, text: bare(message?.text), labels: message?.labels ?? [] };
    },
    { timeout: 15_000, interval: 50 },
  );
const skip = () => stage.command(claire, "quiz", { action: "skip" });
/** Ids of the room's messages, in order. */
const ids = () =>
  [...stage.loopback.world.messages.values()]
    .filter(({ channel, flags }) => channel === stage.loopback.world.channel && !(flags & 64))
    .map(({ id }) => id);

/** The ticket of a letter, as a client that was slow still has it. */
function ticketIn(at: number, letter: string): string {
  const message = stage.loopback.world.messages.get(ids()[at] ?? "");
  return buttons(message as Posted).find(({ label }) => label === letter)?.ticket ?? "";
}

async function rightLetter(): Promise<string> {
  const right = await world.store.inTeam(team, async (records) => {
    const round = await records.roundIn({ kind: "channel", id: stage.loopback.world.channel });
    return round && (await records.questions(round.id))[round.current]?.right;
  });
  return String.fromCharCode(65 + (right ?? 0));
}

test("three questions, four members, two languages, one message a question", {
  timeout: 90_000,
}, async () => {
  const begun = await stage.command(claire, "quiz", { questions: "3", seconds: "120" });
  expect(begun).toMatchObject({ private: true, place: "new" });
  expect((await shown(0, /3 questions/)).labels).toEqual(["Arrêter"]);
  await skip();

  for (const at of [0, 1, 2]) {
    const open = await shown(at, new RegExp(`question ${at + 1} sur 3`));
    const letters = open.labels.slice(0, -2);
    expect(open.labels.slice(-2)).toEqual(["Passer", "Arrêter"]);
    expect(open.text).toMatch(/Clôture\s\d{4}-/);
    const right = await rightLetter();
    const wrong = letters.find((letter) => letter !== right) ?? "";
    const before = await stage.room();
    const pick = ticketIn(at, wrong);

    const notes: [Actor, Seen][] = [
      [claire, await stage.pressIn(claire, at, wrong)],
      [claire, await stage.pressIn(claire, at, right)],
      [denis, await stage.pressIn(denis, at, at === 0 ? right : wrong)],
      [gil, await stage.pressIn(gil, at, wrong)],
      [emma, await stage.pressIn(emma, at, right)],
    ];
    for (const [who, note] of notes) {
      expect(note).toMatchObject({ private: true, place: "new", labels: [] });
      expect(note.text).toMatch(who === emma ? /^Noted: / : /^Noté\s: /);
      expect(note.ackedAfter).toBeLessThan(3000);
    }
    // What the room sees is how many, and of that only now and then.
    const counted = await shown(at, /4 réponses/);
    expect(counted.text.replace("4 réponses", "0 réponse")).toBe(bare(before[at]?.text));
    expect(counted.labels).toEqual(open.labels);
    expect(await stage.room()).toHaveLength(at + 1);

    await skip();
    const revealed = await shown(at, /Cours ·/);
    expect(revealed.labels).toEqual([]);
    expect(revealed.text).toMatch(new RegExp(`✅ ${right}\\. .*juste`));
    expect(revealed.text).toMatch(at === 0 ? /3 sur 4/ : /2 sur 4/);
    expect(ids()).toHaveLength(at + 1);
    const late = await stage.forge(emma, notes[4]?.[1] as Seen, pick);
    expect(late).toMatchObject({ private: true, place: "new" });
    expect(late.text).toMatch(/^Too late/);
    await skip();
  }

  const standings = await shown(3, /La ronde est finie/);
  const rows = standings.text.split("\n").filter((row) => /^\d\. /.test(row));
  expect(rows.map((row) => row.replace(/Points \d+/, "Points …"))).toEqual([
    expect.stringMatching(/^1\. (\*Claire\* @everyone|Emma) · Points … · Justes 3\/3$/),
    // Whoever answered as fast as the first shares her rank.
    expect.stringMatching(/^[12]\. (\*Claire\* @everyone|Emma) · Points … · Justes 3\/3$/),
    "3. Denis · Points … · Justes 1/3",
    "4. <@100000000000000003> · Points … · Justes 0/3",
  ]);
  expect(await stage.room()).toHaveLength(4);

  const { messages } = stage.loopback.world;
  const board = await stage.command(emma, "leaderboard");
  expect(board).toMatchObject({ private: true, place: "new" });
  expect(board.text).toContain("Leaderboard");
  const drawn = flat([...messages.values()].at(-1)?.components as Readable[]);
  const bold = drawn.flatMap(({ content = "" }) => content.match(/^\*\*.*\*\*$/gm) ?? []);
  expect(bold).toHaveLength(1);
  expect(bold[0]).toContain("Emma");
  const hidden = await stage.press(emma, board, "Hide me");
  expect(hidden).toMatchObject({ private: true, place: "replaced" });
  expect(hidden.labels).toContain("Show me");
});
