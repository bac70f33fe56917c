/** The database of a command that only looks at one: it makes none where there is none. */
import { existsSync } from "node:fs";
import { fileOf, openStore } from "../../src/index.ts";
import { type Env, ownEnv } from "../env.ts";

/** There is none, and what to do about it, in a sentence. */
export class NoDatabase extends Error {}

/** What the environment and `.env` say, and the file of the database, which is there; Postgres has none.
 * @throws EnvError, NoDatabase */
export function configured(): { env: Env; file: string | undefined } {
  const env = ownEnv();
  const file = fileOf(env.DATABASE_URL);
  if (file === ":memory:")
    throw new NoDatabase("DATABASE_URL names a database that lives in the process: there is none");
  if (file !== undefined && !existsSync(file))
    throw new NoDatabase(
      `DATABASE_URL: there is no ${file}: start Rappel once, or name its database`,
    );
  return { env, file };
}

/** The same, with the database open. */
export async function openExisting() {
  const { env } = configured();
  const { store } = await openStore(env.DATABASE_URL);
  return { env, store };
}
