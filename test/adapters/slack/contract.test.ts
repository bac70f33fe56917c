/** Slack keeps the adapters' contract, by Socket Mode and by signed requests. */
import { adapterContract } from "../../contracts/adapter.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import { openSlackStage } from "../../support/slack/stage.ts";

const cast = {
  claire: { id: "U0CLAIRE", locale: "fr" },
  denis: { id: "U0DENIS", locale: "fr", admin: true },
  emma: { id: "U0EMMA", locale: "en" },
  frank: { id: "U0FRANK", locale: "en" },
} as const;

for (const mode of ["socket", "http"] as const)
  adapterContract(
    `slack over ${mode}`,
    ({ bot }) => openSlackStage(bot, { mode, members: Object.values(cast) }),
    cast,
    ({ id }) => ({ team: `slack:${TEAM}`, id }),
  );
