/** What every database must do. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member, Store } from "../../src/index.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { GRADES, type Grade, type Review, TAKEN_BACK } from "../../src/review/memory.ts";
import { fold, next } from "../../src/review/schedule.ts";
import type { Choices, Records } from "../../src/store/store.ts";

const NOW = new Date("2026-03-02T12:00:00Z");

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the store contract`, () => {
    let store: Store;
    let asks = 0;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    const as = <T>(who: Member, work: (records: Records) => Promise<T>, id = `ask:${asks++}`) =>
      store.once({ id, who, at: NOW }, work);
    const review = (card: string, n: number, grade: Grade = 3) => ({
      ...{ card, n, grade, at: NOW, retention: 0.9, sure: undefined },
    });
    const keep = (one: Review & { grade: Grade }) => async (records: Records) =>
      records.keep(one, next(await records.memory(one.card), one));

    test("an ask is carried out once, whatever happens at once", async () => {
      const who = { team: "t:once", id: "m" };
      const results = await Promise.all(
        Array.from({ length: 8 }, () => as(who, keep(review("a", 1)), "ask:same")),
      );
      expect(results.filter((result) => result !== undefined)).toEqual([true]);
    });

    test("work that throws leaves nothing, and the ask may come again", async () => {
      const who = { team: "t:throws", id: "m" };
      const fails = as(
        who,
        async (records) => {
          await records.keep(review("a", 1), next(undefined, review("a", 1)));
          throw new Error("in the middle");
        },
        "ask:again",
      );
      await expect(fails).rejects.toThrow("in the middle");
      expect(await as(who, (records) => records.memories())).toEqual([]);
      expect(await as(who, keep(review("a", 1)), "ask:again")).toBe(true);
    });

    test("a review of a number that is taken is not kept", async () => {
      const who = { team: "t:stale", id: "m" };
      expect(await as(who, keep(review("a", 1, 3)))).toBe(true);
      expect(await as(who, keep(review("a", 1, 1)))).toBe(false);
      expect(await as(who, (records) => records.memory("a"))).toMatchObject({ n: 1, lapses: 0 });
    });

    test("what comes out is what went in", async () => {
      const who = { team: "t:same", id: "m" };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...GRADES), { minLength: 1, maxLength: 6 }),
          async (grades) => {
            const card = `card-${asks}`;
            const all = grades.map((grade, place) => review(card, place + 1, grade));
            for (const one of all) await as(who, keep(one));
            const stored = await as(who, (records) => records.memory(card));
            expect(stored).toEqual(fold(all));
            expect(await as(who, (records) => records.log(card))).toEqual(all);
          },
        ),
        { numRuns: 20 },
      );
    });

    test("nobody sees or changes what another member, or team, holds", async () => {
      const people = ["t:1", "t:2"].flatMap((team) => ["m", "n"].map((id) => ({ team, id })));
      for (const [place, who] of people.entries()) {
        await as(who, keep(review("shared", 1, GRADES[place])));
        await as(who, (records) => records.choose({ language: place % 2 ? "fr" : "en" }));
      }
      for (const [place, who] of people.entries()) {
        const grade = GRADES[place] ?? 1;
        const memory = next(undefined, review("shared", 1, grade));
        expect(await as(who, (records) => records.memories())).toEqual([memory]);
        const choices = await as(who, (records) => records.choices());
        expect(choices?.language).toBe(place % 2 ? "fr" : "en");
        expect(await as(who, (records) => records.logSince(NOW))).toHaveLength(1);
      }
    });

    test("what a member and a team choose is kept, and goes back to the default", async () => {
      const who = { team: "t:choices", id: "m" };
      const until = new Date(NOW.getTime() + 1000);
      const choices: Choices = {
        ...{ language: "fr" as const, newADay: 0, retention: 0.95, zone: "Pacific/Apia", hour: 0 },
        ...{ pausedFrom: NOW, pausedUntil: until, confidence: true },
        ...{ quiet: { from: 21, until: 7 }, easyDays: [6, 7], pushPaused: "closed" as const },
      };
      await as(who, (records) => records.choose(choices));
      expect(await as(who, (records) => records.choices())).toEqual(choices);
      await as(who, (records) => records.choose({ language: undefined, confidence: false }));
      const after = { ...choices, language: undefined, confidence: false };
      expect(await as(who, (records) => records.choices())).toEqual(after);
      const card = { room: { kind: "channel", id: "c" }, hour: 0 } as const;
      const team = {
        ...{ name: undefined, language: "en" as const, zone: "Europe/Paris", workdays: [1, 7] },
        ...{ holidays: "CA-QC", daysOff: ["2026-12-24", "2026-12-31"], card },
        cardPaused: "archived" as const,
      };
      await as(who, (records) => records.chooseForTeam(team));
      expect(await as({ ...who, id: "n" }, (records) => records.team())).toEqual(team);
      const none = { language: undefined, workdays: undefined, holidays: undefined };
      const nothing = { ...none, daysOff: [], card: undefined, cardPaused: undefined };
      await as(who, (records) => records.chooseForTeam(nothing));
      Object.assign(team, nothing);
      expect(await as({ ...who, id: "n" }, (records) => records.team())).toEqual(team);
    });

    test("leads are those whom the platform or a lead names, in their team alone", async () => {
      const [who, other] = [
        { team: "t:lead", id: "m" },
        { team: "t:lead", id: "n" },
      ];
      expect(await as(who, (records) => records.isLead({}))).toBe(false);
      expect(await as(who, (records) => records.isLead({ admin: true }))).toBe(true);
      expect(await as(who, (records) => records.isLead({}))).toBe(true);
      expect(await as(who, (records) => records.isLead({ admin: false }))).toBe(false);
      // What the platform says of their language is kept, and what they chose comes before it.
      const spoken = () => as({ ...who, id: "another" }, (own) => own.of(who.id).spoken());
      expect(await spoken()).toBeUndefined();
      await as(who, (records) => records.isLead({ locale: "en-US" }));
      expect(await spoken()).toBe("en");
      await as(who, (records) => records.isLead({ locale: "xx" }));
      await as(who, (records) => records.isLead({}));
      expect(await spoken()).toBe("en");
      await as(who, (records) => records.choose({ language: "fr" }));
      expect(await spoken()).toBe("fr");
      await as(who, (records) => records.nameLead("n", true));
      expect(await as(other, (records) => records.isLead({ admin: false }))).toBe(true);
      expect(await as(who, (records) => records.leads())).toEqual(["n"]);
      const elsewhere = { team: "t:lead2", id: "n" };
      expect(await as(elsewhere, (records) => records.isLead({}))).toBe(false);
    });

    test("a rebuild finds what differs from the log, puts it right, and then finds nothing", async () => {
      const who = { team: "t:rebuild", id: "m" };
      await as(who, keep(review("a", 1, 1)));
      await as(who, keep(review("a", 2, 4)));
      const undo = { ...review("a", 3), grade: TAKEN_BACK };
      await as(who, async (records) => {
        const memory = fold([...(await records.log("a")), undo]);
        return memory && records.keep(undo, memory);
      });
      expect(await store.rebuild()).toMatchObject({ mended: 0 });
      const torn = { ...review("b", 1), grade: 3 as const };
      await as(who, (records) => records.keep(torn, { ...next(undefined, torn), stability: 1 }));
      expect(await store.rebuild()).toMatchObject({ mended: 1 });
      expect(await store.rebuild()).toMatchObject({ mended: 0 });
      expect(await as(who, (records) => records.memory("b"))).toEqual(fold([torn]));
    });

    test("a team is welcomed once, erased a month after it left, and welcomed again", async () => {
      const who = { team: "t:left", id: "m" };
      const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
      expect(await store.join(who.team, NOW)).toBe(true);
      expect(await store.join(who.team, NOW)).toBe(false);
      expect(await store.present("t")).toContain(who.team);
      expect(await store.present("other")).toEqual([]);
      await as(who, keep(review("a", 1)));
      await store.leave(who.team, day(0));
      expect(await store.present("t")).not.toContain(who.team);
      await store.housekeep(day(29));
      expect(await as(who, (records) => records.memories())).toHaveLength(1);
      expect(await store.join(who.team, day(29))).toBe(false);
      await store.housekeep(day(40));
      expect(await as(who, (records) => records.memories())).toHaveLength(1);
      await store.leave(who.team, day(40));
      await store.housekeep(day(71));
      expect(await as(who, (records) => records.memories())).toEqual([]);
      expect(await store.join(who.team, day(71))).toBe(true);
    });

    test("what a team spends on a day is counted whole, and reserved up to a most", async () => {
      const { spend } = store;
      const [team, day] = ["t:spend", "2026-03-02"];
      expect(await spend.spent(team, day)).toBe(0);
      const reserve = () => spend.reserve(team, day, 30, 100);
      const reserved = await Promise.all(Array.from({ length: 8 }, reserve));
      expect(reserved.filter(Boolean)).toHaveLength(3);
      expect(await spend.spent(team, day)).toBe(90);
      expect(await spend.reserve(team, day, 10, 100)).toBe(true);
      expect(await spend.reserve(team, day, 1, 100)).toBe(false);
      await Promise.all(Array.from({ length: 8 }, () => spend.add(team, day, -10)));
      expect(await spend.spent(team, day)).toBe(20);
      expect(await spend.reserve(team, "2026-03-03", 101, 100)).toBe(false);
      expect(await spend.reserve(team, "2026-03-03", 100, 100)).toBe(true);
      expect(await spend.reserve("t:spend2", day, 100, 100)).toBe(true);
      expect(await spend.spent("t:spend2", day)).toBe(100);
      expect(await spend.spent(team, day)).toBe(20);
      await store.housekeep(new Date("2026-04-02T12:00:00Z"));
      expect(await spend.spent(team, day)).toBe(0);
      expect(await spend.spent(team, "2026-03-03")).toBe(100);
    });

    test("an installation is kept as it came, and renewed by one at a time", async () => {
      const { installations } = store;
      const [team, other] = ["t:installed", "t:installed2"];
      const until = new Date(NOW.getTime() + 1000);
      expect(await installations.lease(team, NOW, until)).toBe(false);
      await installations.save(team, "sealed");
      await installations.save(other, "other");
      const leases = Array.from({ length: 8 }, () => installations.lease(team, NOW, until));
      expect((await Promise.all(leases)).filter(Boolean)).toHaveLength(1);
      expect(await installations.lease(other, NOW, until)).toBe(true);
      expect(await installations.lease(team, until, until)).toBe(true);
      await installations.save(team, "renewed");
      expect(await installations.find(team)).toBe("renewed");
      expect(await installations.lease(team, NOW, until)).toBe(true);
      expect(await installations.teams()).toEqual(expect.arrayContaining([team, other]));
      await installations.remove(team);
      expect(await installations.find(team)).toBeUndefined();
      expect(await installations.find(other)).toBe("other");
    });

    test("a conversation is the team's own, and goes as far back as is asked", async () => {
      const who = { team: "t:talk", id: "m" };
      const turn = (id: string, at: number) => ({
        ...{ id, talk: "thread", question: id, card: undefined, at: new Date(at) },
      });
      await as(who, (records) => records.keepTurn(turn("one", 1)));
      await as(who, (records) => records.keepTurn(turn("two", 2)));
      const last = (team: string, since: number) =>
        as({ team, id: "n" }, (records) => records.lastTurn("thread", new Date(since)));
      expect(await last(who.team, 0)).toEqual(turn("two", 2));
      expect(await last(who.team, 3)).toBeUndefined();
      expect(await last("t:talk2", 0)).toBeUndefined();
      await store.housekeep(new Date(NOW.getTime()));
      expect(await last(who.team, 0)).toBeUndefined();
    });

    test("a team that still asks has not left", async () => {
      const who = { team: "t:asks", id: "m" };
      const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
      await as(who, keep(review("a", 1)));
      await store.leave(who.team, day(0));
      await as(who, async () => true);
      await store.housekeep(day(60));
      expect(await as(who, (records) => records.memories())).toHaveLength(1);
    });

    const policy = (id: string, n: number, more: Partial<Policy> = {}) => ({
      ...{ id, n, subject: "delay", title: "T", texts: { fr: ["deux"], en: ["two"] } },
      ...{ owner: "m", since: NOW, until: new Date(NOW.getTime() + n), days: 30 },
      ...{ withdrawn: false, writer: "n", at: NOW, ...more },
    });

    test("a policy's versions are all kept, its newest holds, and none is written twice", async () => {
      const who = { team: "t:policies", id: "m" };
      await as(who, (records) => records.isLead({ name: "Emma" }));
      const added = (one: ReturnType<typeof policy>) => as(who, (own) => own.keepPolicy(one));
      expect(await added(policy("b", 1, { since: new Date(1) }))).toBe(true);
      expect(await added(policy("a", 1))).toBe(true);
      expect(await added(policy("a", 2, { texts: { en: ["three"] }, owner: undefined }))).toBe(
        true,
      );
      expect(await added(policy("a", 2, { texts: { en: ["four"] } }))).toBe(false);
      const held = await as(who, (records) => records.policies());
      expect(held).toEqual([
        { ...policy("b", 1, { since: new Date(1) }), ownerName: "Emma" },
        { ...policy("a", 2, { texts: { en: ["three"] }, owner: undefined }), ownerName: undefined },
      ]);
      await added(policy("a", 3, { withdrawn: true, subject: undefined }));
      expect((await as(who, (records) => records.policies()))?.map(({ id }) => id)).toEqual(["b"]);
      const versions = await as(who, (records) => records.policyVersions("a"));
      expect(versions?.map(({ n }) => n)).toEqual([3, 2, 1]);
      expect(await as(who, (records) => records.policy("a"))).toMatchObject({ withdrawn: true });
      const other = { team: "t:policies2", id: "m" };
      expect(await as(other, (records) => records.policies())).toEqual([]);
      expect(await as(other, (records) => records.policy("b"))).toBeUndefined();
      expect(await as(other, (records) => records.policyVersions("a"))).toEqual([]);
    });

    test("an erased member's id stays in no policy and no question, whose words stay", async () => {
      const [gone, stays] = ["gone", "stays"].map((id) => ({ team: "t:disowned", id }));
      if (!gone || !stays) return;
      const asker = (question: string) => ({ question, language: "fr" as const, at: NOW });
      await as(gone, async (records) => {
        await records.keepPolicy(policy("a", 1, { owner: "gone", writer: "gone" }));
        await records.keepPolicy(policy("a", 2, { owner: "stays", writer: "gone" }));
        await records.inquire({ id: "own", card: undefined, owner: undefined }, asker("mine"));
        await records.display("ask:own:gone", { team: gone.team, id: "gone" }, "open", NOW);
      });
      await as(stays, (own) =>
        own.inquire({ id: "theirs", card: undefined, owner: "gone" }, asker("theirs")),
      );
      await as(gone, async (records) => {
        await records.joinInquiry("theirs", asker("mine too"));
        await records.answerInquiry("theirs", { fr: ["oui"] }, NOW);
        await records.erase();
      });
      const versions = await as(stays, (records) => records.policyVersions("a"));
      expect(versions?.map(({ owner, writer }) => [owner, writer])).toEqual([
        ["stays", undefined],
        [undefined, undefined],
      ]);
      const kept = await as(stays, (records) => records.inquiries());
      expect(kept).toMatchObject([
        {
          ...{ id: "theirs", owner: undefined, answer: { by: undefined, texts: { fr: ["oui"] } } },
          askers: [{ member: "stays", question: "theirs" }],
        },
      ]);
      const shown = await store.displays.stale(NOW, 100);
      expect(shown.filter(({ team }) => team === gone.team)).toEqual([]);
    });

    test("an erased member's id stays in no round that they began", async () => {
      const [gone, stays] = ["gone", "stays"].map((id) => ({ team: "t:hosts", id }));
      if (!gone || !stays) return;
      for (const { id } of [gone, stays])
        await store.inTeam(gone.team, (records) =>
          records.beginRound(
            {
              ...{ id, host: id, room: { kind: "channel", id }, language: "fr", mode: "live" },
              ...{ seconds: 20, current: -1, begun: NOW, ended: undefined },
            },
            [
              {
                ...{ kind: "truth", card: "a", right: 0, prompt: { fr: "a", en: "a" } },
                options: [{ fr: "Vrai", en: "True" }],
              },
            ],
          ),
        );
      const held = await as(gone, (records) => records.holdings());
      expect(held?.rounds).toMatchObject([{ id: "gone" }]);
      await as(gone, (records) => records.erase());
      const hosts = await as(stays, async (records) => [
        (await records.round("gone"))?.host,
        (await records.round("stays"))?.host,
      ]);
      expect(hosts).toEqual(["", "stays"]);
    });

    test("what many ask and answer at once is one question, with one answer", async () => {
      const team = "t:inquiries";
      const people = Array.from({ length: 6 }, (_, at) => ({ team, id: `m${at}` }));
      const asker = { question: "q", language: "en" as const, at: NOW };
      await Promise.all(
        people.map((who) =>
          as(who, async (records) => {
            const [one] = await records.inquiries({ toJoin: true });
            if (one) return records.joinInquiry(one.id, asker);
            return records.inquire({ id: who.id, card: undefined, owner: undefined }, asker);
          }),
        ),
      );
      const [one, ...more] = (await as({ team, id: "x" }, (own) => own.inquiries())) ?? [];
      expect(more).toEqual([]);
      expect(one?.askers).toHaveLength(6);
      const id = one?.id ?? "";
      expect(await as({ team, id: "m0" }, (own) => own.joinInquiry(id, asker))).toBe(false);
      const answered = await Promise.all(
        people.map((who) => as(who, (own) => own.answerInquiry(id, { en: [who.id] }, NOW))),
      );
      expect(answered.filter(Boolean)).toHaveLength(1);
      const settled = await Promise.all(
        ["a", "b"].map((to) => as({ team, id: "m0" }, (own) => own.settleInquiry(id, to))),
      );
      expect(settled.filter(Boolean)).toHaveLength(1);
      const other = { team: "t:inquiries2", id: "m0" };
      expect(await as(other, (own) => own.inquiries())).toEqual([]);
      expect(await as(other, (own) => own.inquiry(id))).toBeUndefined();
      expect(await as(other, (own) => own.answerInquiry(id, {}, NOW))).toBe(false);
    });

    test("where owners are asked is the team's own, and goes back to each directly", async () => {
      const who = { team: "t:room", id: "m" };
      const room = { kind: "channel" as const, id: "c" };
      await as(who, (records) => records.chooseForTeam({ language: "fr" }));
      await as(who, (records) => records.chooseInquiryRoom(room));
      expect(await as(who, (records) => records.inquiryRoom())).toEqual(room);
      expect(await as(who, (records) => records.team())).toMatchObject({ language: "fr" });
      expect(
        await as({ ...who, team: "t:room2" }, (records) => records.inquiryRoom()),
      ).toBeUndefined();
      await as(who, (records) => records.chooseInquiryRoom(undefined));
      expect(await as(who, (records) => records.inquiryRoom())).toBeUndefined();
      await store.refuse({ team: "t:room", id: "closed" }, NOW);
      expect(await as(who, (records) => records.reachable(["closed", "m"]))).toEqual(["m"]);
    });

    test("a member is written to once; a room's message moves on where there is one", async () => {
      const team = "t:word";
      const to = { team, id: "m" };
      const mine = async () =>
        (await store.displays.stale(NOW, 1000)).filter((one) => one.team === team);
      await as(to, (records) => records.display("word:1", to, "open", NOW));
      const [word, ...more] = await mine();
      expect(more).toEqual([]);
      expect(word).toMatchObject({ room: to, shows: "open" });
      if (word) await store.displays.shown(word, "");
      await as(to, (records) => records.display("word:1", to, "open", NOW));
      await as(to, (records) => records.moveOn("word:2", "answered", NOW));
      expect(await mine()).toEqual([]);
    });

    test("an ask is forgotten when it is old, and not before", async () => {
      const who = { team: "t:old", id: "m" };
      await as(who, async () => true, "ask:old");
      await store.housekeep(new Date(NOW.getTime() + 86_400_000));
      expect(await as(who, async () => true, "ask:old")).toBeUndefined();
      await store.housekeep(new Date(NOW.getTime() + 3 * 86_400_000));
      expect(await as(who, async () => true, "ask:old")).toBe(true);
    });
  });
}
