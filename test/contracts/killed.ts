/** What every platform must do when the product is killed in the middle of a round of five. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Answer, keptIn } from "../support/kept.ts";
import { type Product, startProduct } from "../support/product.ts";

const FIVE = [0, 1, 2, 3, 4];
/** Killed while that question is open, which then runs out by itself; and after that one's reveal. */
const [OPEN, REVEALED] = [2, 3];
/** For a question: enough for four presses and a process that starts, on a machine that is busy. */
const SECONDS = 40;
/** How long the announcement and a reveal are shown, in ms. */
const SHOWN = 8000;
/** What ends by itself sooner than this, in ms, is let be: a skip that comes late skips the next. */
const SOON = 4000;

const WORDS = {
  fr: {
    begins: /5 questions/,
    question: (at: number) => new RegExp(`question ${at} sur 5`),
    noted: /^Noté\s:\s[A-D]\. /,
    revealed: /Cours ·/,
    over: /La ronde est finie/,
  },
  en: {
    begins: /5 questions/,
    question: (at: number) => new RegExp(`question ${at} of 5`),
    noted: /^Noted:\s[A-D]\. /,
    revealed: /Course ·/,
    over: /The round is over/,
  },
};
export type Spoken = keyof typeof WORDS;

export interface Player {
  /** As the product keeps it. */
  id: string;
  /** What a board calls them. */
  name: string;
}

/** Three members in a room, before whichever process runs the bot. */
export interface Table {
  env: Record<string, string>;
  /** From now on they speak this language; the first of them is the host. */
  sit(language: Spoken): Promise<Player[]>;
  /** A process was started, or has been killed: resolves once each member's client knows. */
  follow(up: boolean): Promise<void>;
  /** The host's /quiz, and what was told of it. */
  quiz(words: string): Promise<string>;
  /** What all of them read in the room's message at that place, once it says so. */
  shows(at: number, like: RegExp): Promise<string>;
  /** The player at that place presses a letter there; resolves with what they alone are told. */
  press(player: number, at: number, letter: string): Promise<string>;
  /** How many messages the room has. */
  count(): Promise<number>;
  close(): Promise<void>;
}

export function killedContract(open: () => Promise<Table>): void {
  const folder = mkdtempSync(join(tmpdir(), "rappel-killed-"));
  const file = join(folder, "killed.db");
  let table: Table;
  let product: Product | undefined;
  afterEach(async () => {
    await product?.kill("SIGKILL");
  });
  beforeAll(async () => {
    table = await open();
  });
  afterAll(async () => {
    await table?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    product = await startProduct({ ...table.env, DATABASE_URL: `file:${file}` });
    await table.follow(true);
  }

  async function restart(): Promise<void> {
    await product?.kill("SIGKILL");
    await table.follow(false);
    await start();
  }

  /** Ends now what would end by itself then. */
  async function skip(ends: number): Promise<void> {
    if (ends - Date.now() > SOON) await table.quiz("skip");
  }

  test.each(["fr", "en"] as const)(
    "killed in a round of five in %s: no answer lost, no deadline shifted, nothing shown twice",
    { timeout: 600_000 },
    async (language) => {
      const words = WORDS[language];
      await start();
      const players = await table.sit(language);
      const before = await table.count();
      const acknowledged: Answer[] = [];
      const press = async (player: number, i: number, letter: string) => {
        const said = await table.press(player, before + i, letter);
        const { id: member = "" } = players[player] ?? {};
        if (!words.noted.test(said)) return;
        const known = acknowledged.find((one) => one.i === i && one.member === member);
        const choice = letter.charCodeAt(0) - 65;
        if (known) known.choice = choice;
        else acknowledged.push({ i, member, choice });
      };
      const inOrder = () =>
        acknowledged.toSorted((a, b) => a.i - b.i || (a.member < b.member ? -1 : 1));

      await table.quiz(`5 ${SECONDS}s`);
      // The same message: who looks late no longer sees the announcement.
      const first = [words.begins, words.question(1)].map(({ source }) => source);
      await table.shows(before, new RegExp(first.join("|")));
      await skip(keptIn(file).begun + SHOWN);
      for (const i of FIVE) {
        await table.shows(before + i, words.question(i + 1));
        await press(0, i, "B");
        await press(1, i, "B");
        await press(0, i, "A");
        const kept = keptIn(file);
        if (i === OPEN) {
          expect(kept.answers).toEqual(inOrder());
          await restart();
          expect(keptIn(file).asked[i]).toMatchObject({ deadline: kept.asked[i]?.deadline });
          expect(keptIn(file).answers).toEqual(kept.answers);
        }
        await press(2, i, "A");
        expect(await table.count()).toBe(before + i + 1);
        if (i !== OPEN) await skip(kept.asked[i]?.deadline ?? 0);
        await table.shows(before + i, words.revealed);
        if (i === REVEALED) await restart();
        await skip((keptIn(file).asked[i]?.revealed ?? 0) + SHOWN);
      }
      const board = await table.shows(before + FIVE.length, words.over);

      const { asked, answers } = keptIn(file);
      expect(answers).toEqual(inOrder());
      expect(asked.map(({ i }) => i)).toEqual(FIVE);
      const { opened, deadline, revealed } = asked[OPEN] ?? {};
      expect((deadline ?? 0) - (opened ?? 0)).toBe(SECONDS * 1000);
      expect(revealed).toBeGreaterThanOrEqual(deadline ?? Number.POSITIVE_INFINITY);
      for (const { id, name } of players) {
        const own = answers.filter(({ member }) => member === id);
        const right = own.filter(({ i, choice }) => asked[i]?.right === choice).length;
        const offered = FIVE.length - Math.min(...own.map(({ i }) => i));
        expect(board).toMatch(new RegExp(`${name}[^/]*${right}/${offered}`));
      }
      expect(await table.count()).toBe(before + FIVE.length + 1);
      expect(await product?.kill("SIGTERM")).toBe(0);
      await table.follow(false);
    },
  );
}
