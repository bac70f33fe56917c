/** What a room shows on every platform: a round of the quiz, and what comes unasked. */
import { expect, test, vi } from "vitest";
import type { Actor, Public, Seen } from "../stage.ts";
import { ACK, PATIENCE, type Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

/** What a question's message says but for how many have answered, and how long it is open. */
function untold(text: string): string {
  return text.replace(/\d+ (réponses? jusqu'ici|answers? so far|secondes?|seconds?)/g, "…");
}

/** Of the open question: only the store knows it before the reveal. */
function rightLetter({ world, member }: Scene, actor: Actor): Promise<string> {
  return world.store.inTeam(member(actor).team, async (records) => {
    const asked = world.asks.findLast((ask) => ask.kind === "verb" && ask.verb === "quiz");
    const round = asked && (await records.roundIn(asked.room));
    const question = round && (await records.questions(round.id))[round.current];
    if (!question) throw new Error("no question is open");
    return String.fromCharCode(65 + question.right);
  });
}

export function roomContract(scene: Scene): void {
  for (const who of ["claire", "emma"] as const) {
    const actor = scene.cast[who];
    const words = WORDS[actor.locale];

    test(`a round of two questions in ${actor.locale}`, async () => {
      const other = scene.cast[who === "claire" ? "denis" : "frank"];
      const before = (await scene.stage.room()).length;
      const shown = (at: number, like: RegExp | string) =>
        vi.waitFor(async () => {
          const message = (await scene.stage.room())[before + at];
          expect(message?.text ?? "").toMatch(like);
          return message as Public;
        }, PATIENCE);
      /** Who began the round does not wait for its deadlines. */
      const skip = async () => {
        const skipped = await scene.stage.command(actor, "quiz", { action: "skip" });
        expect(skipped).toMatchObject({ private: true, place: "new" });
      };

      const begun = await scene.stage.command(actor, "quiz", { questions: "2", seconds: "60s" });
      expect(begun).toMatchObject({ private: true, place: "new" });
      const announced = await shown(0, /2 questions/);
      expect(announced.labels).toHaveLength(1);
      await skip();
      for (const at of [0, 1]) {
        const open = await shown(at, new RegExp(`${at + 1} (of|sur) 2`));
        expect(open.labels.slice(0, 2)).toEqual(["A", "B"]);
        const right = await rightLetter(scene, actor);
        const wrong = right === "A" ? "B" : "A";
        const notes = [
          await scene.stage.pressIn(actor, before + at, right),
          await scene.stage.pressIn(other, before + at, wrong),
          await scene.stage.pressIn(other, before + at, right),
        ];
        for (const note of notes) {
          expect(note).toMatchObject({ private: true, place: "new", labels: [] });
          expect(note.ackedAfter).toBeLessThan(ACK);
        }
        expect(notes.map(({ text }) => /\b([A-Z])\. /.exec(text)?.[1])).toEqual([
          ...[right, wrong, right],
        ]);
        const counted = await shown(at, words.counted(2));
        expect(untold(counted.text)).toBe(untold(open.text));
        expect(counted.labels).toEqual(open.labels);
        expect(await scene.stage.room()).toHaveLength(before + at + 1);

        await skip();
        const revealed = await shown(at, words.rightOption);
        expect(revealed.text).toMatch(/Course ·|Cours ·/);
        expect(revealed.labels).toEqual([]);
        await skip();
      }
      const standings = await shown(2, words.standings);
      expect(standings.text).toContain(actor.name);
      expect(standings.text).toContain(other.name);
      const board = await scene.stage.command(actor, "leaderboard", { period: "all" });
      expect(board).toMatchObject({ private: true, place: "new" });
      expect(board.text).toContain(words.board);
      // A board holds who has points: here, whoever was right.
      const won = /[12]\/2/.test(standings.text);
      expect(board.text).toContain(won ? actor.name : words.board);
      expect(await scene.stage.room()).toHaveLength(before + 3);
    });
  }

  /** Where it is pressed for in `seen`: an hour that is over, of a day that is set, is had at once. */
  async function set(actor: Actor, seen: Seen, label: string, form: Record<string, string>) {
    const opened = await scene.stage.press(actor, seen, label);
    expect(opened.form?.fields.map(({ name }) => name)).toEqual(Object.keys(form));
    const saved = await scene.stage.fill(actor, opened, form);
    expect(saved.text).toContain(`${form.hour}:00`);
  }

  test("the daily cards come unasked: the team's in its channel, a member's own directly", async () => {
    const lead = scene.cast.denis;
    const before = (await scene.stage.room()).length;
    const agenda = () => scene.stage.command(lead, "daily");
    const week = { week: "1234567", region: "", off: "" };
    for (const hour of ["23", "0"])
      await set(lead, await agenda(), "La carte du jour de l'équipe", { hour, ...week });
    const card = await vi.waitFor(async () => {
      const [posted] = (await scene.stage.room()).slice(before);
      expect(posted?.text ?? "").toMatch(/Carte du jour/);
      return posted as Public;
    }, PATIENCE);
    expect(card.labels.slice(0, 2)).toEqual(["A", "B"]);
    for (const letter of ["A", "B"]) {
      const noted = await scene.stage.pressIn(lead, before, letter);
      expect(noted).toMatchObject({ private: true, place: "new" });
      expect(noted.text).toMatch(new RegExp(`\\b${letter}\\. `));
      expect(noted.ackedAfter).toBeLessThan(ACK);
    }
    expect((await scene.stage.room())[before]).toEqual(card);

    const quiet = { quietFrom: "none", quietUntil: "none", easy: "" };
    await set(lead, await agenda(), "Ma carte du jour", { hour: "23", ...quiet });
    // What was pressed there may have moved on since.
    const letters = async (like: RegExp) =>
      (await scene.stage.inbox(lead)).filter((text) => like.test(text));
    await vi.waitFor(async () => {
      const words = await letters(/Votre carte du jour viendra ici.+Prochaine : .+ 23:00/);
      expect(words).toHaveLength(1);
    }, PATIENCE);
    const word = await scene.stage.letter(lead);
    await set(lead, word, "Ma carte du jour", { hour: "0", ...quiet });
    const cards = () => letters(/Votre carte du jour : \d+ à revoir/);
    await vi.waitFor(async () => expect(await cards()).toHaveLength(1), PATIENCE);
    const once = await agenda();
    expect(once.text).toMatch(/prochaine/);
    expect((await scene.stage.room()).length).toBe(before + 1);
    expect(await cards()).toHaveLength(1);
  });
}
