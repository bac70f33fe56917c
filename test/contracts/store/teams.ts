/** What every database must do for a team: its coming and going, and what is its own. */
import { expect, test } from "vitest";
import { keep, NOW, review, type Shelf } from "./shelf.ts";

export function teamsContract(shelf: Shelf): void {
  test("a team is welcomed once, erased a month after it left, and welcomed again", async () => {
    const who = { team: "t:left", id: "m" };
    const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
    expect(await shelf.store.join(who.team, NOW)).toBe(true);
    expect(await shelf.store.join(who.team, NOW)).toBe(false);
    expect(await shelf.store.present("t")).toContain(who.team);
    expect(await shelf.store.present("other")).toEqual([]);
    await shelf.as(who, keep(review("a", 1)));
    await shelf.store.leave(who.team, day(0));
    expect(await shelf.store.present("t")).not.toContain(who.team);
    await shelf.store.housekeep(day(29));
    expect(await shelf.as(who, (records) => records.memories())).toHaveLength(1);
    expect(await shelf.store.join(who.team, day(29))).toBe(false);
    await shelf.store.housekeep(day(40));
    expect(await shelf.as(who, (records) => records.memories())).toHaveLength(1);
    await shelf.store.leave(who.team, day(40));
    await shelf.store.housekeep(day(71));
    expect(await shelf.as(who, (records) => records.memories())).toEqual([]);
    expect(await shelf.store.join(who.team, day(71))).toBe(true);
  });

  test("a team that still asks has not left", async () => {
    const who = { team: "t:asks", id: "m" };
    const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
    await shelf.as(who, keep(review("a", 1)));
    await shelf.store.leave(who.team, day(0));
    await shelf.as(who, async () => true);
    await shelf.store.housekeep(day(60));
    expect(await shelf.as(who, (records) => records.memories())).toHaveLength(1);
  });

  test("what a team spends on a day is counted whole, and reserved up to a most", async () => {
    const { spend } = shelf.store;
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
    await shelf.store.housekeep(new Date("2026-04-02T12:00:00Z"));
    expect(await spend.spent(team, day)).toBe(0);
    expect(await spend.spent(team, "2026-03-03")).toBe(100);
  });

  test("an installation is kept as it came, and renewed by one at a time", async () => {
    const { installations } = shelf.store;
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
    await installations.renew(team, "again");
    expect(await installations.find(team)).toBe("again");
    expect(await installations.lease(team, NOW, until)).toBe(true);
    await installations.remove(team);
    await installations.renew(team, "late");
    expect(await installations.find(team)).toBeUndefined();
    expect(await installations.find(other)).toBe("other");
  });

  test("a conversation is the team's own, and goes as far back as is asked", async () => {
    const who = { team: "t:talk", id: "m" };
    const turn = (id: string, at: number) => ({
      ...{ id, talk: "thread", question: id, card: undefined, at: new Date(at) },
    });
    await shelf.as(who, (records) => records.keepTurn(turn("one", 1)));
    await shelf.as(who, (records) => records.keepTurn(turn("two", 2)));
    const last = (team: string, since: number) =>
      shelf.as({ team, id: "n" }, (records) => records.lastTurn("thread", new Date(since)));
    expect(await last(who.team, 0)).toEqual(turn("two", 2));
    expect(await last(who.team, 3)).toBeUndefined();
    expect(await last("t:talk2", 0)).toBeUndefined();
    await shelf.store.housekeep(new Date(NOW.getTime()));
    expect(await last(who.team, 0)).toBeUndefined();
  });

  test("where owners are asked is the team's own, and goes back to each directly", async () => {
    const who = { team: "t:room", id: "m" };
    const room = { kind: "channel" as const, id: "c" };
    await shelf.as(who, (records) => records.chooseForTeam({ language: "fr" }));
    await shelf.as(who, (records) => records.chooseInquiryRoom(room));
    expect(await shelf.as(who, (records) => records.inquiryRoom())).toEqual(room);
    expect(await shelf.as(who, (records) => records.team())).toMatchObject({ language: "fr" });
    expect(
      await shelf.as({ ...who, team: "t:room2" }, (records) => records.inquiryRoom()),
    ).toBeUndefined();
    await shelf.as(who, (records) => records.chooseInquiryRoom(undefined));
    expect(await shelf.as(who, (records) => records.inquiryRoom())).toBeUndefined();
  });

  test("who refuses what the team writes to them is not reachable; of a stranger nothing is kept", async () => {
    const who = { team: "t:refuses", id: "closed" };
    const reachable = () => shelf.as(who, (records) => records.reachable(["closed", "m"]));
    expect(await shelf.as(who, (records) => records.refuse(NOW))).toBe(false);
    expect(await reachable()).toEqual(["closed", "m"]);
    await shelf.as(who, (records) => records.display("word:1", who, "open", NOW));
    expect(await shelf.as(who, (records) => records.refuse(NOW))).toBe(true);
    expect(await reachable()).toEqual(["m"]);
  });

  test("a member is written to once; a room's message moves on where there is one", async () => {
    const team = "t:word";
    const to = { team, id: "m" };
    const mine = async () =>
      (await shelf.store.displays.stale(NOW, 1000)).filter((one) => one.team === team);
    await shelf.as(to, (records) => records.display("word:1", to, "open", NOW));
    const [word, ...more] = await mine();
    expect(more).toEqual([]);
    expect(word).toMatchObject({ room: to, shows: "open" });
    if (word) await shelf.store.displays.shown(word, "");
    await shelf.as(to, (records) => records.display("word:1", to, "open", NOW));
    await shelf.as(to, (records) => records.moveOn("word:2", "answered", NOW));
    expect(await mine()).toEqual([]);
  });
}
