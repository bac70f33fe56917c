/** Tokens as they lie in the database: sealed with TOKEN_KEY, each for its own team. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** The first version: AES-256-GCM under a random 96-bit nonce, the team as additional data. */
const V1 = "v1.";
const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

export interface Seal {
  seal(text: string, team: string): string;
  /** @throws SealError */
  open(sealed: string, team: string): string;
}

/** What is sealed cannot be opened. The message is for the operator and holds no secret. */
export class SealError extends Error {
  override name = "SealError";
}

/** `key` is 32 bytes in base64. */
export function createSeal(key: string): Seal {
  const secret = Buffer.from(key, "base64");
  return {
    seal(text, team) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(Buffer.from(team));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return V1 + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(sealed, team) {
      if (!sealed.startsWith(V1)) throw new SealError("its token was sealed by another version");
      const bytes = Buffer.from(sealed.slice(V1.length), "base64url");
      try {
        const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, NONCE))
          .setAAD(Buffer.from(team))
          .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        const body = bytes.subarray(NONCE + TAG);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
      } catch {
        throw new SealError(
          "TOKEN_KEY does not open its token: put the key back that sealed it, or install again",
        );
      }
    },
  };
}
