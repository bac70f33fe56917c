/** A team that uses everything, so that every table holds something of it: what must not leak. */
import type { Keyv } from "keyv";
import { vi } from "vitest";
import { type Bot, type Post, type Store, soloTeam } from "../../src/index.ts";
import { as, type Conversation, converse } from "./conversation.ts";
import { lead9, MONDAY, nine, optIn } from "./daily.ts";
import { pump } from "./pump.ts";
import { openRoom, ticketOn } from "./room.ts";

/** A database that is busy takes its time: ms. */
const PATIENCE = { timeout: 20_000, interval: 100 };
const DAY = 86_400_000;

interface House {
  bot: Bot;
  store: Store;
  cache: Keyv;
}

interface Words {
  /** All that the team writes begins so. */
  canary: string;
  /** Emma's id, and how all that she writes begins. */
  emma?: { id: string; says: string };
}

/** Denis leads; Emma asks, reports, answers and chooses, of which Frank does a little. */
export async function populate({ bot, store, cache }: House, team: string, words: Words) {
  const { canary, emma: own = { id: "emma", says: canary } } = words;
  const platform = team.split(":")[0] ?? "";
  const person = (id: string, says: string, admin = false) =>
    converse(bot, { team, id }, { admin, name: `${says}-name-of-${id}`, at: MONDAY });
  const emma = person(own.id, own.says);
  const [denis, frank] = [person("denis", canary, true), person("frank", canary)];
  const room = openRoom(bot, team, { at: MONDAY });

  const arrival = { team, room: room.room, at: MONDAY, name: `${canary}-team` };
  await bot.joined(arrival);
  await store.installations.save(team, `${canary}-sealed`);
  await store.spend.add(team, "2026-03-02", 7);
  for (const { who } of [emma, frank])
    await store.inTeam(soloTeam(platform, who.id), (solo) => solo.of(who.id).chooseHome(team));

  for (const [who, says] of [
    [emma, own.says],
    [frank, canary],
  ] as const) {
    await drill(who, says);
    await boards(who, says);
    await inquire(who, says);
    await cache.set(`${team}:${who.who.id}:locale`, "en");
  }
  await ourPolicy(denis, emma.who.id, canary);
  const open = await denis.say("policy", { question: "open" });
  await denis.press(open, /^Answer 1/, { part1: `${canary}-said: in the cellar.` });
  // A round that is over, with the daily cards of the day, then one that Emma began and is open.
  await play();
  await daily();
  await room.asleep(DAY);
  await shows("board");
  await denis.press(await denis.say("quiz", { action: "weekly" }), /./, { day: "1", hour: "9" });
  await play();
  return { denis, emma, frank };

  /** A database that many share says what is due in its own time. */
  function shows(kind: Post["kind"]): Promise<Post> {
    return vi.waitFor(async () => {
      await room.settle();
      return as(kind, room.last());
    }, PATIENCE);
  }

  async function play(): Promise<void> {
    const named = (id: string) => ({ name: `${id === own.id ? own.says : canary}-name-of-${id}` });
    room.forget();
    await room.say(own.id, "quiz", { questions: "1", mode: "day" }, named(own.id));
    const lobby = await shows("notice");
    for (const { who } of [emma, frank]) {
      const question = await room.press(who.id, ticketOn(lobby, "Play"), named(who.id));
      await room.press(who.id, ticketOn(question, "A"), named(who.id));
    }
  }

  async function daily(): Promise<void> {
    await lead9(denis);
    for (const who of [emma, frank]) await optIn(who);
    const card = await vi.waitFor(async () => {
      const { arrived } = await pump(bot, platform, nine("2026-03-03"));
      const found = arrived.find(({ post }) => post.kind === "round");
      if (!found) throw new Error("no card of the day came");
      return as("round", found.post);
    }, PATIENCE);
    for (const who of [emma, frank]) await who.press(card, "A");
  }
}

async function drill(who: Conversation, says: string): Promise<void> {
  const back = await who.press(await who.say("flashcard"), "Show the answer");
  await who.press(back, "Report this card", { reason: `${says}-reason` });
  await who.press(back, /^Good/);
  const answer = await who.say("policy", { question: `how fast should we reply? ${says}-asked` });
  await who.judge(answer, "unhelpful");
}

async function boards(who: Conversation, says: string): Promise<void> {
  const board = await who.say("leaderboard", { period: "all" });
  await who.press(board, "My name here", { alias: `${says}-alias` });
}

async function inquire(who: Conversation, says: string): Promise<void> {
  for (const what of ["umbrella", "printer"]) {
    const none = await who.say("policy", { question: `where is the ${says}-${what} kept?` });
    await who.press(none, "Ask an owner");
  }
}

async function ourPolicy(lead: Conversation, owner: string, canary: string): Promise<void> {
  const set = await lead.say("policy", { question: "set" });
  await lead.press(set, "5", { part1: `${canary}-policy: within two hours.`, owner });
  const other = { subject: `${canary}-subject`, part1: `${canary}-rule.` };
  await lead.press(set, "Another subject", other);
}
