/** What every platform must do, in the words of those who use it. */

import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { appointments } from "../../adapters/tick.ts";
import type { Member } from "../../src/index.ts";
import { openWorld, type World } from "../support/world.ts";
import type { Actor, Public, Seen, Stage } from "./stage.ts";

const ACK = 3000;
/** How long the room is watched for what is to come, in ms: a tally is drawn every 3 s. */
const PATIENCE = { timeout: 15_000, interval: 100 };
/** The database's slowness against which an acknowledgement must stand: ms. */
const SLOW = 5000;

type Named = Actor & { name: string };

/** Two members who speak French, and two who speak English; Denis administers the team. */
export interface Cast {
  claire: Named;
  denis: Named;
  emma: Named;
  frank: Named;
}

const WORDS = {
  fr: {
    reveal: "Voir la réponse",
    type: "Écrire la réponse",
    hint: "Indice",
    good: /^Bien/,
    grades: [/^À revoir/, /^Difficile/, /^Bien/, /^Facile/],
    none: "Le cours ne le dit pas",
    undo: "Reprendre la dernière note",
    source: "D'où cela vient-il\u00a0?",
    report: "Signaler cette carte",
    order: "Remettre dans l'ordre",
    drills: "Mes révisions",
    sure: "Je le sais",
    progress: "Vos progrès",
    settings: "Vos réglages",
    export: "Exporter mes données",
    show: "Montrer au salon",
    helpful: "Elle m'aide",
    standings: "La ronde est finie",
    board: "Classement",
    rightOption: "· juste",
    unanswered: "où est rangée la clé de l'imprimante ?",
    alike: "la clé de l'imprimante, où est-elle rangée ?",
    owner: "Demander à qui peut le savoir",
    drill: "Réviser cela",
    ours: "La politique de votre équipe",
    taken: "déjà posée",
    counted: (count: number) => `${count} réponse${count > 1 ? "s" : ""} jusqu'ici`,
  },
  en: {
    reveal: "Show the answer",
    type: "Type the answer",
    hint: "Hint",
    good: /^Good/,
    grades: [/^Again/, /^Hard/, /^Good/, /^Easy/],
    none: "The course does not say",
    undo: "Undo the last grade",
    source: "Where is this from?",
    report: "Report this card",
    order: "Put in order",
    drills: "My drills",
    sure: "I know it",
    progress: "Your progress",
    settings: "Your settings",
    export: "Export my data",
    show: "Show this to the room",
    helpful: "It helped",
    standings: "The round is over",
    board: "Leaderboard",
    rightOption: "· right",
    unanswered: "where is the key of the printer kept?",
    alike: "the key of the printer, where is it kept?",
    owner: "Ask an owner",
    drill: "Drill this",
    ours: "Your team's policy",
    taken: "asked already",
    counted: (count: number) => `${count} answer${count > 1 ? "s" : ""} so far`,
  },
};

