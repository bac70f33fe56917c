/** Where the program lies in one piece: its 800 files, read one by one, take longer than all else at a start. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HOUSE = fileURLToPath(new URL("..", import.meta.url));

/** The folder of what is made, or to be made, of the sources as they stand and of the modules as the lock
 * file has them. What these say is its name, so that nobody who changed one meets what was made before. */
export function bundleFolder(): string {
  const digest = createHash("sha256");
  for (const name of ["package-lock.json", ...filesIn("adapters"), ...filesIn("src")])
    digest.update(name).update(readFileSync(HOUSE + name, "utf8"));
  return `${HOUSE}node_modules/.cache/rappel/${digest.digest("hex").slice(0, 16)}`;
}

/** In the same order wherever they lie. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(HOUSE + folder, { withFileTypes: true });
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(name) : [name];
    });
}
