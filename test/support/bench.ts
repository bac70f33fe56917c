/** A bot with a model, and one without: the same question put to both. */
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Member, PolicyPost, Words } from "../../src/index.ts";
import { as, converse } from "./conversation.ts";
import { type ModelServer, openModel, wordsFrom } from "./model.ts";
import { openWorld, type World } from "./world.ts";

export const QUESTION = "Who must approve the policies?";
export const GOOD = [
  { text: "General management (DG) must approve the policies.", facts: ["policies-approval"] },
];
export const INVENTED = [
  { text: "General management (DG) must approve the 12 policies.", facts: ["policies-approval"] },
];
/** What says that a model worded it. */
export const NOTE = "Put into words by a model";

export interface Bench {
  server: ModelServer;
  /** The bot with the model. */
  worded: World;
  /** What its log was told. */
  faults: object[];
  /** Another such bot, other in this. */
  open(more?: Partial<Words>): Promise<World>;
  /** The same question where there is no model, as `read` has it. */
  quoted(question?: string): Promise<string>;
}

/** One for the tests of a file; filled before the first of them. */
export function bench(): Bench {
  const opened: World[] = [];
  const faults: object[] = [];
  const open = async (more: Partial<Words> = {}) => {
    const world = await openWorld({
      words: (house) => wordsFrom(made.server, house, more),
      log: { error: (fields, message) => void faults.push({ ...fields, message }) },
    });
    opened.push(world);
    return world;
  };
  let plain: World;
  const quoted = async (question = QUESTION) => read(await asked(plain, question));
  const made = { faults, open, quoted } as Bench;
  beforeAll(async () => {
    made.server = await openModel();
    plain = await openWorld();
    opened.push(plain);
    made.worded = await open();
  });
  beforeEach(() => {
    made.server.mock.clearRequests();
  });
  afterAll(async () => {
    await Promise.all(opened.map((world) => world.close()));
    await made.server.close();
  });
  return made;
}

let teams = 0;
/** Nobody whom anything was kept for yet. */
export const someone = (): Member => ({ team: `t:phrase${teams++}`, id: "member-canary" });

export async function asked(
  world: World,
  question = QUESTION,
  { who = someone(), locale = "en", at = new Date("2026-03-02T15:00:00Z") } = {},
): Promise<PolicyPost> {
  return as("policy", await converse(world.bot, who, { locale, at }).say("policy", { question }));
}

export const read = (post: PolicyPost) => JSON.stringify([post.title, post.answer, post.source]);
