/** A town anew for each test, whose log must hold no secret in the end. */
import { type Logger, pino } from "pino";
import { afterEach, beforeEach, expect } from "vitest";
import { openWorld, type World } from "../world.ts";
import { CLIENT } from "./oauth.ts";
import { openTown, type Town } from "./town.ts";
import { SIGNING_SECRET } from "./transport.ts";

/** What no line of the log may hold; what is made here says so of itself. */
const SECRETS = ["canary", SIGNING_SECRET, CLIENT.clientSecret, CLIENT.tokenKey, "/response/"];

interface Here {
  /** There while a test runs, as is the town. */
  world: World;
  town: Town;
  log: Logger;
  /** Of the log. */
  lines: string[];
}

export function townEach(): Here {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const here = { lines, log } as Here;
  beforeEach(async () => {
    here.world = await openWorld();
    here.town = await openTown(here.world, { log });
  });
  afterEach(async () => {
    await here.town.close();
    await here.world.close();
    for (const secret of SECRETS) expect(lines.join("")).not.toContain(secret);
    lines.length = 0;
  });
  return here;
}
