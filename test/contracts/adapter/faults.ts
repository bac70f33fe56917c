/** What comes twice, too fast, from another, as garbage, or while the database is ill. */
import { expect, test } from "vitest";
import { ACK, labelled, reviews, type Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

/** The database's slowness against which an acknowledgement must stand: ms. */
const SLOW = 5000;

export function faultsContract(scene: Scene): void {
  test("an event delivered twice has one effect", async () => {
    const question = await scene.stage.command(scene.cast.denis, "flashcard");
    const answer = await scene.stage.press(scene.cast.denis, question, WORDS.fr.reveal);
    const before = await reviews(scene, scene.cast.denis);
    await scene.stage.press(scene.cast.denis, answer, labelled(answer, /^Bien/));
    expect(await scene.stage.again()).toBe(0);
    expect(await reviews(scene, scene.cast.denis)).toBe((before ?? 0) + 1);
    await scene.stage.mention(scene.cast.denis, "quels sont les 6 défis ?");
    expect(await scene.stage.again()).toBe(0);
  });

  test("a double click counts once and shows the present", async () => {
    const question = await scene.stage.command(scene.cast.denis, "flashcard");
    const answer = await scene.stage.press(scene.cast.denis, question, WORDS.fr.reveal);
    const before = await reviews(scene, scene.cast.denis);
    const both = await scene.stage.doublePress(scene.cast.denis, answer, labelled(answer, /^Bien/));
    expect(await reviews(scene, scene.cast.denis)).toBe((before ?? 0) + 1);
    for (const seen of both) expect(seen.labels).toContain(WORDS.fr.reveal);
  });

  test("another member's ticket does nothing, and says so", async () => {
    const theirs = await scene.stage.command(scene.cast.denis, "flashcard");
    const answer = await scene.stage.press(scene.cast.denis, theirs, WORDS.fr.reveal);
    const stolen = scene.stage.ticket(answer, labelled(answer, /^Bien/));
    const own = await scene.stage.command(scene.cast.emma, "flashcard");
    const [denis, emma] = [
      await reviews(scene, scene.cast.denis),
      await reviews(scene, scene.cast.emma),
    ];
    const seen = await scene.stage.forge(scene.cast.emma, own, stolen);
    expect(seen).toMatchObject({ private: true, place: "new" });
    expect(seen.text).toContain("someone else");
    for (const ticket of ["nonsense", "flashcard:grade:en::::", "x".repeat(100)])
      expect((await scene.stage.forge(scene.cast.emma, own, ticket)).private).toBe(true);
    expect(await reviews(scene, scene.cast.denis)).toBe(denis);
    expect(await reviews(scene, scene.cast.emma)).toBe(emma);
  });

  test("garbage on the wire is survived", async () => {
    await scene.stage.garbage();
    expect((await scene.stage.command(scene.cast.emma, "help")).text).toContain("flashcard");
  });

  test("every acknowledgement comes in time with a slow database", async () => {
    const question = await scene.stage.command(scene.cast.claire, "flashcard");
    const typable = await scene.stage.command(scene.cast.emma, "flashcard");
    const opened = await scene.stage.press(scene.cast.emma, typable, WORDS.en.type);
    scene.world.slow(SLOW);
    try {
      const seen = [
        await scene.stage.press(scene.cast.emma, typable, WORDS.en.type),
        await scene.stage.command(scene.cast.frank, "flashcard"),
        await scene.stage.press(scene.cast.claire, question, WORDS.fr.reveal),
        await scene.stage.mention(scene.cast.denis, "quels sont les 6 défis ?"),
        await scene.stage.fill(scene.cast.emma, opened, { answer: "x" }),
      ];
      for (const one of seen) expect(one.ackedAfter).toBeLessThan(ACK);
    } finally {
      scene.world.slow(0);
    }
  });

  test("a database that refuses gets a reason, and the card stays", async () => {
    const question = await scene.stage.command(scene.cast.claire, "flashcard");
    scene.world.broken(true);
    try {
      const seen = await scene.stage.press(scene.cast.claire, question, WORDS.fr.reveal);
      expect(seen).toMatchObject({ private: true, place: "new" });
      expect(seen.text).toContain("Réessayez");
      expect((await scene.stage.mention(scene.cast.emma, "what is RASAAI?")).text).toContain(
        "try again",
      );
    } finally {
      scene.world.broken(false);
    }
    const answer = await scene.stage.press(scene.cast.claire, question, WORDS.fr.reveal);
    expect(labelled(answer, /^Bien/)).toBeDefined();
  });
}
