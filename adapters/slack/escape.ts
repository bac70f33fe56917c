/** Between plain text and Slack's mrkdwn, both ways. */

/** Text that Slack shows as it is: with these three gone nothing can mention or link. */
export function inert(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What a member typed, as they read it: the bot's mention gone, links and entities as text. */
export function plain(mrkdwn: string, self: string): string {
  return mrkdwn
    .replace(
      /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g,
      (_, mark: string, id: string, label?: string) => {
        if (mark === "@" && id === self) return " ";
        if (mark === "!") return `@${label?.replace(/^@/, "") || id}`;
        return mark + (label || id);
      },
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}
