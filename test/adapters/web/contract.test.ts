/** The page keeps the adapters' contract, in a real browser. */
import { test } from "vitest";
import { ROLES } from "../../../adapters/web/team.ts";
import { adapterContract } from "../../contracts/adapter.ts";
import { chromium, openWebStage } from "../../support/web/stage.ts";

const cast = {
  claire: { id: "cm", locale: "fr", name: ROLES.cm.fr },
  denis: { id: "communications", locale: "fr", name: ROLES.communications.fr },
  emma: { id: "service", locale: "en", name: ROLES.service.en },
  frank: { id: "newcomer", locale: "en", name: ROLES.newcomer.en },
} as const;

// In CI a missing browser fails: nothing is skipped where nobody reads.
if (chromium || process.env.CI)
  adapterContract(
    "web",
    ({ bot }) => openWebStage(bot),
    cast,
    ({ id }) => ({ team: "web:demo", id }),
  );
else test.skip("web: the adapter contract (Chromium is not installed)", () => {});
