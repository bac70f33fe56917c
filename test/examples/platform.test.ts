/** A platform is an adapter and a stage: the contract holds it to what it holds the others to. */
import { adapterContract } from "../contracts/adapter.ts";
import { TEAM } from "./console/read.ts";
import { openConsoleStage } from "./console/stage.ts";

const cast = {
  claire: { id: "claire", locale: "fr", name: "Claire" },
  denis: { id: "denis", locale: "fr", name: "Denis", admin: true },
  emma: { id: "emma", locale: "en", name: "Emma" },
  frank: { id: "frank", locale: "en", name: "Frank" },
} as const;

adapterContract(
  "console",
  ({ bot }) => openConsoleStage(bot, Object.values(cast)),
  cast,
  ({ id }) => ({ team: TEAM, id }),
);
