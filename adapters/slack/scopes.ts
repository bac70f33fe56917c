/** The bot scopes, each with its reason: the manifest and the install page ask for these alone. */
export const SCOPES: readonly { scope: string; why: string }[] = [
  { scope: "app_mentions:read", why: "hears a question that mentions the bot" },
  { scope: "assistant:write", why: "suggests what to ask as a conversation opens" },
  { scope: "chat:write", why: "answers, and greets whoever installed it" },
  { scope: "commands", why: "adds the slash commands and the shortcut on messages" },
  { scope: "im:history", why: "hears what is written to the bot directly" },
  {
    scope: "im:write",
    why: "finds where it writes to a member, to see whether what was cut off came",
  },
  { scope: "users:read", why: "knows a member's language, and who administers the workspace" },
];
