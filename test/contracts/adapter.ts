/** What every platform must do, in the words of those who use it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "../../src/index.ts";
import { openWorld, type World } from "../support/world.ts";
import type { Actor, Seen, Stage } from "./stage.ts";

const ACK = 3000;
/** The database's slowness against which an acknowledgement must stand: ms. */
const SLOW = 5000;

/** Two members who speak French, and two who speak English, by the platform's own ids. */
export interface Cast {
  claire: Actor;
  denis: Actor;
  emma: Actor;
  frank: Actor;
}

const WORDS = {
  fr: {
    reveal: "Voir la réponse",
    type: "Écrire la réponse",
    hint: "Indice",
    good: /^Bien/,
    grades: [/^À revoir/, /^Difficile/, /^Bien/, /^Facile/],
    none: "Le cours ne le dit pas",
  },
  en: {
    reveal: "Show the answer",
    type: "Type the answer",
    hint: "Hint",
    good: /^Good/,
    grades: [/^Again/, /^Hard/, /^Good/, /^Easy/],
    none: "The course does not say",
  },
};

/** `member` says how the core knows an actor, in the channel's team. */
export function adapterContract(
  name: string,
  open: (world: World) => Promise<Stage>,
  cast: Cast,
  member: (actor: Actor) => Member,
): void {
  describe(`${name}: the adapter contract`, { timeout: 60_000 }, () => {
    let world: World;
    let stage: Stage;

    beforeAll(async () => {
      world = await openWorld();
      stage = await open(world);
    }, 60_000);
    afterAll(async () => {
      await stage?.close();
      await world?.close();
    }, 60_000);

    const reviews = (actor: Actor) =>
      peek(world, actor, async (records) => {
        const memories = await records.memories();
        return memories.reduce((sum, { n }) => sum + n, 0);
      });
    const labelled = (seen: Seen, like: RegExp) => {
      const label = seen.labels.find((one) => like.test(one));
      if (!label) throw new Error(`no button like ${like} among ${seen.labels.join(", ")}`);
      return label;
    };
    const peek = <T>(w: World, actor: Actor, work: Parameters<typeof w.store.once<T>>[1]) =>
      w.store.once({ id: `peek:${Math.random()}`, who: member(actor), at: new Date() }, work);

    for (const who of ["claire", "emma"] as const) {
      const actor = cast[who];
      const words = WORDS[actor.locale];

      test(`a drill in ${actor.locale}: question, hint, answer, grade, next card`, async () => {
        const question = await stage.command(actor, "flashcard");
        expect(question).toMatchObject({ private: true, place: "new" });
        expect(question.labels).toContain(words.reveal);

        const hinted = await stage.press(actor, question, words.hint);
        expect(hinted).toMatchObject({ place: "replaced" });
        expect(hinted.labels).not.toContain(words.hint);

        const answer = await stage.press(actor, hinted, words.reveal);
        expect(answer).toMatchObject({ private: true, place: "replaced" });
        expect(answer.labels).toHaveLength(4);
        words.grades.forEach((grade, place) => {
          expect(answer.labels[place]).toMatch(grade);
        });
        expect(answer.labels.every((label) => /\d/.test(label))).toBe(true);
        expect(answer.text).toMatch(/Course ·|Cours ·/);

        const before = await reviews(actor);
        const next = await stage.press(actor, answer, labelled(answer, words.good));
        expect(next).toMatchObject({ private: true, place: "replaced" });
        expect(next.labels).toContain(words.reveal);
        expect(next.text).not.toBe(question.text);
        expect(await reviews(actor)).toBe((before ?? 0) + 1);
      });

      test(`typing the answer in ${actor.locale}: a form, the verdict, a grade`, async () => {
        let seen = await stage.command(actor, "flashcard", { topic: "1" });
        while (!seen.labels.includes(words.type)) {
          const answer = await stage.press(actor, seen, words.reveal);
          seen = await stage.press(actor, answer, labelled(answer, words.good));
        }
        const opened = await stage.press(actor, seen, words.type);
        expect(opened.form?.fields.map(({ name: field }) => field)).toEqual(["answer"]);
        expect(opened.ackedAfter).toBeLessThan(ACK);
        const answer = await stage.fill(actor, opened, { answer: "<!channel> *@everyone* x" });
        expect(answer).toMatchObject({ private: true, place: "replaced" });
        expect(answer.text).toContain("everyone");
        expect(answer.labels).toHaveLength(4);
      });

      test(`a question in ${actor.locale}: the course's answer and its source`, async () => {
        const asked =
          actor.locale === "fr"
            ? "en combien de temps faut-il répondre ?"
            : "how fast should we reply?";
        const said = await stage.mention(actor, asked);
        expect(said).toMatchObject({ private: false, place: "new" });
        expect(said.text).toMatch(actor.locale === "fr" ? /Cours · Étape 5/ : /Course · Step 5/);
        const direct = await stage.direct(actor, asked);
        expect(direct.text).toMatch(actor.locale === "fr" ? /Cours · Étape 5/ : /Course · Step 5/);
        const quiet = await stage.command(actor, "policy", { question: asked });
        expect(quiet.private).toBe(true);
      });

      test(`what the course does not treat, in ${actor.locale}`, async () => {
        const asked =
          actor.locale === "fr" ? "quel temps fera-t-il demain ?" : "will it rain tomorrow?";
        expect((await stage.command(actor, "policy", { question: asked })).text).toContain(
          words.none,
        );
        expect((await stage.direct(actor, asked)).text).toContain(words.none);
      });

      test(`help in ${actor.locale}`, async () => {
        const seen = await stage.direct(actor, actor.locale === "fr" ? "aide" : "help");
        expect(seen.text).toContain("flashcard");
        expect(seen.text).toContain("policy");
      });
    }

    test("a member's own language stands before the platform's", async () => {
      const chosen = await stage.command(cast.frank, "settings", { language: "fr" });
      expect(chosen.text).toContain("français");
      expect((await stage.command(cast.frank, "flashcard")).labels).toContain(WORDS.fr.reveal);
      await stage.command(cast.frank, "settings", { language: "auto" });
      expect((await stage.command(cast.frank, "flashcard")).labels).toContain(WORDS.en.reveal);
    });

    test("an unknown topic gets the topics", async () => {
      const seen = await stage.command(cast.emma, "flashcard", { topic: "zzz" });
      expect(seen.private).toBe(true);
      expect(seen.text).toContain("zzz");
    });

    test("an event delivered twice has one effect", async () => {
      const question = await stage.command(cast.denis, "flashcard");
      const answer = await stage.press(cast.denis, question, WORDS.fr.reveal);
      const before = await reviews(cast.denis);
      await stage.press(cast.denis, answer, labelled(answer, /^Bien/));
      expect(await stage.again()).toBe(0);
      expect(await reviews(cast.denis)).toBe((before ?? 0) + 1);
      await stage.mention(cast.denis, "quels sont les 6 défis ?");
      expect(await stage.again()).toBe(0);
    });

    test("a double click counts once and shows the present", async () => {
      const question = await stage.command(cast.denis, "flashcard");
      const answer = await stage.press(cast.denis, question, WORDS.fr.reveal);
      const before = await reviews(cast.denis);
      const both = await stage.doublePress(cast.denis, answer, labelled(answer, /^Bien/));
      expect(await reviews(cast.denis)).toBe((before ?? 0) + 1);
      for (const seen of both) expect(seen.labels).toContain(WORDS.fr.reveal);
    });

    test("another member's ticket does nothing, and says so", async () => {
      const theirs = await stage.command(cast.denis, "flashcard");
      const answer = await stage.press(cast.denis, theirs, WORDS.fr.reveal);
      const stolen = stage.ticket(answer, labelled(answer, /^Bien/));
      const own = await stage.command(cast.emma, "flashcard");
      const [denis, emma] = [await reviews(cast.denis), await reviews(cast.emma)];
      const seen = await stage.forge(cast.emma, own, stolen);
      expect(seen).toMatchObject({ private: true, place: "new" });
      expect(seen.text).toContain("someone else");
      for (const ticket of ["nonsense", "flashcard:grade:en::::", "x".repeat(100)])
        expect((await stage.forge(cast.emma, own, ticket)).private).toBe(true);
      expect(await reviews(cast.denis)).toBe(denis);
      expect(await reviews(cast.emma)).toBe(emma);
    });

    test("garbage on the wire is survived", async () => {
      await stage.garbage();
      expect((await stage.command(cast.emma, "help")).text).toContain("flashcard");
    });

    test("every acknowledgement comes in time with a slow database", async () => {
      const question = await stage.command(cast.claire, "flashcard");
      const typable = await untilTypable(stage, cast.emma);
      const opened = await stage.press(cast.emma, typable, WORDS.en.type);
      world.slow(SLOW);
      try {
        const seen = [
          await stage.press(cast.emma, typable, WORDS.en.type),
          await stage.command(cast.frank, "flashcard"),
          await stage.press(cast.claire, question, WORDS.fr.reveal),
          await stage.mention(cast.denis, "quels sont les 6 défis ?"),
          await stage.fill(cast.emma, opened, { answer: "x" }),
        ];
        for (const one of seen) expect(one.ackedAfter).toBeLessThan(ACK);
      } finally {
        world.slow(0);
      }
    });

    test("a database that refuses gets a reason, and the card stays", async () => {
      const question = await stage.command(cast.claire, "flashcard");
      world.broken(true);
      try {
        const seen = await stage.press(cast.claire, question, WORDS.fr.reveal);
        expect(seen).toMatchObject({ private: true, place: "new" });
        expect(seen.text).toContain("Réessayez");
        expect((await stage.mention(cast.emma, "what is RASAAI?")).text).toContain("try again");
      } finally {
        world.broken(false);
      }
      expect((await stage.press(cast.claire, question, WORDS.fr.reveal)).labels).toHaveLength(4);
    });
  });
}

async function untilTypable(stage: Stage, actor: Actor): Promise<Seen> {
  let seen = await stage.command(actor, "flashcard", { topic: "1" });
  for (let turn = 0; turn < 20 && !seen.labels.includes(WORDS.en.type); turn += 1) {
    const answer = await stage.press(actor, seen, WORDS.en.reveal);
    seen = await stage.press(actor, answer, answer.labels[2] ?? "");
  }
  return seen;
}
