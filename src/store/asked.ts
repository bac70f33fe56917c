/** That an ask was done. */
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { statement } from "./statement.ts";
import type { Tables } from "./tables.ts";

/** In characters of six bits each: 144 bits, which no two asks share. */
const LENGTH = 24;

const claim = statement((db, ask: { id: string; at: number }) =>
  db
    .insertInto("asks")
    .values(ask)
    .onConflict((conflict) => conflict.doNothing()),
);

/**
 * False if it was done before. A platform's id may name who asked, who may erase what is theirs: so
 * what is kept is a digest of it.
 */
export async function isNew(db: Kysely<Tables>, { id, at }: { id: string; at: Date }) {
  const digest = createHash("sha256").update(id).digest("base64url").slice(0, LENGTH);
  const claimed = await claim(db, { id: digest, at: at.getTime() });
  return claimed.numAffectedRows === 1n;
}
