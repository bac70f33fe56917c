/** What every database must do for a team's own policies, and for what its members ask of it. */
import { expect, test } from "vitest";
import type { Policy } from "../../../src/policy/policy.ts";
import { NOW, type Shelf } from "./shelf.ts";

export function policiesContract(shelf: Shelf): void {
  const policy = (id: string, n: number, more: Partial<Policy> = {}) => ({
    ...{ id, n, subject: "delay", title: "T", texts: { fr: ["deux"], en: ["two"] } },
    ...{ owner: "m", since: NOW, until: new Date(NOW.getTime() + n), days: 30 },
    ...{ withdrawn: false, writer: "n", at: NOW, ...more },
  });

  test("a policy's versions are all kept, its newest holds, and none is written twice", async () => {
    const who = { team: "t:policies", id: "m" };
    await shelf.as(who, (records) => records.seen({ name: "Emma" }));
    const added = (one: ReturnType<typeof policy>) => shelf.as(who, (own) => own.keepPolicy(one));
    expect(await added(policy("b", 1, { since: new Date(1) }))).toBe(true);
    expect(await added(policy("a", 1))).toBe(true);
    expect(await added(policy("a", 2, { texts: { en: ["three"] }, owner: undefined }))).toBe(true);
    expect(await added(policy("a", 2, { texts: { en: ["four"] } }))).toBe(false);
    const held = await shelf.as(who, (records) => records.policies());
    expect(held).toEqual([
      { ...policy("b", 1, { since: new Date(1) }), ownerName: "Emma" },
      { ...policy("a", 2, { texts: { en: ["three"] }, owner: undefined }), ownerName: undefined },
    ]);
    await added(policy("a", 3, { withdrawn: true, subject: undefined }));
    expect((await shelf.as(who, (records) => records.policies()))?.map(({ id }) => id)).toEqual([
      "b",
    ]);
    const versions = await shelf.as(who, (records) => records.policyVersions("a"));
    expect(versions?.map(({ n }) => n)).toEqual([3, 2, 1]);
    expect(await shelf.as(who, (records) => records.policy("a"))).toMatchObject({
      withdrawn: true,
    });
    const other = { team: "t:policies2", id: "m" };
    expect(await shelf.as(other, (records) => records.policies())).toEqual([]);
    expect(await shelf.as(other, (records) => records.policy("b"))).toBeUndefined();
    expect(await shelf.as(other, (records) => records.policyVersions("a"))).toEqual([]);
  });

  test("an erased member's id stays in no policy and no question, whose words stay", async () => {
    const [gone, stays] = ["gone", "stays"].map((id) => ({ team: "t:disowned", id }));
    if (!gone || !stays) return;
    const asker = (question: string) => ({ question, language: "fr" as const, at: NOW });
    await shelf.as(gone, async (records) => {
      await records.keepPolicy(policy("a", 1, { owner: "gone", writer: "gone" }));
      await records.keepPolicy(policy("a", 2, { owner: "stays", writer: "gone" }));
      await records.inquire({ id: "own", card: undefined, owner: undefined }, asker("mine"));
      await records.display("ask:own:gone", { team: gone.team, id: "gone" }, "open", NOW);
    });
    await shelf.as(stays, (own) =>
      own.inquire({ id: "theirs", card: undefined, owner: "gone" }, asker("theirs")),
    );
    await shelf.as(gone, async (records) => {
      await records.joinInquiry("theirs", asker("mine too"));
      await records.answerInquiry("theirs", { fr: ["oui"] }, NOW);
      await records.erase();
    });
    const versions = await shelf.as(stays, (records) => records.policyVersions("a"));
    expect(versions?.map(({ owner, writer }) => [owner, writer])).toEqual([
      ["stays", undefined],
      [undefined, undefined],
    ]);
    const kept = await shelf.as(stays, (records) => records.inquiries());
    expect(kept).toMatchObject([
      {
        ...{ id: "theirs", owner: undefined, answer: { by: undefined, texts: { fr: ["oui"] } } },
        askers: [{ member: "stays", question: "theirs" }],
      },
    ]);
    const shown = await shelf.store.displays.stale(NOW, 100);
    expect(shown.filter(({ team }) => team === gone.team)).toEqual([]);
  });

  test("an erased member's id stays in no round that they began", async () => {
    const [gone, stays] = ["gone", "stays"].map((id) => ({ team: "t:hosts", id }));
    if (!gone || !stays) return;
    for (const { id } of [gone, stays])
      await shelf.store.inTeam(gone.team, (records) =>
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
    const held = await shelf.as(gone, (records) => records.holdings());
    expect(held?.rounds).toMatchObject([{ id: "gone" }]);
    await shelf.as(gone, (records) => records.erase());
    const hosts = await shelf.as(stays, async (records) => [
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
        shelf.as(who, async (records) => {
          const [one] = await records.inquiries({ toJoin: true });
          if (one) return records.joinInquiry(one.id, asker);
          return records.inquire({ id: who.id, card: undefined, owner: undefined }, asker);
        }),
      ),
    );
    const [one, ...more] = (await shelf.as({ team, id: "x" }, (own) => own.inquiries())) ?? [];
    expect(more).toEqual([]);
    expect(one?.askers).toHaveLength(6);
    const id = one?.id ?? "";
    expect(await shelf.as({ team, id: "m0" }, (own) => own.joinInquiry(id, asker))).toBe(false);
    const answered = await Promise.all(
      people.map((who) => shelf.as(who, (own) => own.answerInquiry(id, { en: [who.id] }, NOW))),
    );
    expect(answered.filter(Boolean)).toHaveLength(1);
    const settled = await Promise.all(
      ["a", "b"].map((to) => shelf.as({ team, id: "m0" }, (own) => own.settleInquiry(id, to))),
    );
    expect(settled.filter(Boolean)).toHaveLength(1);
    const other = { team: "t:inquiries2", id: "m0" };
    expect(await shelf.as(other, (own) => own.inquiries())).toEqual([]);
    expect(await shelf.as(other, (own) => own.inquiry(id))).toBeUndefined();
    expect(await shelf.as(other, (own) => own.answerInquiry(id, {}, NOW))).toBe(false);
  });
}
