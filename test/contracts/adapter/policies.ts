/** A team's own policies on every platform: asked for, written, answered, drilled. */
import { expect, test, vi } from "vitest";
import { ACK, PATIENCE, type Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

export function policiesContract(scene: Scene): void {
  for (const who of ["claire", "emma"] as const) {
    const actor = scene.cast[who];
    const words = WORDS[actor.locale];
    const { unanswered, alike } = words;
    const said = `<!channel> *@everyone* ${actor.name} knows`;
    /** Denis is asked in his own language, and the question stays as it was asked. */
    const answer = "Répondre";

    test(`the loop in ${actor.locale}: asked, answered directly, a policy, a card`, async () => {
      await scene.stage.command(scene.cast.denis, "help");
      const none = await scene.stage.command(actor, "policy", { question: unanswered });
      expect(none.text).toContain(words.none);
      const asked = await scene.stage.press(actor, none, words.owner);
      expect(asked).toMatchObject({ private: true, place: "new" });
      const letter = await vi.waitFor(async () => {
        const last = await scene.stage.letter(scene.cast.denis);
        expect(last.text).toContain(unanswered);
        return last;
      }, PATIENCE);

      // Who asks the same in other words joins, and nobody is asked again.
      const letters = (await scene.stage.inbox(scene.cast.denis)).length;
      const joined = await scene.stage.command(actor, "policy", { question: alike });
      const again = await scene.stage.press(actor, joined, words.owner);
      expect(again.text).toMatch(/already|déjà/);
      expect(await scene.stage.inbox(scene.cast.denis)).toHaveLength(letters);

      const before = (await scene.stage.inbox(actor)).length;
      const opened = await scene.stage.press(scene.cast.denis, letter, answer);
      expect(opened.form?.fields.map(({ name: field }) => field)).toEqual(["part1", "other"]);
      expect(opened.ackedAfter).toBeLessThan(ACK);
      const thanks = await scene.stage.fill(scene.cast.denis, opened, { part1: said });
      await vi.waitFor(async () => {
        const inbox = await scene.stage.inbox(actor);
        expect(inbox).toHaveLength(before + 1);
        expect(inbox.at(-1)).toContain(said);
      }, PATIENCE);
      // What they are told can be judged, and shown in the room where they asked.
      const told = await scene.stage.letter(actor);
      expect(told.labels).toEqual(expect.arrayContaining([words.helpful, words.drill]));
      const judged = await scene.stage.press(actor, told, words.helpful);
      expect(judged.text).toMatch(/Thank|Merci/);
      // Asked again, it is answered at once, before it is a policy.
      const anew = await scene.stage.command(actor, "policy", { question: unanswered });
      expect(anew.text).toContain(said);
      expect(anew.text).toMatch(/not yet a policy|pas encore une politique/);
      expect(anew.labels).toEqual(expect.arrayContaining([words.helpful, words.drill]));
      await scene.stage.press(actor, told, words.show);
      await vi.waitFor(async () => {
        expect((await scene.stage.room()).at(-1)?.text).toContain(said);
      }, PATIENCE);
      const policy = await scene.stage.press(scene.cast.denis, thanks, "En faire notre politique");
      expect(policy).toMatchObject({ place: "replaced" });

      const own = await scene.stage.mention(actor, unanswered);
      expect(own).toMatchObject({ private: false });
      for (const part of [said, scene.cast.denis.name, words.ours])
        expect(own.text).toContain(part);
      const front = await scene.stage.press(actor, own, words.drill);
      expect(front).toMatchObject({ private: true, place: "new" });
      expect(front.text).toContain(unanswered);
      const back = await scene.stage.press(actor, front, words.reveal);
      expect(back.text).toContain(said);
    });
  }

  test("a lead writes the reply time in a form, changes it, withdraws it and brings it back", async () => {
    const set = await scene.stage.command(scene.cast.denis, "policy", { question: "set" });
    expect(
      (await scene.stage.command(scene.cast.claire, "policy", { question: "set" })).labels,
    ).toEqual([]);
    const opened = await scene.stage.press(scene.cast.denis, set, "5");
    expect(opened.form?.fields.map(({ name: field }) => field)).toEqual([
      ...["part1", "owner", "until", "other"],
    ]);
    const written = await scene.stage.fill(scene.cast.denis, opened, {
      ...{ part1: "<!channel> En deux heures.", until: "2999-12-31", other: "Two hours." },
    });
    expect(written.private).toBe(true);
    const own = await scene.stage.mention(scene.cast.emma, "how fast should we reply?");
    expect(own.text).toContain("Two hours.");
    expect(own.text).toMatch(/Course · Step 5/);
    expect(own.text).toContain(scene.cast.denis.name);
    const edit = await scene.stage.press(scene.cast.denis, written, "Changer le texte");
    const edited = await scene.stage.fill(scene.cast.denis, edit, {
      part1: "En une heure.",
      other: "",
    });
    expect(edited.text).toContain("En une heure.");
    const history = await scene.stage.press(scene.cast.denis, edited, "Historique");
    expect(history.text).toContain("En deux heures.");
    const gone = await scene.stage.press(scene.cast.denis, edited, "Retirer");
    expect(gone).toMatchObject({ place: "replaced" });
    const course = await scene.stage.mention(scene.cast.emma, "how fast should we reply?");
    expect(course.text).not.toContain("Two hours.");
    await scene.stage.press(scene.cast.denis, gone, "Annuler");
    expect(
      (await scene.stage.command(scene.cast.emma, "policy", { question: "list" })).text,
    ).toContain("How long do you have to reply");
  });

  test("owners are asked in the channel that a lead chose, and answer there", async () => {
    const open = await scene.stage.command(scene.cast.denis, "policy", { question: "open" });
    await scene.stage.press(scene.cast.denis, open, "Demander dans ce canal");
    const question = "what is the colour of our umbrella stand?";
    const none = await scene.stage.command(scene.cast.emma, "policy", { question });
    await scene.stage.press(scene.cast.emma, none, WORDS.en.owner);
    const at = await vi.waitFor(async () => {
      const room = await scene.stage.room();
      const index = room.findIndex(({ text }) => text.includes(question));
      expect(index).toBeGreaterThanOrEqual(0);
      return index;
    }, PATIENCE);
    const label = (await scene.stage.room())[at]?.labels[0] ?? "";
    const foreign = await scene.stage.pressIn(scene.cast.frank, at, label);
    const refused = await scene.stage.fill(scene.cast.frank, foreign, { part1: "Pink." });
    expect(refused.private).toBe(true);
    const opened = await scene.stage.pressIn(scene.cast.denis, at, label);
    await scene.stage.fill(scene.cast.denis, opened, { part1: "Green." });
    await vi.waitFor(async () => {
      expect((await scene.stage.room())[at]?.labels).toEqual([]);
      expect((await scene.stage.inbox(scene.cast.emma)).at(-1)).toContain("Green.");
    }, PATIENCE);
    const now = await scene.stage.command(scene.cast.denis, "policy", { question: "open" });
    await scene.stage.press(scene.cast.denis, now, "Demander à chacun directement");
  });
}
