/** A round on Slack when the product is killed in its middle. */
import { expect, vi } from "vitest";
import { killedContract, type Table } from "../../contracts/killed.ts";
import type { Actor } from "../../contracts/stage.ts";
import { APP_TOKEN, BOT_TOKEN, openLoopback } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { present } from "../../support/slack/people.ts";
import { readable } from "../../support/slack/rules.ts";
import { overSocket } from "../../support/slack/transport.ts";

/** Longer than a question that runs out by itself on a busy machine. */
const PATIENCE = { timeout: 120_000, interval: 50 };
const NAMES = ["Ana", "Bo", "Cleo"];

killedContract(async (): Promise<Table> => {
  const slack = await openLoopback();
  /** What each was told alone, by the response_url that it came by. */
  const notes = new Map<string, string>();
  slack.onEffect((effect) => {
    if (effect.did !== "form" && effect.by.url) notes.set(effect.by.url, readable(effect.blocks));
  });
  let players: (Actor & { name: string })[] = [];
  const actor = (at: number) => players[at] as Actor;

  async function told(act: (handles: { trigger: string; url: string }) => payloads.Delivery) {
    const handles = { trigger: slack.trigger(), url: slack.responseUrl(payloads.CHANNEL) };
    await overSocket(slack).send(act(handles));
    return vi.waitFor(() => {
      const note = notes.get(handles.url);
      if (note === undefined) throw new Error(`no answer; refused: ${slack.refusals.join("; ")}`);
      return note;
    }, PATIENCE);
  }

  const room = () => [...slack.standing.values()];

  return {
    env: {
      ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl },
      WEB: "off",
    },
    async follow(up) {
      await vi.waitUntil(() => slack.sockets.size > 0 === up, PATIENCE);
    },
    async sit(language) {
      // A member's locale is remembered for a while: each language has its own people.
      players = NAMES.map((name) => ({ id: `U0${name}${language}`, locale: language, name }));
      for (const player of players) present(slack, player);
      return players;
    },
    quiz: (words) => told((handles) => payloads.command(actor(0), "quiz", words, handles)),
    shows: (at, like) =>
      vi.waitFor(() => {
        const { text = "" } = room()[at] ?? {};
        expect(text).toMatch(like);
        return text;
      }, PATIENCE),
    press(player, at, letter) {
      const on = room()[at];
      const buttons = on?.blocks.flatMap((one) => (one.type === "actions" ? one.elements : []));
      const button = buttons?.find(({ text }) => text.text === letter);
      if (!on || !button) throw new Error(`no button "${letter}" on ${on?.text}`);
      return told((handles) =>
        payloads.press(actor(player), on, { value: "", ...button }, handles),
      );
    },
    count: async () => room().length,
    async close() {
      expect(slack.refusals).toEqual([]);
      await slack.close();
    },
  };
});
