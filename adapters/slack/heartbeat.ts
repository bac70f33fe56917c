/** The signs of life of Socket Mode: Slack's pings, and its pongs to ours, some seconds apart. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** Where the socket's library tells of them; nothing else in this process opens one with it. */
const BEATS = ["undici:websocket:ping", "undici:websocket:pong"];

/** `beat` is told of each until what is returned is called. */
export function onHeartbeat(beat: () => void): () => void {
  const heard = () => beat();
  for (const name of BEATS) subscribe(name, heard);
  return () => {
    for (const name of BEATS) unsubscribe(name, heard);
  };
}
