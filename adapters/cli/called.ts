/** How a command was called. */
import { type ParseArgsConfig, parseArgs } from "node:util";

/** What the command line says; where it says what the command does not know, `misused` ends it. */
export function called<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // What Node advises after the first sentence is not the command's.
    return misused((error as Error).message.split(/\.\s|\n/, 1)[0] ?? "", usage);
  }
}

/** Ends the process with a line on what is wrong with the call, and how it is to be: code 2, as of any
 * command that was not begun. */
export function misused(why: string, usage: string): never {
  console.error(`${why}\nusage: ${usage}`);
  process.exit(2);
}
