/** A value with something else somewhere in it. */

/** Every place in it, as a path; the whole is none where it has any. */
export function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

/** The same with another value there; without what stands there where that is undefined. */
export function spoilt(value: unknown, [key = "", ...rest]: string[], other: unknown): unknown {
  const copy = Array.isArray(value)
    ? [...value]
    : typeof value === "object" && value !== null
      ? { ...value }
      : {};
  const its = copy as Record<string, unknown>;
  if (rest.length > 0) its[key] = spoilt(its[key], rest, other);
  else if (other === undefined) delete its[key];
  else its[key] = other;
  return copy;
}
