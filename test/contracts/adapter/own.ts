/** What is a member's own on every platform, and what is only who leads's. */
import { expect, test } from "vitest";
import type { Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

export function ownContract(scene: Scene): void {
  for (const who of ["claire", "emma"] as const) {
    const actor = scene.cast[who];
    const words = WORDS[actor.locale];

    test(`progress, settings and one's own data, in ${actor.locale}`, async () => {
      const progress = await scene.stage.command(actor, "progress");
      expect(progress).toMatchObject({ private: true, place: "new" });
      expect(progress.text).toContain(words.progress);
      const shown = await scene.stage.command(actor, "settings");
      expect(shown.text).toContain(words.settings);
      const opened = await scene.stage.press(actor, shown, words.drills);
      expect(opened.form?.fields.map(({ name: field }) => field)).toEqual([
        ...["newADay", "retention", "confidence", "until"],
      ]);
      const chosen = { newADay: "20", retention: "95", confidence: "1", until: "" };
      const saved = await scene.stage.fill(actor, opened, chosen);
      expect(saved).toMatchObject({ private: true, place: "replaced" });
      expect(saved.text).toContain("95 %");
      const question = await scene.stage.command(actor, "flashcard");
      expect(question.labels).toContain(words.sure);
      const back = await scene.stage.press(actor, saved, words.drills);
      await scene.stage.fill(actor, back, { ...chosen, retention: "90", confidence: "0" });
      const file = await scene.stage.press(actor, shown, words.export);
      expect(file).toMatchObject({ private: true, place: "new" });
      expect(file.text).toContain("rappel-export.json");
    });

    test(`a reported card reaches who leads, from ${actor.locale}`, async () => {
      await scene.stage.command(scene.cast.denis, "help");
      const question = await scene.stage.command(actor, "flashcard");
      const answer = await scene.stage.press(actor, question, words.reveal);
      const before = (await scene.stage.inbox(scene.cast.denis)).length;
      const opened = await scene.stage.press(actor, answer, words.report);
      const thanked = await scene.stage.fill(actor, opened, {
        reason: `<!channel> ${actor.locale}`,
      });
      expect(thanked.private).toBe(true);
      const inbox = await scene.stage.inbox(scene.cast.denis);
      expect(inbox).toHaveLength(before + 1);
      expect(inbox.at(-1)).toContain("channel");
    });
  }

  test("a member's own language stands before the platform's", async () => {
    const chosen = await scene.stage.command(scene.cast.frank, "settings", { language: "fr" });
    expect(chosen.text).toContain(WORDS.fr.settings);
    expect((await scene.stage.command(scene.cast.frank, "flashcard")).labels).toContain(
      WORDS.fr.reveal,
    );
    await scene.stage.command(scene.cast.frank, "settings", { language: "auto" });
    expect((await scene.stage.command(scene.cast.frank, "flashcard")).labels).toContain(
      WORDS.en.reveal,
    );
  });

  test("what only a lead may do is shown to who leads, and to nobody else", async () => {
    const lead = await scene.stage.command(scene.cast.denis, "settings");
    expect(lead.labels).toContain("Réglages de l'équipe");
    const other = await scene.stage.command(scene.cast.claire, "settings");
    expect(other.labels).not.toContain("Réglages de l'équipe");
    const stolen = scene.stage.ticket(lead, "Cartes signalées");
    expect((await scene.stage.forge(scene.cast.claire, other, stolen)).text).not.toContain(
      "channel",
    );
  });
}
