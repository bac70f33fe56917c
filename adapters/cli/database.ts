/** The database of a command that only looks at one: it makes none where there is none. */
import { existsSync } from "node:fs";
import { openStore } from "../../src/index.ts";
import { readEnv } from "../env.ts";

/** There is none, and what to do about it, in a sentence. */
export class NoDatabase extends Error {}

/** What the environment and `.env` name, checked, with the database as it is. */
export async function openExisting() {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const env = readEnv(process.env);
  const [, file] = /^file:(.+)$/.exec(env.DATABASE_URL) ?? [];
  if (file === ":memory:")
    throw new NoDatabase("DATABASE_URL names a database that lives in the process: there is none");
  if (file !== undefined && !existsSync(file))
    throw new NoDatabase(
      `DATABASE_URL: there is no ${file}: start Rappel once, or name its database`,
    );
  const { store } = await openStore(env.DATABASE_URL);
  return { env, store };
}
