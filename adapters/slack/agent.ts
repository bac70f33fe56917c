/**
 * The conversation with the app as Slack shows it since `agent_view`: it opens with what could be
 * asked. Opening it is `app_home_opened` with the tab "messages", and the call names no thread, in
 * which it would fail in silence (docs.slack.dev/ai/migrating-to-agent-messaging and
 * docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts).
 */
import type { webApi } from "@slack/bolt";
import { type Language, voiceOf } from "../../src/index.ts";

/** Questions to press, at most four: what is shown of each is what it asks. */
export function prompts(language: Language): { title: string; message: string }[] {
  const { say } = voiceOf(language);
  const questions = [say("examples.one"), say("examples.two"), say("examples.three")];
  return questions.map((question) => ({ title: question, message: question }));
}

export async function suggest(
  client: webApi.WebClient,
  channel: string,
  language: Language,
): Promise<void> {
  await client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: voiceOf(language).say("examples.title"),
    prompts: prompts(language),
  });
}
