/** Slack keeps the adapters' contract, by Socket Mode and by signed requests. */
import { adapterContract } from "../../contracts/adapter.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import { openSlackStage } from "../../support/slack/stage.ts";

const cast = {
  claire: { id: "U0CLAIRE", locale: "fr", name: "Claire D." },
  denis: { id: "U0DENIS", locale: "fr", name: "Denis", admin: true },
  emma: { id: "U0EMMA", locale: "en", name: "Emma" },
  frank: { id: "U0FRANK", locale: "en", name: "Frank" },
} as const;

for (const mode of ["socket", "http"] as const)
  adapterContract(
    `slack over ${mode}`,
    ({ bot }) => openSlackStage(bot, { mode, members: Object.values(cast) }),
    cast,
    ({ id }) => ({ team: `slack:${TEAM}`, id }),
  );
