/** What a member wrote, as the plain text that they meant. */

/** Mentions of people, roles, channels and commands, and dates: numbers to whoever reads the text. */
const MARKUP = /<(?:@[!&]?|#|\/[^<>:]+:|t:-?)\d+(?::\w+)?>/g;
const EMOJI = /<a?:(\w+):\d+>/g;

export function plain(content: string): string {
  return content.replace(MARKUP, " ").replace(EMOJI, ":$1:").trim();
}
