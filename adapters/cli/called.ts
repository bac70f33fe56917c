/** How a command was called, and how it ends that cannot be done. */
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

/** Does what the command is for. A fault that is `known` is a sentence for who called it, and code 1; any
 * other is a mistake of ours, and shows where it was made. */
export async function carryOut(
  work: () => unknown,
  ...known: (new (
    ...args: never[]
  ) => Error)[]
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || !known.some((kind) => error instanceof kind)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
