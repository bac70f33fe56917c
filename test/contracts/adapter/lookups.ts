/** How questions are answered on every platform, from the course. */
import { expect, test } from "vitest";
import type { Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

export function lookupsContract(scene: Scene): void {
  for (const who of ["claire", "emma"] as const) {
    const actor = scene.cast[who];
    const words = WORDS[actor.locale];

    test(`a question in ${actor.locale}: the course's answer and its source`, async () => {
      const asked =
        actor.locale === "fr"
          ? "en combien de temps faut-il répondre ?"
          : "how fast should we reply?";
      const said = await scene.stage.mention(actor, asked);
      expect(said).toMatchObject({ private: false, place: "new" });
      expect(said.text).toMatch(actor.locale === "fr" ? /Cours · Étape 5/ : /Course · Step 5/);
      const direct = await scene.stage.direct(actor, asked);
      expect(direct.text).toMatch(actor.locale === "fr" ? /Cours · Étape 5/ : /Course · Step 5/);
      const quiet = await scene.stage.command(actor, "policy", { question: asked });
      expect(quiet.private).toBe(true);
      const shown = await scene.stage.press(actor, quiet, words.show);
      expect(shown).toMatchObject({ private: false, place: "new" });
      expect(shown.text).toMatch(actor.locale === "fr" ? /Cours · Étape 5/ : /Course · Step 5/);
      const judged = await scene.stage.press(actor, shown, words.helpful);
      expect(judged).toMatchObject({ private: true, place: "new" });
    });

    test(`a question that leans on the one before, in ${actor.locale}`, async () => {
      const [asked, then] =
        actor.locale === "fr"
          ? ["pourquoi un guide d'utilisation ?", "et que doit-il contenir ?"]
          : ["why have a usage guide?", "and what should it contain?"];
      const before = await scene.stage.mention(actor, asked);
      const after = await scene.stage.mention(actor, then, before);
      expect(after).toMatchObject({ private: false, place: "new" });
      expect(after.text).toContain(asked.slice(0, 20));
      const direct = await scene.stage.direct(actor, asked);
      expect((await scene.stage.direct(actor, then, direct)).text).toContain(asked.slice(0, 20));
    });

    test(`what the course does not treat, in ${actor.locale}`, async () => {
      const asked =
        actor.locale === "fr" ? "quel temps fera-t-il demain ?" : "will it rain tomorrow?";
      expect((await scene.stage.command(actor, "policy", { question: asked })).text).toContain(
        words.none,
      );
      expect((await scene.stage.direct(actor, asked)).text).toContain(words.none);
    });

    test(`help in ${actor.locale}`, async () => {
      const seen = await scene.stage.direct(actor, actor.locale === "fr" ? "aide" : "help");
      expect(seen.text).toMatch(/flashcard|cartes/);
      expect(seen.text).toMatch(/policy|politique/);
    });
  }
}