/** What a question's message says but for how many have answered, and how long it is open. */
function untold(text: string): string {
  return text.replace(/\d+ (réponses? jusqu'ici|answers? so far|secondes?|seconds?)/g, "…");
}

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
    let due: ReturnType<typeof appointments> | undefined;

    beforeAll(async () => {
      world = await openWorld();
      stage = await open(world);
      if (!stage.ticks) {
        const clock = () => new Date();
        const log = pino({ level: "silent" });
        due = appointments({ bot: world.bot, adapters: [stage.adapter], log, clock });
      }
    }, 60_000);
    afterAll(async () => {
      await due?.stop();
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

    /** Of the open question: only the store knows it before the reveal. */
    const rightLetter = (actor: Actor) =>
      world.store.inTeam(member(actor).team, async (records) => {
        const asked = world.asks.findLast((ask) => ask.kind === "verb" && ask.verb === "quiz");
        const round = asked && (await records.roundIn(asked.room));
        const question = round && (await records.questions(round.id))[round.current];
        if (!question) throw new Error("no question is open");
        return String.fromCharCode(65 + question.right);
      });

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
        expect(answer.labels).toEqual(expect.arrayContaining([words.source, words.report]));
        words.grades.forEach((grade, place) => {
          expect(answer.labels[place]).toMatch(grade);
        });
        expect(answer.labels.slice(0, 4).every((label) => /\d/.test(label))).toBe(true);
        expect(answer.text).toMatch(/Course ·|Cours ·/);

        const before = await reviews(actor);
        const next = await stage.press(actor, answer, labelled(answer, words.good));
        expect(next).toMatchObject({ private: true, place: "replaced" });
        expect(next.labels).toContain(words.reveal);
        expect(next.text).not.toBe(question.text);
        expect(await reviews(actor)).toBe((before ?? 0) + 1);

        const again = await stage.press(actor, next, words.undo);
        expect(again).toMatchObject({ private: true, place: "replaced" });
        expect(labelled(again, words.good)).toBeDefined();
        const source = await stage.press(actor, again, words.source);
        expect(source).toMatchObject({ private: true, place: "new" });
        expect(source.text).toMatch(/Course ·|Cours ·/);
      });

      test(`typing the answer in ${actor.locale}: a form, the verdict, a grade`, async () => {
        const seen = await stage.command(actor, "flashcard", { topic: "1" });
        const opened = await stage.press(actor, seen, words.type);
        expect(opened.form?.fields.map(({ name: field }) => field)).toEqual(["answer"]);
        expect(opened.ackedAfter).toBeLessThan(ACK);
        const answer = await stage.fill(actor, opened, { answer: "<!channel> *@everyone* x" });
        expect(answer).toMatchObject({ private: true, place: "replaced" });
        expect(answer.text).toContain("everyone");
        expect(labelled(answer, words.good)).toBeDefined();
      });

      test(`a sequence put in order by pressing, in ${actor.locale}`, async () => {
        const other = actor.locale === "fr" ? cast.denis : cast.frank;
        let seen = await stage.command(other, "flashcard", { topic: "5A" });
        while (!seen.labels.includes(words.order)) {
          const answer = await stage.press(other, seen, words.reveal);
          seen = await stage.press(other, answer, labelled(answer, words.good));
        }
        let ordering = await stage.press(other, seen, words.order);
        expect(ordering).toMatchObject({ private: true, place: "replaced" });
        expect(ordering.text).toMatch(/B\b/);
        for (let letter = ordering.labels[0]; letter && /^[A-J]$/.test(letter); ) {
          ordering = await stage.press(other, ordering, letter);
          letter = ordering.labels[0];
        }
        expect(labelled(ordering, words.good)).toBeDefined();
      });

      test(`progress, settings and one's own data, in ${actor.locale}`, async () => {
        const progress = await stage.command(actor, "progress");
        expect(progress).toMatchObject({ private: true, place: "new" });
        expect(progress.text).toContain(words.progress);
        const shown = await stage.command(actor, "settings");
        expect(shown.text).toContain(words.settings);
        const opened = await stage.press(actor, shown, words.drills);
        expect(opened.form?.fields.map(({ name: field }) => field)).toEqual([
          ...["newADay", "retention", "confidence", "until"],
        ]);
        const chosen = { newADay: "20", retention: "95", confidence: "1", until: "" };
        const saved = await stage.fill(actor, opened, chosen);
        expect(saved).toMatchObject({ private: true, place: "replaced" });
        expect(saved.text).toContain("95 %");
        const question = await stage.command(actor, "flashcard");
        expect(question.labels).toContain(words.sure);
        const back = await stage.press(actor, saved, words.drills);
        await stage.fill(actor, back, { ...chosen, retention: "90", confidence: "0" });
        const file = await stage.press(actor, shown, words.export);
        expect(file).toMatchObject({ private: true, place: "new" });
        expect(file.text).toContain("rappel-export.json");
      });

      test(`a reported card reaches who leads, from ${actor.locale}`, async () => {
        await stage.command(cast.denis, "help");
        const question = await stage.command(actor, "flashcard");
        const answer = await stage.press(actor, question, words.reveal);
        const before = (await stage.inbox(cast.denis)).length;
        const opened = await stage.press(actor, answer, words.report);
        const thanked = await stage.fill(actor, opened, { reason: `<!channel> ${actor.locale}` });
        expect(thanked.private).toBe(true);
        const inbox = await stage.inbox(cast.denis);
        expect(inbox).toHaveLength(before + 1);
        expect(inbox.at(-1)).toContain("channel");
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
        const shown = await stage.press(actor, quiet, words.show);
        expect(shown).toMatchObject({ private: false, place: "new" });
        expect(shown.text).toMatch(actor.locale === "fr" ? /Cours · Étape 5/ : /Course · Step 5/);
        const judged = await stage.press(actor, shown, words.helpful);
        expect(judged).toMatchObject({ private: true, place: "new" });
      });

      test(`a question that leans on the one before, in ${actor.locale}`, async () => {
        const [asked, then] =
          actor.locale === "fr"
            ? ["pourquoi un guide d'utilisation ?", "et que doit-il contenir ?"]
            : ["why have a usage guide?", "and what should it contain?"];
        const before = await stage.mention(actor, asked);
        const after = await stage.mention(actor, then, before);
        expect(after).toMatchObject({ private: false, place: "new" });
        expect(after.text).toContain(asked.slice(0, 20));
        const direct = await stage.direct(actor, asked);
        expect((await stage.direct(actor, then, direct)).text).toContain(asked.slice(0, 20));
      });

      test(`what the course does not treat, in ${actor.locale}`, async () => {
        const asked =
          actor.locale === "fr" ? "quel temps fera-t-il demain ?" : "will it rain tomorrow?";
        expect((await stage.command(actor, "policy", { question: asked })).text).toContain(
          words.none,
        );
        expect((await stage.direct(actor, asked)).text).toContain(words.none);
      });

      test(`a round of two questions in ${actor.locale}`, async () => {
        const other = cast[who === "claire" ? "denis" : "frank"];
        const before = (await stage.room()).length;
        const shown = (at: number, like: RegExp | string) =>
          vi.waitFor(async () => {
            const message = (await stage.room())[before + at];
            expect(message?.text ?? "").toMatch(like);
            return message as Public;
          }, PATIENCE);
        /** Who began the round does not wait for its deadlines. */
        const skip = async () => {
          const skipped = await stage.command(actor, "quiz", { action: "skip" });
          expect(skipped).toMatchObject({ private: true, place: "new" });
        };

        const begun = await stage.command(actor, "quiz", { questions: "2", seconds: "60s" });
        expect(begun).toMatchObject({ private: true, place: "new" });
        const announced = await shown(0, /2 questions/);
        expect(announced.labels).toHaveLength(1);
        await skip();
        for (const at of [0, 1]) {
          const open = await shown(at, new RegExp(`${at + 1} (of|sur) 2`));
          expect(open.labels.slice(0, 2)).toEqual(["A", "B"]);
          const right = await rightLetter(actor);
          const wrong = right === "A" ? "B" : "A";
          const notes = [
            await stage.pressIn(actor, before + at, right),
            await stage.pressIn(other, before + at, wrong),
            await stage.pressIn(other, before + at, right),
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
          expect(await stage.room()).toHaveLength(before + at + 1);

          await skip();
          const revealed = await shown(at, words.rightOption);
          expect(revealed.text).toMatch(/Course ·|Cours ·/);
          expect(revealed.labels).toEqual([]);
          await skip();
        }
        const standings = await shown(2, words.standings);
        expect(standings.text).toContain(actor.name);
        expect(standings.text).toContain(other.name);
        const board = await stage.command(actor, "leaderboard", { period: "all" });
        expect(board).toMatchObject({ private: true, place: "new" });
        expect(board.text).toContain(words.board);
        // A board holds who has points: here, whoever was right.
        const won = /[12]\/2/.test(standings.text);
        expect(board.text).toContain(won ? actor.name : words.board);
        expect(await stage.room()).toHaveLength(before + 3);
      });

      test(`help in ${actor.locale}`, async () => {
        const seen = await stage.direct(actor, actor.locale === "fr" ? "aide" : "help");
        expect(seen.text).toMatch(/flashcard|cartes/);
        expect(seen.text).toMatch(/policy|politique/);
      });
    }

    /** Set for an hour that is to come, then for one that is over: today's comes at once. */
    async function bringForward(actor: Actor, label: string, form: Record<string, string>) {
      for (const hour of ["23", "0"]) {
        const seen = await stage.command(actor, "daily");
        const opened = await stage.press(actor, seen, label);
        expect(opened.form?.fields.map(({ name }) => name)).toEqual(["hour", ...Object.keys(form)]);
        const saved = await stage.fill(actor, opened, { hour, ...form });
        expect(saved.text).toContain(`${hour}:00`);
      }
    }

    test("the daily cards come unasked: the team's in its channel, a member's own directly", async () => {
      const lead = cast.denis;
      const before = { room: (await stage.room()).length, inbox: (await stage.inbox(lead)).length };
      const week = { week: "1234567", region: "", off: "" };
      await bringForward(lead, "La carte du jour de l'équipe", week);
      const card = await vi.waitFor(async () => {
        const [posted] = (await stage.room()).slice(before.room);
        expect(posted?.text ?? "").toMatch(/Carte du jour/);
        return posted as Public;
      }, PATIENCE);
      expect(card.labels.slice(0, 2)).toEqual(["A", "B"]);
      for (const letter of ["A", "B"]) {
        const noted = await stage.pressIn(lead, before.room, letter);
        expect(noted).toMatchObject({ private: true, place: "new" });
        expect(noted.text).toMatch(new RegExp(`\\b${letter}\\. `));
        expect(noted.ackedAfter).toBeLessThan(ACK);
      }
      expect((await stage.room())[before.room]).toEqual(card);

      const quiet = { quietFrom: "none", quietUntil: "none", easy: "" };
      await bringForward(lead, "Ma carte du jour", quiet);
      await vi.waitFor(async () => {
        const [own] = (await stage.inbox(lead)).slice(before.inbox);
        expect(own ?? "").toMatch(/Votre carte du jour : \d+ à réviser/);
      }, PATIENCE);
      const once = await stage.command(lead, "daily");
      expect(once.text).toMatch(/prochaine/);
      expect((await stage.room()).length).toBe(before.room + 1);
      expect((await stage.inbox(lead)).length).toBe(before.inbox + 1);
    });

    test("a member's own language stands before the platform's", async () => {
      const chosen = await stage.command(cast.frank, "settings", { language: "fr" });
      expect(chosen.text).toContain(WORDS.fr.settings);
      expect((await stage.command(cast.frank, "flashcard")).labels).toContain(WORDS.fr.reveal);
      await stage.command(cast.frank, "settings", { language: "auto" });
      expect((await stage.command(cast.frank, "flashcard")).labels).toContain(WORDS.en.reveal);
    });

    test("what only a lead may do is shown to who leads, and to nobody else", async () => {
      const lead = await stage.command(cast.denis, "settings");
      expect(lead.labels).toContain("Réglages de l'équipe");
      const other = await stage.command(cast.claire, "settings");
      expect(other.labels).not.toContain("Réglages de l'équipe");
      const stolen = stage.ticket(lead, "Cartes signalées");
      expect((await stage.forge(cast.claire, other, stolen)).text).not.toContain("channel");
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
      const typable = await stage.command(cast.emma, "flashcard");
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

    test("practice ahead grades nothing, and what is erased is gone", async () => {
      const { frank } = cast;
      const begun = await stage.press(
        frank,
        await stage.command(frank, "flashcard"),
        WORDS.en.reveal,
      );
      await stage.press(frank, begun, labelled(begun, /^Easy/));
      const settings = await stage.command(frank, "settings");
      const opened = await stage.press(frank, settings, WORDS.en.drills);
      const none = { newADay: "0", retention: "90", confidence: "0", until: "" };
      await stage.fill(frank, opened, none);
      let seen = await stage.command(frank, "flashcard");
      while (seen.labels.includes(WORDS.en.reveal)) {
        const answer = await stage.press(frank, seen, WORDS.en.reveal);
        seen = await stage.press(frank, answer, labelled(answer, /^Easy/));
      }
      const before = await reviews(frank);
      const practised = await stage.press(frank, seen, "Practise ahead");
      const answer = await stage.press(frank, practised, WORDS.en.reveal);
      expect(answer).toMatchObject({ private: true, place: "replaced" });
      expect(answer.labels.some((label) => /^Good/.test(label))).toBe(false);
      expect(await reviews(frank)).toBe(before);

      const asked = await stage.press(frank, settings, "Erase my data");
      expect(await reviews(frank)).toBe(before);
      const gone = await stage.press(frank, asked, "Erase it all");
      expect(gone).toMatchObject({ private: true, place: "replaced" });
      expect(await reviews(frank)).toBe(0);
    });

    test("a list typed is graded point by point", async () => {
      let seen = await stage.command(cast.emma, "flashcard", { topic: "foundations" });
      for (
        let turn = 0;
        turn < 12 && !/What are the (eight advantages|six challenges)/.test(seen.text);
        turn += 1
      ) {
        const label = seen.labels.includes(WORDS.en.reveal) ? WORDS.en.reveal : "More new cards";
        const next = await stage.press(cast.emma, seen, label);
        seen = /^Again/.test(next.labels[0] ?? "")
          ? await stage.press(cast.emma, next, labelled(next, /^Easy/))
          : next;
      }
      const opened = await stage.press(cast.emma, seen, WORDS.en.type);
      const verdict = await stage.fill(cast.emma, opened, { answer: "authentic\nbananas\nviral" });
      expect(verdict.text).toContain("missed");
      expect(verdict.text).toContain("not in the answer");
      expect(labelled(verdict, WORDS.en.good)).toBeDefined();
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
      const answer = await stage.press(cast.claire, question, WORDS.fr.reveal);
      expect(labelled(answer, /^Bien/)).toBeDefined();
    });

    for (const who of ["claire", "emma"] as const) {
      const actor = cast[who];
      const words = WORDS[actor.locale];
      const { unanswered, alike } = words;
      const said = `<!channel> *@everyone* ${actor.name} knows`;
      /** Denis is asked in his own language, and the question stays as it was asked. */
      const answer = "Répondre";

      test(`the loop in ${actor.locale}: asked, answered directly, a policy, a card`, async () => {
        await stage.command(cast.denis, "help");
        const none = await stage.command(actor, "policy", { question: unanswered });
        expect(none.text).toContain(words.none);
        const asked = await stage.press(actor, none, words.owner);
        expect(asked).toMatchObject({ private: true, place: "new" });
        const letter = await vi.waitFor(async () => {
          const last = await stage.letter(cast.denis);
          expect(last.text).toContain(unanswered);
          return last;
        }, PATIENCE);

        // Who asks the same in other words joins, and nobody is asked again.
        const letters = (await stage.inbox(cast.denis)).length;
        const joined = await stage.command(actor, "policy", { question: alike });
        const again = await stage.press(actor, joined, words.owner);
        expect(again.text).toMatch(/already|déjà/);
        expect(await stage.inbox(cast.denis)).toHaveLength(letters);

        const before = (await stage.inbox(actor)).length;
        const opened = await stage.press(cast.denis, letter, answer);
        expect(opened.form?.fields.map(({ name: field }) => field)).toEqual(["part1", "other"]);
        expect(opened.ackedAfter).toBeLessThan(ACK);
        const thanks = await stage.fill(cast.denis, opened, { part1: said });
        await vi.waitFor(async () => {
          const inbox = await stage.inbox(actor);
          expect(inbox).toHaveLength(before + 1);
          expect(inbox.at(-1)).toContain(said);
        }, PATIENCE);
        // What they are told can be judged, and shown in the room where they asked.
        const told = await stage.letter(actor);
        expect(told.labels).toEqual(expect.arrayContaining([words.helpful, words.drill]));
        expect((await stage.press(actor, told, words.helpful)).text).toMatch(/Thank|Merci/);
        await stage.press(actor, told, words.show);
        await vi.waitFor(async () => {
          expect((await stage.room()).at(-1)?.text).toContain(said);
        }, PATIENCE);
        const policy = await stage.press(cast.denis, thanks, "En faire notre politique");
        expect(policy).toMatchObject({ place: "replaced" });

        const own = await stage.mention(actor, unanswered);
        expect(own).toMatchObject({ private: false });
        for (const part of [said, cast.denis.name, words.ours]) expect(own.text).toContain(part);
        const front = await stage.press(actor, own, words.drill);
        expect(front).toMatchObject({ private: true, place: "new" });
        expect(front.text).toContain(unanswered);
        const back = await stage.press(actor, front, words.reveal);
        expect(back.text).toContain(said);
      });
    }

    test("a lead writes the reply time in a form, changes it, withdraws it and brings it back", async () => {
      const set = await stage.command(cast.denis, "policy", { question: "set" });
      expect((await stage.command(cast.claire, "policy", { question: "set" })).labels).toEqual([]);
      const opened = await stage.press(cast.denis, set, "5");
      expect(opened.form?.fields.map(({ name: field }) => field)).toEqual([
        ...["part1", "owner", "until", "other"],
      ]);
      const written = await stage.fill(cast.denis, opened, {
        ...{ part1: "<!channel> En deux heures.", until: "2999-12-31", other: "Two hours." },
      });
      expect(written.private).toBe(true);
      const own = await stage.mention(cast.emma, "how fast should we reply?");
      expect(own.text).toContain("Two hours.");
      expect(own.text).toMatch(/Course · Step 5/);
      expect(own.text).toContain(cast.denis.name);
      const edit = await stage.press(cast.denis, written, "Changer le texte");
      const edited = await stage.fill(cast.denis, edit, { part1: "En une heure.", other: "" });
      expect(edited.text).toContain("En une heure.");
      const history = await stage.press(cast.denis, edited, "Historique");
      expect(history.text).toContain("En deux heures.");
      const gone = await stage.press(cast.denis, edited, "Retirer");
      expect(gone).toMatchObject({ place: "replaced" });
      const course = await stage.mention(cast.emma, "how fast should we reply?");
      expect(course.text).not.toContain("Two hours.");
      await stage.press(cast.denis, gone, "Annuler");
      expect((await stage.command(cast.emma, "policy", { question: "list" })).text).toContain(
        "How long do you have to reply",
      );
    });

    test("owners are asked in the channel that a lead chose, and answer there", async () => {
      const open = await stage.command(cast.denis, "policy", { question: "open" });
      await stage.press(cast.denis, open, "Demander dans ce canal");
      const question = "what is the colour of our umbrella stand?";
      const none = await stage.command(cast.emma, "policy", { question });
      await stage.press(cast.emma, none, WORDS.en.owner);
      const at = await vi.waitFor(async () => {
        const room = await stage.room();
        const index = room.findIndex(({ text }) => text.includes(question));
        expect(index).toBeGreaterThanOrEqual(0);
        return index;
      }, PATIENCE);
      const label = (await stage.room())[at]?.labels[0] ?? "";
      const foreign = await stage.pressIn(cast.frank, at, label);
      const refused = await stage.fill(cast.frank, foreign, { part1: "Pink." });
      expect(refused.private).toBe(true);
      const opened = await stage.pressIn(cast.denis, at, label);
      await stage.fill(cast.denis, opened, { part1: "Green." });
      await vi.waitFor(async () => {
        expect((await stage.room())[at]?.labels).toEqual([]);
        expect((await stage.inbox(cast.emma)).at(-1)).toContain("Green.");
      }, PATIENCE);
      const now = await stage.command(cast.denis, "policy", { question: "open" });
      await stage.press(cast.denis, now, "Demander à chacun directement");
    });
  });
}
