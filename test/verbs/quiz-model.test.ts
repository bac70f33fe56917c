/** Rounds against a scorer of a few lines, and against their history: acknowledged is counted, once. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ask } from "../../src/index.ts";
import { POINTS } from "../../src/quiz/score.ts";
import { as } from "../support/conversation.ts";
import { openRoom, ticketOn } from "../support/room.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const MEMBERS = ["ann", "bob", "cem", "dee"];
const QUESTIONS = 3;
const OPEN = 20_000;
/** The most that speed adds to a right answer: all of a round's are less than one. */
const FASTEST = 33;

/** A member presses a letter so long after the question was shown; perhaps it arrives twice. */
const press = fc.record({
  member: fc.constantFrom(...MEMBERS),
  choice: fc.integer({ min: 0, max: 3 }),
  after: fc.integer({ min: 0, max: OPEN + 2000 }),
  times: fc.integer({ min: 1, max: 2 }),
});

let rounds = 0;

test("whoever pressed whatever whenever, what was acknowledged counts once, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(press, { maxLength: 8 }), {
        minLength: QUESTIONS,
        maxLength: QUESTIONS,
      }),
      fc.boolean(),
      async (script, sleeps) => {
        const team = `t:model${rounds++}`;
        const room = openRoom(world.bot, team);
        await room.say("host", "quiz", { questions: String(QUESTIONS) });
        await room.later(8000);
        const model = new Map(
          MEMBERS.map((member) => [member, { right: 0, points: 0, first: Infinity }]),
        );
        let asked = 0;
        for (const presses of script) {
          const post = room.last();
          if (post.kind !== "round" || post.reveal) break; // nobody answered twice: it closed itself
          const questions = await world.store.inTeam(team, async (records) => {
            const round = await records.roundIn(room.room);
            return round ? records.questions(round.id) : [];
          });
          const question = questions[asked];
          if (!question) throw new Error("no question");
          const begun = room.now();
          const last = new Map<string, { choice: number; after: number }>();
          for (const { member, choice, after, times } of presses.sort(
            (a, b) => a.after - b.after,
          )) {
            if (choice >= question.options.length) continue;
            const at = new Date(begun.getTime() + after);
            const ask = {
              ...{ kind: "press", id: `model:${Math.random()}`, who: { team, id: member }, at },
              ...{ room: room.room, heard: "asker", name: member },
              ticket: ticketOn(post, String.fromCharCode(65 + choice)),
            } as Ask;
            const answers = [];
            for (let time = 0; time < times; time++) answers.push(await world.bot.handle(ask));
            expect(answers.slice(1).flat()).toEqual([]);
            const [said] = answers[0] ?? [];
            const taken = as("notice", said?.post as never).tone === "info";
            expect(taken).toBe(after < OPEN);
            if (taken) last.set(member, { choice, after });
          }
          for (const [member, { choice, after }] of last) {
            const score = model.get(member);
            if (!score) continue;
            score.first = Math.min(score.first, asked);
            if (choice !== question.right) continue;
            score.right += 1;
            score.points += POINTS + Math.floor((FASTEST * (OPEN - after)) / OPEN);
          }
          if (sleeps) await room.asleep(OPEN + 60_000);
          else await room.later(OPEN);
          await room.later(8000);
          asked += 1;
        }
        await room.later(60_000);
        const board = as("board", room.last());
        const players = [...model].filter(([, { first }]) => first < Infinity);
        expect(board.rows.map(({ who }) => who).sort()).toEqual(players.map(([who]) => who).sort());
        for (const { who, points, right } of board.rows) {
          const score = model.get(who);
          if (!score) throw new Error(`${who} did not play`);
          expect(right).toBe(`${score.right}/${asked - score.first}`);
          expect(Number(points)).toBe(players.length > 1 ? score.points : 0);
        }
        const reviews = await world.store.inTeam(team, async (records) =>
          Promise.all(
            MEMBERS.map(async (id) => (await records.of(id).logSince(new Date(0))).length),
          ),
        );
        const given = await world.store.inTeam(team, async (records) => {
          const all = await Promise.all(
            room.keys().flatMap((key) => {
              const [kind, id = ""] = key.split(":");
              return kind === "end" ? [records.given(id)] : [];
            }),
          );
          return all.flat();
        });
        expect(reviews?.reduce((sum, count) => sum + count, 0)).toBe(given?.length);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
