/** Slack's own addresses on the shared port. */

/** Where commands, events and presses arrive, signed. */
export const EVENTS_PATH = "/slack/events";
/** Where a workspace begins to install the app, and where Slack sends it back to. */
export const INSTALL_PATH = "/slack/install";
export const CALLBACK_PATH = "/slack/oauth/callback";
