/** A round of the team's quiz as its members play it on Slack, over both of its transports. */
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { appointments } from "../../../adapters/tick.ts";
import type { Actor, Public } from "../../contracts/stage.ts";
import { openSlackStage, type SlackStage } from "../../support/slack/stage.ts";
import { openWorld, type World } from "../../support/world.ts";

const emma = { id: "U0EMMA", locale: "en", name: "Emma" } as const;
const frank = { id: "U0FRANK", locale: "en", name: "Frank <!channel> *x*" } as const;
const claire = { id: "U0CLAIRE", locale: "fr", name: "Claire" } as const;
const MEMBERS: Actor[] = [emma, frank, claire];
const TALLY = 3000;
/** How late an edit may be, so that the next seems early, in ms. */
const LATE = 300;
const patience = { timeout: 20_000, interval: 20 };

let world: World;
let stage: SlackStage;
let time: ReturnType<typeof appointments>;
async function open(mode: "socket" | "http") {
  world = await openWorld();
  stage = await openSlackStage(world.bot, { mode, members: MEMBERS });
  const log = pino({ level: "silent" });
  const clock = () => new Date();
  time = appointments({ bot: world.bot, adapters: [stage.adapter], log, clock });
}
afterEach(async () => {
  await time.stop();
  await stage.close();
  await world.close();
});

/** The message of the room at that place, once it shows what it is to show. */
const shown = (index: number, like: RegExp) =>
  vi.waitFor(async () => {
    const message = (await stage.room())[index];
    expect(message?.text ?? "").toMatch(like);
    return message as Public;
  }, patience);
const skip = () => stage.command(emma, "quiz", { action: "skip" });

describe.each(["socket", "http"] as const)("over %s", (mode) => {
  beforeEach(() => open(mode));

  test("three members play three questions: nobody's press changes what the room sees", {
    timeout: 60_000,
  }, async () => {
    await stage.command(emma, "quiz", { questions: "3", seconds: "60" });
    await shown(0, /3 questions/);
    await skip();
    for (const at of [0, 1, 2]) {
      const before = await shown(at, new RegExp(`question ${at + 1} of 3`));
      const [a = "", b = ""] = before.labels;
      const untold = ({ text, labels }: Public) => [
        text.replace(/\d+ answers? so far/, ""),
        labels,
      ];
      const room = JSON.stringify((await stage.room()).map(untold));
      for (const [who, label] of [
        ...([
          [emma, a],
          [frank, b],
          [claire, a],
          [frank, a],
          [claire, b],
        ] as const),
      ]) {
        const note = await stage.pressIn(who, at, label);
        expect(note).toMatchObject({ private: true, place: "new" });
        expect(note.text).toContain(`${label}. `);
        expect(note.text).toMatch(who.locale === "fr" ? /^Noté/ : /^Noted/);
        expect(JSON.stringify((await stage.room()).map(untold))).toBe(room);
      }
      await shown(at, /3 answers so far/);
      await skip();
      const revealed = await shown(at, /of 3 w(as|ere) right/);
      expect(revealed.text).toMatch(/✓[\s\S]*· right/);
      expect(revealed.text).toMatch(/Course ·/);
      expect(revealed.labels).toEqual([]);
      await skip();
    }
    const { text } = await shown(3, /The round is over/);
    for (const { name } of [emma, frank, claire]) expect(text).toContain(name);
    expect(await stage.room()).toHaveLength(4);
    expect(stage.slack.refusals).toEqual([]);
    // Frank is nobody's channel: his name is text wherever it stands.
    const [board] = [...stage.slack.standing.values()].slice(-1);
    expect(board?.text).toContain("Frank &lt;!channel&gt; *x*");
    // After the first answer, and not at every other.
    const tallies = stage.slack.edits.filter(({ text }) => /[1-9] answers? so far/.test(text));
    expect(tallies.length).toBeGreaterThan(2);
    for (const [at, { ts, at: when }] of tallies.entries()) {
      const before = tallies[at - 1];
      if (before?.ts === ts) expect(when - before.at).toBeGreaterThan(TALLY - LATE);
    }
  });
});

describe("where the room cannot be shown", () => {
  beforeEach(() => open("socket"));

  test.each(["not_in_channel", "is_archived", "restricted_action"])(
    "the host is told why (%s), and another round may begin",
    async (error) => {
      stage.slack.faults.set("chat.postMessage C0GENERAL", [{ body: { ok: false, error } }]);
      await stage.command(emma, "quiz");
      await vi.waitFor(async () => {
        expect(await stage.inbox(emma)).toEqual([expect.stringMatching(/cannot write in that/)]);
      }, patience);
      expect(await stage.room()).toEqual([]);
      await stage.command(emma, "quiz");
      await shown(0, /questions begins/);
      expect(await stage.inbox(frank)).toEqual([]);
    },
  );

  test("one room's limit holds up no other's round", { timeout: 30_000 }, async () => {
    const limited = { status: 429, headers: { "retry-after": "9" }, body: {} };
    stage.slack.faults.set("chat.postMessage C0GENERAL", [limited]);
    await stage.command(emma, "quiz", { questions: "1", seconds: "60" });
    const begun = performance.now();
    await world.store.inTeam("slack:T0RAPPEL", (records) =>
      records.display("week:0", { kind: "channel", id: "C0OTHER" }, "posted", new Date()),
    );
    await vi.waitFor(() => {
      const channels = [...stage.slack.standing.values()].map(({ channel }) => channel);
      expect(channels).toEqual(["C0OTHER"]);
    }, patience);
    expect(performance.now() - begun).toBeLessThan(5000);
    await shown(0, /question/);
  });
});

describe("a round of a day", () => {
  beforeEach(() => open("http"));

  test("its questions are asked of each member alone, and move on in place", async () => {
    await stage.command(emma, "quiz", { questions: "2", mode: "day" });
    const opened = await shown(0, /open for a day/);
    expect(opened.labels).toEqual(["Play", "Stop"]);
    let seen = await stage.pressIn(claire, 0, "Play");
    expect(seen).toMatchObject({ private: true, place: "new" });
    for (const at of [1, 2]) {
      expect(seen.text).toContain(`question ${at} sur 2`);
      expect(seen.labels[0]).toBe("A");
      seen = await stage.press(claire, seen, "A");
      expect(seen).toMatchObject({ private: true, place: "replaced" });
    }
    expect(seen.text).toContain("toutes les questions");
    expect((await shown(0, /1 member has answered/)).labels).toEqual(["Play", "Stop"]);
    expect(await stage.room()).toHaveLength(1);
  });
});

test("what a member is called is their display name, else their real one", async () => {
  await open("socket");
  stage.slack.people.set("U0ANA", { real_name: "Ana R.", profile: { display_name: "" } });
  const ana: Actor = { id: "U0ANA", locale: "en" };
  stage.slack.people.set("U0EMMA", { real_name: "E. R.", profile: { display_name: "Emma" } });
  await stage.command(emma, "help");
  expect(world.asks.at(-1)?.name).toBe("Emma");
  stage.slack.locales.set(ana.id, "en-US");
  await stage.event({
    type: "slash_commands",
    payload: {
      ...{ command: "/rappel", text: "help", team_id: "T0RAPPEL", user_id: ana.id },
      ...{ channel_id: "C0GENERAL", trigger_id: stage.slack.trigger() },
      response_url: stage.slack.responseUrl("C0GENERAL"),
    },
  });
  await vi.waitFor(() =>
    expect(world.asks.at(-1)).toMatchObject({ who: { id: ana.id }, name: "Ana R." }),
  );
});
