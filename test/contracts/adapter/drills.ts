/** How cards are drilled on every platform. */
import { expect, test } from "vitest";
import { ACK, labelled, reviews, type Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

export function drillsContract(scene: Scene): void {
  for (const who of ["claire", "emma"] as const) {
    const actor = scene.cast[who];
    const words = WORDS[actor.locale];

    test(`a drill in ${actor.locale}: question, hint, answer, grade, next card`, async () => {
      const question = await scene.stage.command(actor, "flashcard");
      expect(question).toMatchObject({ private: true, place: "new" });
      expect(question.labels).toContain(words.reveal);

      const hinted = await scene.stage.press(actor, question, words.hint);
      expect(hinted).toMatchObject({ place: "replaced" });
      expect(hinted.labels).not.toContain(words.hint);

      const answer = await scene.stage.press(actor, hinted, words.reveal);
      expect(answer).toMatchObject({ private: true, place: "replaced" });
      expect(answer.labels).toEqual(expect.arrayContaining([words.source, words.report]));
      words.grades.forEach((grade, place) => {
        expect(answer.labels[place]).toMatch(grade);
      });
      expect(answer.labels.slice(0, 4).every((label) => /\d/.test(label))).toBe(true);
      expect(answer.text).toMatch(/Course ·|Cours ·/);

      const before = await reviews(scene, actor);
      const next = await scene.stage.press(actor, answer, labelled(answer, words.good));
      expect(next).toMatchObject({ private: true, place: "replaced" });
      expect(next.labels).toContain(words.reveal);
      expect(next.text).not.toBe(question.text);
      expect(await reviews(scene, actor)).toBe((before ?? 0) + 1);

      const again = await scene.stage.press(actor, next, words.undo);
      expect(again).toMatchObject({ private: true, place: "replaced" });
      expect(labelled(again, words.good)).toBeDefined();
      const source = await scene.stage.press(actor, again, words.source);
      expect(source).toMatchObject({ private: true, place: "new" });
      expect(source.text).toMatch(/Course ·|Cours ·/);
    });

    test(`typing the answer in ${actor.locale}: a form, the verdict, a grade`, async () => {
      const seen = await scene.stage.command(actor, "flashcard", { topic: "1" });
      const opened = await scene.stage.press(actor, seen, words.type);
      expect(opened.form?.fields.map(({ name: field }) => field)).toEqual(["answer"]);
      expect(opened.ackedAfter).toBeLessThan(ACK);
      const answer = await scene.stage.fill(actor, opened, { answer: "<!channel> *@everyone* x" });
      expect(answer).toMatchObject({ private: true, place: "replaced" });
      expect(answer.text).toContain("everyone");
      expect(labelled(answer, words.good)).toBeDefined();
    });

    test(`a sequence put in order by pressing, in ${actor.locale}`, async () => {
      const other = actor.locale === "fr" ? scene.cast.denis : scene.cast.frank;
      let seen = await scene.stage.command(other, "flashcard", { topic: "5A" });
      while (!seen.labels.includes(words.order)) {
        const answer = await scene.stage.press(other, seen, words.reveal);
        seen = await scene.stage.press(other, answer, labelled(answer, words.good));
      }
      let ordering = await scene.stage.press(other, seen, words.order);
      expect(ordering).toMatchObject({ private: true, place: "replaced" });
      expect(ordering.text).toMatch(/B\b/);
      for (let letter = ordering.labels[0]; letter && /^[A-J]$/.test(letter); ) {
        ordering = await scene.stage.press(other, ordering, letter);
        letter = ordering.labels[0];
      }
      expect(labelled(ordering, words.good)).toBeDefined();
    });
  }

  test("an unknown topic gets the topics", async () => {
    const seen = await scene.stage.command(scene.cast.emma, "flashcard", { topic: "zzz" });
    expect(seen.private).toBe(true);
    expect(seen.text).toContain("zzz");
  });

  test("practice ahead grades nothing, and what is erased is gone", async () => {
    const { frank } = scene.cast;
    const begun = await scene.stage.press(
      frank,
      await scene.stage.command(frank, "flashcard"),
      WORDS.en.reveal,
    );
    await scene.stage.press(frank, begun, labelled(begun, /^Easy/));
    const settings = await scene.stage.command(frank, "settings");
    const opened = await scene.stage.press(frank, settings, WORDS.en.drills);
    const none = { newADay: "0", retention: "90", confidence: "0", until: "" };
    await scene.stage.fill(frank, opened, none);
    let seen = await scene.stage.command(frank, "flashcard");
    while (seen.labels.includes(WORDS.en.reveal)) {
      const answer = await scene.stage.press(frank, seen, WORDS.en.reveal);
      seen = await scene.stage.press(frank, answer, labelled(answer, /^Easy/));
    }
    const before = await reviews(scene, frank);
    const practised = await scene.stage.press(frank, seen, "Practise ahead");
    const answer = await scene.stage.press(frank, practised, WORDS.en.reveal);
    expect(answer).toMatchObject({ private: true, place: "replaced" });
    expect(answer.labels.some((label) => /^Good/.test(label))).toBe(false);
    expect(await reviews(scene, frank)).toBe(before);

    const asked = await scene.stage.press(frank, settings, "Erase my data");
    expect(await reviews(scene, frank)).toBe(before);
    const gone = await scene.stage.press(frank, asked, "Erase it all");
    expect(gone).toMatchObject({ private: true, place: "replaced" });
    expect(await reviews(scene, frank)).toBe(0);
  });

  test("a list typed is graded point by point", async () => {
    let seen = await scene.stage.command(scene.cast.emma, "flashcard", { topic: "foundations" });
    for (
      let turn = 0;
      turn < 12 && !/What are the (eight advantages|six challenges)/.test(seen.text);
      turn += 1
    ) {
      const label = seen.labels.includes(WORDS.en.reveal) ? WORDS.en.reveal : "More new cards";
      const next = await scene.stage.press(scene.cast.emma, seen, label);
      seen = /^Again/.test(next.labels[0] ?? "")
        ? await scene.stage.press(scene.cast.emma, next, labelled(next, /^Easy/))
        : next;
    }
    const opened = await scene.stage.press(scene.cast.emma, seen, WORDS.en.type);
    const verdict = await scene.stage.fill(scene.cast.emma, opened, {
      answer: "authentic\nbananas\nviral",
    });
    expect(verdict.text).toContain("missed");
    expect(verdict.text).toContain("not in the answer");
    expect(labelled(verdict, WORDS.en.good)).toBeDefined();
  });
}
