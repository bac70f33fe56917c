/** All that a post says, line by line: what a test looks for in it. */
import type { Post } from "../../src/index.ts";

export function readAll(post: Post): string {
  return textsIn(post).join("\n");
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  if (value instanceof Date) return [value.toISOString()];
  return Object.entries(value).flatMap(([name, part]) =>
    ["ticket", "kind", "language", "weight"].includes(name) ? [] : textsIn(part),
  );
}
