/** A round on Discord when the product is killed in its middle. */
import { expect } from "vitest";
import { killedContract, type Table } from "../../contracts/killed.ts";
import { openLoopback } from "../../support/discord/loopback.ts";
import { membersOf } from "../../support/discord/members.ts";

const PLAYERS = ["Ana", "Bo", "Cleo"].map((name, at) => ({ id: `10000000000000000${at}`, name }));

killedContract(async (): Promise<Table> => {
  const loopback = await openLoopback();
  const { world, apiUrl } = loopback;
  const members = membersOf(loopback);
  let locale = "fr";
  const person = (at: number) => ({ id: "", ...PLAYERS[at], locale });
  let shown = 0;
  return {
    env: { DISCORD_TOKEN: world.token, DISCORD_API_URL: apiUrl, WEB: "off" },
    async follow() {},
    async sit(language) {
      locale = language;
      return PLAYERS;
    },
    quiz(words) {
      const [first = "", seconds = ""] = words.split(" ");
      const args = seconds ? { questions: first, seconds } : { action: first };
      return members.command(person(0), "quiz", args);
    },
    async shows(at, like) {
      shown = Math.max(shown, at + 1);
      return members.shows(at, like);
    },
    press: (player, at, letter) => members.press(person(player), at, letter),
    count: async () => members.room().length,
    async close() {
      // A second try of the same message is one message to Discord, and yet none is made.
      const posts = world.requests.filter((request) => /^POST .channels/.test(request));
      expect(posts).toHaveLength(shown);
      await loopback.close();
    },
  };
});
