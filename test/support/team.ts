/** A team at the seam itself: two who lead, two who do not, and what is written to them directly. */
import type { Member, PolicyPost, Post } from "../../src/index.ts";
import { as, type Conversation, converse, pressesOn } from "./conversation.ts";
import { openRoom } from "./room.ts";
import type { World } from "./world.ts";

/** Denis and Dora lead, once they have spoken; Emma and Frank do not, and Frank speaks French. */
export function teamIn({ bot }: World, name: string) {
  const of = (id: string): Member => ({ team: `t:${name}`, id });
  const inbox = openRoom(bot, `t:${name}`);
  return {
    denis: converse(bot, of("denis"), { admin: true, name: "Denis" }),
    dora: converse(bot, of("dora"), { admin: true, name: "Dora" }),
    emma: converse(bot, of("emma"), { name: "Emma" }),
    frank: converse(bot, of("frank"), { locale: "fr", name: "Frank" }),
    /** What is written to members directly. */
    inbox,
    /** What was written to the member directly, in order. */
    async mail(id: string): Promise<Post[]> {
      await inbox.settle();
      return inbox.keys().flatMap((key, at) => {
        const post = inbox.shows()[at];
        return key.endsWith(`:${id}`) && post ? [post] : [];
      });
    },
  };
}

/** The same, where those named have spoken. */
export async function teamLed(world: World, name: string, { leads = ["denis", "dora"] } = {}) {
  const team = teamIn(world, name);
  for (const lead of [team.denis, team.dora])
    if (leads.includes(lead.who.id)) await lead.say("help");
  return team;
}

export const labels = (post: Post) => pressesOn(post).map(({ label }) => label);

export async function ask(member: Conversation, question: string): Promise<PolicyPost> {
  return as("policy", await member.say("policy", { question }));
}

/** Writes the team's reply time. */
export async function writeDelay(lead: Conversation, typed: Record<string, string> = {}) {
  const set = await lead.say("policy", { question: "set" });
  return as("policy", await lead.press(set, "5", { part1: "Within two hours.", ...typed }));
}

/** What the course does not say. */
export const TIKTOK = "do we have a TikTok account?";

/** Asks, and presses on the answer to have an owner asked. */
export async function inquire(member: Conversation, question: string): Promise<Post> {
  const answer = await ask(member, question);
  const label = member.language === "fr" ? "Demander à qui peut le savoir" : "Ask an owner";
  return member.press(answer, label);
}
