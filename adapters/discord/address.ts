/** Where a message that moves on is, in a string that the core keeps. */

export interface Address {
  channel: string;
  /** One a page, in order. */
  messages: string[];
  /** It was deleted once, and posted anew. */
  anew: boolean;
}

export function addressOf({ channel, messages, anew }: Address): string {
  return `${channel}:${messages.join(",")}${anew ? ":anew" : ""}`;
}

/** Undefined if it is none of ours. */
export function addressIn(text: string): Address | undefined {
  const [, channel, messages, anew] = /^(\d+):(\d+(?:,\d+)*)(:anew)?$/.exec(text) ?? [];
  if (channel === undefined || messages === undefined) return undefined;
  return { channel, messages: messages.split(","), anew: anew !== undefined };
}
