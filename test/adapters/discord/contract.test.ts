/** The contract of every platform, kept on Discord. */
import { adapterContract } from "../../contracts/adapter.ts";
import { openDiscordStage } from "../../support/discord/stage.ts";

const cast = {
  claire: { id: "100000000000000001", name: "Claire", locale: "fr" },
  denis: { id: "100000000000000002", name: "Denis", locale: "fr", admin: true },
  emma: { id: "100000000000000003", name: "Emma", locale: "en" },
  frank: { id: "100000000000000004", name: "Frank", locale: "en" },
} as const;

adapterContract(
  "discord",
  ({ bot }) => openDiscordStage(bot),
  cast,
  ({ id }) => ({ team: "discord:900000000000000003", id }),
);
