/** How to answer an interaction. */

export interface Handle {
  id: string;
  token: string;
  application: string;
  /** The message that it came from, and who can see that. */
  pressed?: "shown" | "hidden";
  /** In a server of the bot's; in a direct message to it, where nobody else is; or elsewhere,
   * where only the person has the app. */
  among: "team" | "nobody" | "others";
}
